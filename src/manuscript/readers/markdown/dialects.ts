// Markdown as writing programs and people write it in, Markdown that the parser understands out, with
// an account of what was left out. Line numbers stay as they are.
import type { Absorbed } from '../../../book/absorbed.ts';
import type { Message } from '../../../messages.ts';
import { withoutCommands } from './commands.ts';
import type { Draft } from './draft.ts';
import { withoutNovelWriter } from './novelwriter.ts';
import { withoutObsidian } from './obsidian.ts';
import { mendHabits } from './typing-habits.ts';

/** Reads the marks of writing programs in `lines`; lines of `code` are left alone. */
export function readDialects(
  lines: readonly string[],
  code: ReadonlySet<number>,
  file: string,
): { lines: string[]; taken: Absorbed[]; messages: Message[] } {
  const draft: Draft = { file, lines: [...lines], code, taken: [], messages: [] };
  withoutNovelWriter(draft);
  withoutObsidian(draft);
  withoutCommands(draft);
  mendHabits(draft);
  return draft;
}
