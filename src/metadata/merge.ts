// What several people and a detector say about a book → one set of metadata, each field with its
// origin. One table says whose word counts more; nothing is invented.
import type { Creator, Metadata, MetadataFields, Origin } from '../book/metadata-types.ts';
import { foldToWords } from '../typography/fold.ts';
import { fieldForKey, isWeakKey, readField } from './field-lookup.ts';
import type { FieldName } from './field-table.ts';
import { readLanguage } from './languages.ts';
import type { RawField, Statement } from './statements.ts';

/** Highest authority first. */
const authority: readonly Origin['from'][] = [
  'setting',
  'sidecar',
  'front matter',
  'config',
  'line',
  'guess',
];

/** Lists to which a second statement of the same authority adds; elsewhere the first one stands. */
const growing = new Set<FieldName>([
  'warnings',
  'relationships',
  'characters',
  'tags',
  'genre',
  'category',
  'fandom',
]);

/** Turns keys and values that a person wrote into statements; `keepUnknown` keeps keys of no field. */
export function readStatements(
  raw: readonly RawField[],
  from: Origin['from'],
  keepUnknown: boolean,
): Statement[] {
  return raw.flatMap(({ key, value, line }) => {
    const field = fieldForKey(key) ?? (keepUnknown ? 'other' : undefined);
    if (field === undefined) return [];
    return [{ field, key, value, origin: { from, confidence: 1, ...(line && { line }) } }];
  });
}

/**
 * Merges statements in any order: the highest authority gives each field, and lists grow within it.
 * `guess` tells the language of the text, for a book whose language nobody names: names are split by it.
 */
export function mergeMetadata(
  statements: readonly Statement[],
  guess?: () => string | undefined,
): Metadata {
  const metadata: Metadata = { origins: {} };
  const closed = new Set<FieldName>();
  const inOrder = statements.toSorted((a, b) => rank(a) - rank(b));
  const language =
    statedLanguage(inOrder) ?? (inOrder.some(mayNameSeveral) ? guess?.() : undefined);
  for (const statement of inOrder) {
    if (isEmpty(statement)) closed.add(statement.field);
    else if (!closed.has(statement.field)) addStatement(metadata, statement, language);
  }
  return metadata;
}

const mayNameSeveral = ({ field, value }: Statement) =>
  field === 'creators' && typeof value === 'string' && value.trim().split(/\s+/).length > 2;

function statedLanguage(statements: readonly Statement[]): string | undefined {
  const said = statements.find(({ field }) => field === 'language')?.value;
  return said === undefined ? undefined : readLanguage(String(said));
}

/** Mail headers (`Subject:`, `From:`) are believed after plain keys and before guesses. */
function rank({ origin, key }: Statement): number {
  const place = authority.indexOf(origin.from);
  return origin.from === 'line' && isWeakKey(key) ? place + 0.5 : place;
}

function isEmpty({ value }: Statement): boolean {
  return value.length === 0 || (typeof value === 'string' && value.trim() === '');
}

function addStatement(metadata: Metadata, statement: Statement, language?: string): void {
  const { field, key, value, origin } = statement;
  const said: MetadataFields = {};
  if (!readField(said, field, value, key, language)) {
    addOther(metadata, [{ key, value: String(value) }], origin);
  } else if (said.other) {
    addOther(metadata, said.other, origin);
  } else if (metadata.origins[field] === undefined) {
    Object.assign(metadata, said);
    metadata.origins[field] = origin;
  } else if (said.creators) {
    metadata.creators = addCreators(metadata.creators ?? [], said.creators);
  } else if (metadata.origins[field].from === origin.from) {
    growList(metadata, said);
  }
}

/** `Warning: angst` and, further down, `Warnings: fluff` are one list. */
function growList(metadata: Metadata, said: MetadataFields): void {
  for (const name of growing) {
    const [known, more] = [metadata[name], said[name]];
    if (!Array.isArray(known) || !Array.isArray(more)) continue;
    Object.assign(metadata, { [name]: [...new Set([...known, ...more].map(String))] });
  }
}

/** A translator joins the author; a second author line repeats or contradicts the first. */
function addCreators(known: Creator[], more: readonly Creator[]): Creator[] {
  const roles = new Set(known.map((creator) => creator.role));
  return [...known, ...more.filter((creator) => !roles.has(creator.role))];
}

/** Blocks repeat before every chapter: the same key says a thing once. */
function addOther(
  metadata: Metadata,
  pairs: readonly { key: string; value: string }[],
  origin: Origin,
): void {
  const known = metadata.other ?? [];
  const keys = new Set(known.map(({ key }) => foldToWords(key)));
  const fresh = pairs.filter(({ key }) => !keys.has(foldToWords(key)));
  if (fresh.length === 0) return;
  metadata.other = [...known, ...fresh];
  metadata.origins.other ??= origin;
}
