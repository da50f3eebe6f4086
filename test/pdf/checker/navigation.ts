// Destinations are sorted and found, bookmarks form a tree, page labels begin at the first page.
import type { Finding } from './finding.ts';
import {
  at,
  catalogOf,
  dictOf,
  listOf,
  PdfText,
  type PdfTree,
  type PdfValue,
  pagesOf,
  Ref,
  textOf,
  treeEntries,
} from './values.ts';

/** Checks the ways through the file. */
export function checkNavigation(pdf: PdfTree): Finding[] {
  return [...checkDestinations(pdf), ...checkBookmarks(pdf), ...checkLabels(pdf)];
}

function checkDestinations(pdf: PdfTree): Finding[] {
  const findings: Finding[] = [];
  const tell = (sentence: string) => findings.push({ id: 'destination', sentence });
  const entries = treeEntries(pdf, at(pdf, catalogOf(pdf), 'Names', 'Dests'), 'Names');
  const names = entries.map(([key]) => textOf(pdf, key));
  for (const [index, name] of names.entries()) {
    if (index > 0 && name <= (names[index - 1] ?? '')) tell(`${name} is out of order`);
    if (!leadsToPage(pdf, entries[index]?.[1])) tell(`${name} leads to no page`);
  }
  for (const { dict } of pagesOf(pdf)) {
    for (const annotation of listOf(pdf, dict.get('Annots'))) {
      const target = at(pdf, annotation, 'Dest');
      if (target instanceof PdfText && !names.includes(target.toString())) {
        tell(`a link leads to ${target.toString()}, which is nowhere`);
      }
    }
  }
  return findings;
}

function leadsToPage(pdf: PdfTree, destination: PdfValue): boolean {
  const page = listOf(pdf, destination)[0];
  return page instanceof Ref && pagesOf(pdf).some(({ id }) => id === page.id);
}

function checkBookmarks(pdf: PdfTree): Finding[] {
  const findings: Finding[] = [];
  const tell = (sentence: string) => findings.push({ id: 'bookmark', sentence });
  const walk = (parent: PdfValue): number => {
    const dict = dictOf(pdf, parent);
    let count = 0;
    let before: PdfValue;
    for (let item = dict.get('First'); item instanceof Ref; item = dictOf(pdf, item).get('Next')) {
      const entry = dictOf(pdf, item);
      const title = textOf(pdf, entry.get('Title'));
      if (title === '') tell('A bookmark has no title');
      if (!leadsToPage(pdf, entry.get('Dest'))) tell(`“${title}” leads to no page`);
      if (!isSame(entry.get('Parent'), parent)) tell(`“${title}” has another parent`);
      if (!isSame(entry.get('Prev'), before)) tell(`“${title}” follows another`);
      count += 1 + walk(item);
      before = item;
      if (count > 1e5) break;
    }
    if (!isSame(dict.get('Last'), before)) tell('The last bookmark is another');
    if (count !== Number(dict.get('Count') ?? 0)) tell(`Count is not ${count}`);
    return count;
  };
  const root = catalogOf(pdf).get('Outlines');
  if (root !== undefined) walk(root);
  return findings;
}

function isSame(a: PdfValue, b: PdfValue): boolean {
  return a === b || (a instanceof Ref && b instanceof Ref && a.id === b.id);
}

function checkLabels(pdf: PdfTree): Finding[] {
  const entries = treeEntries(pdf, catalogOf(pdf).get('PageLabels'), 'Nums');
  const pages = entries.map(([page]) => Number(page));
  const rises = pages.every((page, index) => index === 0 || page > (pages[index - 1] ?? 0));
  const isSound = pages[0] === 0 && rises && pages.every((page) => page < pagesOf(pdf).length);
  return isSound
    ? []
    : [{ id: 'page-labels', sentence: 'Page labels do not cover the book in order' }];
}
