// What a command may use of the world. `cli.ts` makes one from the process; tests make their own.
import { Failure, type Message, message, type Severity } from '../messages.ts';

/** A place to write to. `terminal` says that a person is watching. */
export interface Sink {
  write(data: string | Uint8Array): void;
  terminal: boolean;
}

export interface Io {
  stdout: Sink;
  stderr: Sink;
  /** Everything on standard input. `terminal` says that it would come from a keyboard. */
  stdin: { read(): Promise<Uint8Array>; terminal: boolean };
  /** Absolute path of the working directory. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user interrupts the run. */
  interrupted: AbortSignal;
}

/** What standard input is called in messages; it has no extension, so its bytes tell its format. */
export const standardInput = 'stdin';

/** Everything on standard input. A person who waits at a keyboard did not mean this. */
export async function readStandardInput(io: Io): Promise<Uint8Array> {
  if (io.stdin.terminal) throw new Failure(message('stdin-terminal'));
  return io.stdin.read();
}

const colours: Record<Severity, string> = { error: '31', warning: '33', info: '36' };

/** One line without its end, safe to print whatever the file is called. */
export function formatMessage(message: Message, coloured = false): string {
  const { id, severity, sentence, file, line } = message;
  const place = [file ?? 'fascicle', line].filter((part) => part !== undefined).join(':');
  const kind = coloured ? `\u001b[${colours[severity]}m${severity}\u001b[0m` : severity;
  return `${visible(place)}: ${kind}: ${visible(sentence)} (${id})`;
}

/** Prints messages on standard error, in order; in colour for a person who has not declined it. */
export function printMessages(messages: readonly Message[], io: Io): void {
  const coloured = io.stderr.terminal && !io.env['NO_COLOR'];
  for (const message of messages) io.stderr.write(`${formatMessage(message, coloured)}\n`);
}

/** Control characters as escapes, so that a name or a quotation cannot steer the terminal. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 9 ? ' ' : `\\x${code.toString(16).padStart(2, '0')}`;
  });
}
