// Every stroke of a page is either tagged or an artifact, and every mark has its owner.
import { type PageContent, readContent } from './content.ts';
import type { Finding } from './finding.ts';
import {
  at,
  catalogOf,
  dictOf,
  listOf,
  type PdfTree,
  pagesOf,
  Ref,
  treeEntries,
} from './values.ts';

/** Checks the content streams against each other and against the parent tree. */
export function checkContents(pdf: PdfTree): Finding[] {
  const owners = parentTree(pdf);
  return pagesOf(pdf).flatMap(({ id, dict }, index) => {
    const page = readContent(pdf, dict.get('Contents'));
    const findings = [...checkSyntax(page), ...checkMarked(page)];
    const key = dict.get('StructParents');
    const marks = owners.get(typeof key === 'number' ? key : -1) ?? [];
    findings.push(...checkOwners(pdf, page, id, marks));
    return findings.map((finding) => ({
      ...finding,
      sentence: `Page ${index + 1}: ${finding.sentence}`,
    }));
  });
}

/** What each key of the parent tree leads to; a page's is the list of its marks' owners. */
export function parentTree(pdf: PdfTree): Map<number, Ref[]> {
  const root = at(pdf, catalogOf(pdf).get('StructTreeRoot'), 'ParentTree');
  const entries = treeEntries(pdf, root, 'Nums');
  return new Map(
    entries.map(([key, value]) => [
      typeof key === 'number' ? key : -1,
      listOf(pdf, value).filter((each) => each instanceof Ref),
    ]),
  );
}

function checkSyntax(page: PageContent): Finding[] {
  return page.problems.map((sentence) => ({ id: 'content-syntax', sentence }));
}

function checkMarked(page: PageContent): Finding[] {
  const bare = page.painted.filter(({ mcid, isArtifact }) => mcid === undefined && !isArtifact);
  return bare.map(({ operator }) => ({
    id: 'unmarked-content',
    sentence: `${operator} stands in neither tagged content nor an artifact`,
  }));
}

function checkOwners(pdf: PdfTree, page: PageContent, pageId: number, owners: Ref[]): Finding[] {
  const findings: Finding[] = [];
  const tell = (sentence: string) => findings.push({ id: 'parent-tree', sentence });
  const seen = new Set<number>();
  for (const { mcid } of page.marks) {
    if (seen.has(mcid)) tell(`MCID ${mcid} stands twice`);
    seen.add(mcid);
    const owner = owners[mcid];
    if (!owner) tell(`MCID ${mcid} has no owner in the parent tree`);
    else if (!ownsMark(pdf, owner, pageId, mcid))
      tell(`the owner of MCID ${mcid} does not have it`);
  }
  for (const mcid of owners.keys()) {
    if (!seen.has(mcid)) tell(`the parent tree names MCID ${mcid}, which is not on the page`);
  }
  return findings;
}

function ownsMark(pdf: PdfTree, owner: Ref, pageId: number, mcid: number): boolean {
  const element = dictOf(pdf, owner);
  return listOf(pdf, element.get('K')).some((kid) => {
    if (typeof kid === 'number') return kid === mcid && isPage(element.get('Pg'), pageId);
    const mark = dictOf(pdf, kid);
    if (mark.get('Type') !== '/MCR') return false;
    return mark.get('MCID') === mcid && isPage(mark.get('Pg') ?? element.get('Pg'), pageId);
  });
}

function isPage(value: unknown, id: number): boolean {
  return value instanceof Ref && value.id === id;
}
