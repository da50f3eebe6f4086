// Whether the files that settings name are there: better known before a book is built than after.
import { access } from 'node:fs/promises';
import { Failure, message } from '../messages.ts';
import { allSettings, flagOf, type Given } from '../settings.ts';
import { shown } from './shown.ts';

/** Throws a Failure for the first path of `given` (absolute) that should be there and is not. */
export async function checkPresent(
  given: Given,
  cwd: string,
  where: { file?: string; line?: number } = {},
): Promise<void> {
  for (const [name, value] of Object.entries(given)) {
    if (!allSettings[name]?.exists) continue;
    for (const path of [value].flat().map(String)) {
      if (await isThere(path)) continue;
      const expected = 'there is nothing of that name';
      const values = { name: flagOf(name), value: shown(path, cwd), expected, hint: '' };
      throw new Failure(message('setting-invalid', values, where));
    }
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
