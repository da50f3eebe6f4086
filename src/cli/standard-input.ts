// A manuscript, or a list of them, that is piped in.
import { Failure, message } from '../messages.ts';
import type { Io } from './io.ts';

/** What standard input is called in messages, and its format by its extension. */
export const standardInput = 'stdin.txt';

/** Everything on standard input. A person who waits at a keyboard did not mean this. */
export async function readStandardInput(io: Io): Promise<Uint8Array> {
  if (io.stdin.terminal) throw new Failure(message('stdin-terminal'));
  return io.stdin.read();
}
