#!/usr/bin/env node
// The executable: makes an `Io` from the process and runs `main`. Nothing else touches `process`.
import { tuneEngine } from './cli/engine.ts';
import type { Io, Sink } from './cli/io.ts';

function sink(stream: NodeJS.WriteStream): Sink {
  // A reader that leaves early (`fascicle outline story.txt | head`) is no error of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return { write: (data) => void stream.write(data), terminal: stream.isTTY === true };
}

async function readAll(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // A second signal finds no listener and ends the process at once.
  process.once(signal, () => interruption.abort());
}

const io: Io = {
  stdout: sink(process.stdout),
  stderr: sink(process.stderr),
  stdin: { read: readAll, terminal: process.stdin.isTTY === true },
  cwd: process.cwd(),
  env: process.env,
  interrupted: interruption.signal,
};

// What is imported before the cache is on would not be in it.
tuneEngine(process.versions.v8);
const { main } = await import('./cli/main.ts');
process.exitCode = await main(process.argv.slice(2), io);
