// The world of one command: what it prints is kept, and nothing of the process is touched.
import type { Io } from '../../src/cli/io.ts';

export interface World extends Io {
  printed: { out: string; err: string; bytes: Uint8Array[] };
}

/** A world standing in `cwd`; `input` is what comes on standard input. */
export function worldIn(
  cwd: string,
  input = '',
  { terminal = false, interrupted = new AbortController().signal } = {},
): World {
  const printed: World['printed'] = { out: '', err: '', bytes: [] };
  return {
    printed,
    stdout: {
      write: (data) => {
        if (typeof data === 'string') printed.out += data;
        else printed.bytes.push(data);
      },
      terminal,
    },
    stderr: { write: (data) => (printed.err += String(data)), terminal },
    stdin: { read: async () => Buffer.from(input), terminal },
    cwd,
    env: {},
    interrupted,
  };
}
