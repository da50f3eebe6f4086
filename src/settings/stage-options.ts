// Settings → what each stage wants to know of them, and what people say of a book in order of their
// authority.
import type { DetectOptions } from '../detect/types.ts';
import type { FinishOptions } from '../finish/finish.ts';
import { readStatements } from '../metadata/merge.ts';
import type { RawField, Statement } from '../metadata/statements.ts';
import type { Settings } from './table.ts';

/** What a person may say about a book outside the manuscript and the command line. */
export type Described = Partial<Pick<Settings, 'title' | 'author' | 'language' | 'metadata'>>;

/** What finishing wants to know. */
export function finishOptions(settings: Settings): FinishOptions {
  const { smart, notes, notesBefore, notesAfter, notesInline } = settings;
  const policies = {
    before: notesBefore ?? notes,
    after: notesAfter ?? notes,
    inline: notesInline ?? notes,
  };
  return { smart, notes: policies };
}

/** What detection wants to know. */
export function detectOptions({ detect, chapterPattern, sceneBreak }: Settings): DetectOptions {
  return {
    detect,
    ...(chapterPattern === undefined ? {} : { chapterPattern }),
    ...(sceneBreak === undefined ? {} : { sceneBreak }),
  };
}

/** What settings and config files say of the book; the manuscript stands between the two. */
export function statementsOf(settings: Described, config: Described = {}): Statement[] {
  return [
    ...readStatements(fieldsOf(settings), 'setting', true),
    ...readStatements(fieldsOf(config), 'config', true),
  ];
}

function fieldsOf({ title, author, language, metadata = {} }: Described): RawField[] {
  const pairs = Object.entries(metadata).map(([key, value]) => ({ key, value }));
  const named = { title, author: author && [...author], language };
  const own = Object.entries(named).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value }],
  );
  return [...own, ...pairs];
}
