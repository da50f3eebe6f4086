// The pages that a book brings itself as a text that a person can proof-read.
import { idOf } from '../../src/book/ids.ts';
import type { AboutPage } from '../../src/pages/about.ts';
import type { Colophon } from '../../src/pages/colophon.ts';
import type { Contents, ContentsEntry } from '../../src/pages/contents.ts';
import type { ManuscriptTitle } from '../../src/pages/manuscript-title.ts';
import type { OwnPages } from '../../src/pages/pages.ts';
import type { TitlePage } from '../../src/pages/title-page.ts';

/** Lists the pages in their order; below a name what stands on its page, from above to below. */
export function listPages(pages: OwnPages, manuscript: ManuscriptTitle): string {
  const { halfTitle, titlePage, imprint, about, contents, colophon } = pages;
  const blocks = [
    ['# half title', halfTitle.title],
    titleLines(titlePage),
    ['# imprint', ...(imprint ? imprint.lines.map(roleLine) : ['(none)'])],
    about ? aboutLines(about) : ['# about', '(none)'],
    contentsLines(contents),
    colophonLines(colophon),
    ['# top of a manuscript', ...Object.entries(manuscript).map((each) => each.join(': '))],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const roleLine = ({ role, text }: { role: string; text: string }) => `${role}: ${text}`;

function titleLines({ name, work, makers, isParted }: TitlePage): string[] {
  const ornament = isParted ? '(ornament)' : '(ornament on screen alone)';
  return [`# title page: ${name}`, ...work.map(roleLine), ornament, ...makers.map(roleLine)];
}

function aboutLines({ name, summary, identity, facts, disclaimer, places }: AboutPage): string[] {
  const row = ({ label, value, lang }: AboutPage['facts'][number]) =>
    `${label}${lang === undefined ? '' : ` [${lang}]`}: ${value}`;
  return [
    `# about: ${name}`,
    ...summary.map((text) => `¶ ${text}`),
    ...identity.map((each) => `${row(each)} (in print alone)`),
    ...facts.map(row),
    ...disclaimer.map((text) => `¶ ${text}`),
    ...places.map((place) => `→ ${place.field}: ${place.name}`),
  ];
}

function contentsLines({ name, entries, isOnScreen, isInPrint }: Contents): string[] {
  const shown = `on screen ${isOnScreen ? 'shown' : 'not shown'}, in print ${isInPrint ? 'shown' : 'not shown'}`;
  return [`# contents: ${name}`, `(${shown})`, ...entries.map(entryLine)];
}

/** `[Chapter|2|The Ferry]` is label, number and title. */
function entryLine(entry: ContentsEntry): string {
  const { target, matter, depth, label = '', number = '', title, onScreen, inPrint } = entry;
  const name =
    onScreen === inPrint
      ? onScreen
      : [
          onScreen === undefined ? 'not on screen' : `on screen “${onScreen}”`,
          inPrint === undefined ? 'not in print' : `in print “${inPrint}”`,
        ].join(', ');
  const parts = `[${label}|${number}|${title}]`;
  const fresh = entry.isNew ? ' (new)' : '';
  return `${'  '.repeat(depth)}${name} ${parts}${fresh} → ${matter} ${idOf(target)}`;
}

function colophonLines({ name, lines }: Colophon): string[] {
  const line = (each: Colophon['lines'][number]) =>
    `${roleLine(each)}${each.isInImprint ? ' (in print in the imprint)' : ''}`;
  return [`# colophon: ${name}`, ...lines.map(line)];
}
