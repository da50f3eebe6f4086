// Runs programs and waits for them: a command in, its exit code and what it printed out. All that run
// can be ended at once, so that an interrupted comparison leaves neither programs nor files behind.
import { execFile } from 'node:child_process';

/** A sentence for the reader, and the exit code that goes with it. */
export class Failure extends Error {
  constructor(sentence, exitCode) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

const running = new Set();
let interrupted = false;

export function killAll() {
  interrupted = true;
  // A polite signal would let a build finish its book, in a folder that is being removed.
  for (const child of running) child.kill('SIGKILL');
}

/** Resolves whatever the exit code is; rejects only when interrupted. */
export function call(command, args, options) {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Failure('Interrupted.', 130));
    if (interrupted) return stop();
    const settings = { maxBuffer: 2 ** 30, encoding: 'buffer', ...options };
    const child = execFile(command, args, settings, (error, stdout, stderr) => {
      running.delete(child);
      if (interrupted) stop();
      else resolve({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr });
    });
    running.add(child);
    child.stdin?.end();
  });
}

/** Like `call`, for a command without which there is nothing to compare; resolves to its output. */
export async function mustCall(command, args, options, what) {
  const { code, stdout, stderr } = await call(command, args, options);
  if (code === 0) return stdout;
  const said = `${stdout}${stderr}`.trim();
  throw new Failure(`${what} did not work (${command}: ${code}).\n${said}`, 1);
}
