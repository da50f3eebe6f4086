// The structure tree as data: parents, kids, ids, and the annotations it owns.
import { parentTree } from './contents.ts';
import type { Finding } from './finding.ts';
import {
  at,
  catalogOf,
  type Dict,
  dictOf,
  listOf,
  type PdfTree,
  pagesOf,
  Ref,
  textOf,
  treeEntries,
} from './values.ts';

/** An element of the structure tree, with its reference and the roles above it. */
export interface Element {
  id: number;
  dict: Dict;
  role: string;
  path: string[];
}

/** All elements, parents before children. */
export function elementsOf(pdf: PdfTree): Element[] {
  const found: Element[] = [];
  const walk = (value: unknown, path: string[]): void => {
    if (!(value instanceof Ref)) return;
    const dict = dictOf(pdf, value);
    if (dict.get('Type') !== '/StructElem') return;
    const role = String(dict.get('S')).slice(1);
    found.push({ id: value.id, dict, role, path });
    for (const kid of listOf(pdf, dict.get('K'))) walk(kid, [...path, role]);
  };
  for (const kid of listOf(pdf, dictOf(pdf, catalogOf(pdf).get('StructTreeRoot')).get('K')))
    walk(kid, []);
  return found;
}

/** Checks that the tree hangs together. */
export function checkStructure(pdf: PdfTree): Finding[] {
  const elements = elementsOf(pdf);
  const isMarked = at(pdf, catalogOf(pdf).get('MarkInfo'), 'Marked') === true;
  const findings = isMarked ? [] : [{ id: 'mark-info', sentence: 'The catalog is not marked' }];
  if (elements.length === 0)
    findings.push({ id: 'structure', sentence: 'There is no structure tree' });
  return [
    ...findings,
    ...checkParents(pdf, elements),
    ...checkIds(pdf, elements),
    ...checkLinks(pdf),
  ];
}

function checkParents(pdf: PdfTree, elements: Element[]): Finding[] {
  return elements.flatMap(({ id, dict, role }) => {
    const parent = dict.get('P');
    const kids = parent instanceof Ref ? listOf(pdf, dictOf(pdf, parent).get('K')) : [];
    const isKid = kids.some((kid) => kid instanceof Ref && kid.id === id);
    return isKid ? [] : [{ id: 'structure', sentence: `A ${role} is no child of its parent` }];
  });
}

function checkIds(pdf: PdfTree, elements: Element[]): Finding[] {
  const findings: Finding[] = [];
  const known = new Map<string, number>();
  const root = at(pdf, catalogOf(pdf).get('StructTreeRoot'), 'IDTree');
  for (const [key, value] of treeEntries(pdf, root, 'Names')) {
    known.set(textOf(pdf, key), value instanceof Ref ? value.id : 0);
  }
  const seen = new Set<string>();
  for (const { id, dict, role } of elements) {
    const name = textOf(pdf, dict.get('ID'));
    if (name === '' && role === 'Note')
      findings.push({ id: 'note-id', sentence: 'A Note has no ID' });
    if (name === '') continue;
    if (seen.has(name)) findings.push({ id: 'note-id', sentence: `The ID ${name} stands twice` });
    seen.add(name);
    if (known.get(name) !== id)
      findings.push({ id: 'id-tree', sentence: `The ID tree does not find ${name}` });
  }
  return findings;
}

function checkLinks(pdf: PdfTree): Finding[] {
  const owners = parentTree(pdf);
  return pagesOf(pdf).flatMap(({ dict }, index) =>
    listOf(pdf, dict.get('Annots')).flatMap((annotation) => {
      const problem = linkProblem(pdf, annotation, owners);
      return problem ? [{ id: 'link', sentence: `Page ${index + 1}: a link ${problem}` }] : [];
    }),
  );
}

function linkProblem(pdf: PdfTree, annotation: unknown, owners: Map<number, Ref[]>): string {
  if (!(annotation instanceof Ref)) return 'is not an object of its own';
  const dict = dictOf(pdf, annotation);
  if (dict.get('Subtype') !== '/Link') return 'is another kind of annotation';
  if (textOf(pdf, dict.get('Contents')) === '') return 'has no Contents';
  if ((Number(dict.get('F') ?? 0) & 4) === 0) return 'is not set to print';
  const key = dict.get('StructParent');
  const owner = owners.get(typeof key === 'number' ? key : -1)?.[0];
  if (!owner) return 'has no StructParent in the parent tree';
  const element = dictOf(pdf, owner);
  if (element.get('S') !== '/Link') return `belongs to a ${String(element.get('S'))}`;
  const isOwned = listOf(pdf, element.get('K')).some((kid) => {
    const object = dictOf(pdf, kid).get('Obj');
    return object instanceof Ref && object.id === annotation.id;
  });
  return isOwned ? '' : 'is not among the kids of its element';
}
