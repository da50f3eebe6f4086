// Every session of sessions/*.txt happens as it is written down there. See session.ts for the form.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../library/folder.ts';
import { play, readSessions } from './session.ts';

const folder = new URL('./sessions/', import.meta.url);

for (const file of readdirSync(folder)) {
  describe(file, () => {
    for (const session of readSessions(readFileSync(new URL(file, folder), 'utf8'))) {
      it(session.title, async () => {
        expect(await play(session, await folderWith({}))).toEqual(session.lines);
      });
    }
  });
}
