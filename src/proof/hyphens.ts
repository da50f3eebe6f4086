// Words that a hyphen of a PDF's own cuts at the end of a page: their second half stands on the next
// one, behind the notes at the foot.
import type { Row, Sheet } from './rows.ts';
import { account } from './rows.ts';

/** Free words that are tried as the second half of a cut one. */
const MAX_TRIED = 400;

/** Accounts for missing words whose halves are both printed and free. */
export function rejoinWords(rows: readonly Row[], sheet: Sheet): void {
  const missing = new Map<string, { row: Row; at: number }[]>();
  for (const row of rows) {
    for (const [at, { key }] of row.words.entries()) {
      if (row.match[at] !== -1) continue;
      const entries = missing.get(key);
      if (entries === undefined) missing.set(key, [{ row, at }]);
      else entries.push({ row, at });
    }
  }
  for (const [place, { key, goesOn }] of sheet.words.entries()) {
    if (goesOn && sheet.used[place] === 0) rejoin(place, key, missing, sheet);
  }
}

function rejoin(
  place: number,
  start: string,
  missing: ReadonlyMap<string, { row: Row; at: number }[]>,
  sheet: Sheet,
): void {
  let tried = 0;
  for (let next = place + 1; next < sheet.words.length && tried < MAX_TRIED; next += 1) {
    if (sheet.used[next] === 1 || sheet.words[next]?.inHead) continue;
    tried += 1;
    const entry = missing.get(start + (sheet.words[next]?.key ?? ''))?.pop();
    if (entry === undefined) continue;
    account(entry.row, entry.at, sheet, place);
    sheet.used[next] = 1;
    return;
  }
}
