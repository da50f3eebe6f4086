// Looking metadata fields up by the keys people write, and reading their values.
import { foldToWords } from '../typography/fold.ts';
import { type Field, type FieldName, type Fields, fields } from './field-table.ts';

const fieldByKey = new Map<string, FieldName>();
for (const name of Object.keys(fields) as FieldName[]) {
  const { keys, weakKeys = '' } = fields[name];
  for (const key of [...keys, weakKeys].join('|').split('|'))
    fieldByKey.set(foldToWords(key), name);
}
fieldByKey.delete('');

/** All keys in any of the languages, folded. */
export const knownKeys: readonly string[] = [...fieldByKey.keys()];

/** The plainest key of every field, in English: what to write in a file of settings. */
export const plainKeys: readonly string[] = (Object.keys(fields) as FieldName[])
  .filter((name) => name !== 'other')
  .map((name) => fields[name].keys[0]?.split('|')[0] ?? name);

/** The field that `key` names in any of the languages; `other` for known keys without a field of their own. */
export function fieldForKey(key: string): FieldName | undefined {
  return key.length > 40 ? undefined : fieldByKey.get(foldToWords(key));
}

/** Whether `key` is a mail header whose field any plainer key overrules. */
export function isWeakKey(key: string): boolean {
  return Object.values(fields).some((field) => field.weakKeys === foldToWords(key));
}

/**
 * Reads `value`, written under `key` in a text of `language`, into `into`; false when it is not what
 * the field holds.
 */
export function readField<Name extends FieldName>(
  into: Partial<Fields>,
  name: Name,
  value: string | string[],
  key: string = name,
  language?: string,
): boolean {
  const field: Field<Fields[Name]> = fields[name];
  const read = field.read(value, key, language);
  if (read === undefined) return false;
  into[name] = read;
  return true;
}
