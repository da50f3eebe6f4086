// Metadata values as written → typed values. Each reader answers undefined when the value is not
// what the field holds; the caller then keeps it as written.
import type { Series, Status } from '../book/metadata-types.ts';
import { foldToWords } from '../typography/fold.ts';

type RawValue = string | string[];

/** Joins what came as a list, and trims. */
export function readText(value: RawValue): string | undefined {
  const text = (typeof value === 'string' ? value : value.join(', ')).trim();
  return text === '' ? undefined : text;
}

/** Splits `Angst; Fluff` or `Angst, Fluff` (not within brackets); `Harry/Susan` stays one item. */
export function readList(value: RawValue): string[] | undefined {
  const items = typeof value === 'string' ? splitList(value) : value;
  const full = items.map((item) => item.trim()).filter((item) => item !== '');
  return full.length === 0 ? undefined : full;
}

function splitList(value: string): string[] {
  const inner = unwrap(value);
  const separator = /[;；]/u.test(inner) ? /[;；]/u : /[,，、،]/u;
  const items: string[] = [];
  let depth = 0;
  let item = '';
  for (const char of inner) {
    if ('([{'.includes(char)) depth += 1;
    if (')]}'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(char)) {
      items.push(item);
      item = '';
    } else item += char;
  }
  return [...items, item];
}

/** `[ T - Teen ]` → `T - Teen`, but `[Tam, Ash] Bram` is left alone. */
function unwrap(value: string): string {
  return /^\s*\[([^[\]]*)\]\s*$/u.exec(value)?.[1] ?? value;
}

/** `Romance/Angst` is two genres, `Hurt/Comfort` is one. */
export function readGenres(value: RawValue): string[] | undefined {
  const whole = readList(value)?.flatMap((item) =>
    item.replace(/hurt\s*\/\s*comfort/gi, (pair) => pair.replace('/', '\u0000')).split('/'),
  );
  return whole && readList(whole.map((item) => item.replaceAll('\u0000', '/')));
}

/** `[ T - Teen ]`, `Fiction T`, `PG-13.` → `T - Teen`, `T`, `PG-13`. */
export function readRating(value: RawValue): string | undefined {
  const text = readText(value);
  const bare =
    text &&
    unwrap(text)
      .replace(/^\s*fiction\s+/i, '')
      .trim();
  return bare && (bare.length < 20 ? bare.replace(/(?<!\.)\.$/, '') : bare);
}

/** `12,345`, `12.345 words`, `~12k` → 12345, 12345, 12000. */
export function readCount(value: RawValue): number | undefined {
  const text = readText(value)?.slice(0, 60) ?? '';
  const thousands = /(\d{1,4}(?:[.,]\d)?)\s*k\b/i.exec(text);
  if (thousands) return Math.round(Number((thousands[1] ?? '').replace(',', '.')) * 1000);
  const found = /\d{1,3}(?:[.,’'\u00a0\u202f ]\d{3}){1,3}(?!\d)|\d{1,9}/u.exec(text);
  return found ? Number(found[0].replace(/\D/g, '')) : undefined;
}

/** `7/12`, `(2/?)`, `3 of 12`, `12` → `7/12`, `2/?`, `3/12`, `12`. */
export function readChapterCount(value: RawValue): string | undefined {
  const text = readText(value)?.slice(0, 60) ?? '';
  const found = /(\d{1,5})(?:\s{0,3}(?:\/|of|von|de|sur|из)\s{0,3}(\d{1,5}|\?+))?/iu.exec(text);
  if (!found) return undefined;
  return found[2] === undefined ? found[1] : `${found[1]}/${found[2].replace(/\?+/, '?')}`;
}

const ordinals = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const numberWord = `\\d{1,4}(?:\\.\\d)?|${ordinals.join('|')}`;
const bookWord =
  '(?:#|no\\.?|book|part|volume|vol\\.?|story|band|teil|tome|libro|parte|deel|часть)';
/** `Part 2 of The Riverlands`, `2 of The Riverlands` */
const numberFirst = new RegExp(`^(?:${bookWord}\\s*)?(${numberWord}) of (.+)$`, 'iu');
/** `Riverlands #3`, `Riverlands, Book Three`, `Riverlands [3]`, `Riverlands; 3` */
const numberLast = new RegExp(
  `^(.+?)[\\s,;:(\\[–—-]+${bookWord}?\\s*(${numberWord})[)\\]]?\\.?$`,
  'iu',
);

/** Reads `Riverlands #3`, `Part 2 of The Riverlands`, `Riverlands`. `Area 51` keeps its number. */
export function readSeries(value: RawValue): Series | undefined {
  const text = readText(value)
    ?.slice(0, 300)
    .replace(/^["“](.*)["”]$/u, '$1');
  if (text === undefined) return undefined;
  const first = numberFirst.exec(text);
  if (first) return { name: withoutSeries(first[2] ?? text), position: positionOf(first[1] ?? '') };
  const last = numberLast.exec(text);
  if (!last || /^.+ \d+$/u.test(text)) return { name: text };
  return { name: last[1] ?? text, position: positionOf(last[2] ?? '') };
}

/** `the Riverlands series` → `Riverlands`; `The Riverlands` is a name. */
function withoutSeries(name: string): string {
  return name.replace(/^(?:the )?(.+) series$/i, '$1');
}

function positionOf(written: string): number {
  const word = ordinals.indexOf(written.toLowerCase());
  return word >= 0 ? word + 1 : Number(written);
}

/** Folded words of each status; the first row that has one of its words in the value is right. */
const statusWords: [Status, string[]][] = [
  ['one-shot', ['one shot', 'oneshot', 'ficlet', 'drabble', 'ваншот', 'os']],
  ['hiatus', ['hiatus', 'on hold', 'en pause', 'pausiert', 'in pausa', 'em pausa', 'en pausa']],
  ['hiatus', ['sospesa', 'pauze', 'заморожен', 'заморожено']],
  ['abandoned', ['abandoned', 'discontinued', 'dead', 'abandonada', 'abandonado', 'abandonnee']],
  ['abandoned', ['abandonne', 'abgebrochen', 'abbandonata', 'gestopt', 'заброшен', 'заброшено']],
  ['in progress', ['in progress', 'wip', 'ongoing', 'incomplete', 'unfinished', 'updating', 'tbc']],
  ['in progress', ['not complete', 'not finished', 'no', 'to be continued', 'nein', 'non', 'nee']],
  [
    'in progress',
    ['en proceso', 'en progreso', 'en curso', 'incompleta', 'incompleto', 'en cours'],
  ],
  ['in progress', ['inacheve', 'in arbeit', 'laufend', 'unvollstandig', 'unbeendet', 'in corso']],
  ['in progress', ['em andamento', 'em progresso', 'em curso', 'nao', 'in uitvoering', 'lopend']],
  ['in progress', ['onvoltooid', 'в процессе', 'в работе', 'не закончен', 'не завершен', 'нет']],
  [
    'complete',
    ['complete', 'completed', 'finished', 'done', 'yes', 'ja', 'oui', 'si', 'sim', 'да'],
  ],
  [
    'complete',
    ['completa', 'completo', 'terminada', 'terminado', 'termine', 'terminee', 'termino', 'fini'],
  ],
  ['complete', ['finie', 'fertig', 'fertiggestellt', 'abgeschlossen', 'beendet', 'conclusa']],
  [
    'complete',
    ['finita', 'concluida', 'concluido', 'voltooid', 'compleet', 'afgerond', 'закончен'],
  ],
  ['complete', ['завершен', 'завершена', 'завершено', 'закончено', 'закончена']],
];

/** Reads `Complete`, `WIP`, `Unbeta’d & Oneshot.`, `en cours`, or the yes and no of `Completed:`. */
export function readStatus(value: RawValue): Status | undefined {
  const words = ` ${foldToWords(readText(value)?.slice(0, 200) ?? '')} `;
  return statusWords.find(([, row]) =>
    row.some((word) => words.includes(` ${foldToWords(word)} `)),
  )?.[0];
}
