// The structure tree (ISO 32000-1, 14.7): elements with their contents and children in reading
// order, and the ways back to them from marks, annotations and ids.
import type { StructureElement } from '../types.ts';
import { type Dictionary, type PdfFile, type PdfObject, text, type Value } from './objects.ts';
import { writeNameTree, writeNumberTree } from './trees.ts';

/** Left, bottom, right, top in points from the page's lower left corner. */
export type Rectangle = readonly [number, number, number, number];

/** Marked content or an annotation; `order` counts through the book as it is painted. */
export interface Content {
  order: number;
  page: PdfObject;
  mark: number | PdfObject;
}

/** What the painting of all pages has collected. */
export interface Collected {
  root: StructureElement;
  contents: ReadonlyMap<StructureElement, Content[]>;
  frames: ReadonlyMap<StructureElement, Rectangle>;
  /** By key of the parent tree: the owner of an annotation, or those of a page's marks. */
  owners: readonly (StructureElement | StructureElement[])[];
  nextKey: number;
}

/** Writes elements, parent tree and ids; elements that nothing was painted for are left out. */
export function writeStructure(file: PdfFile, collected: Collected): void {
  const treeRoot = file.object({ Type: 'StructTreeRoot' });
  const nodes = planNodes(file, treeRoot, collected);
  const objects = new Map(nodes.map(({ element, object }) => [element, object]));
  for (const node of nodes) writeElement(node, collected);
  treeRoot.data['K'] = nodes[0]?.object;
  treeRoot.data['ParentTree'] = writeNumberTree(file, parentEntries(collected.owners, objects));
  treeRoot.data['ParentTreeNextKey'] = collected.nextKey;
  const ids = nodes.flatMap(({ element: { id }, object }): [string, Value][] =>
    id === undefined ? [] : [[idName(id), object]],
  );
  if (ids.length > 0) treeRoot.data['IDTree'] = writeNameTree(file, ids);
  // pdfkit ends these two with the file.
  file.catalog['StructTreeRoot'] = treeRoot;
  file.catalog['MarkInfo'] = file.object({ Marked: true });
}

interface Node {
  element: StructureElement;
  object: PdfObject;
  parent: PdfObject;
  children: { object: PdfObject; first: number }[];
}

// Parents before children, without recursion: a manuscript may nest as deep as it likes.
function planNodes(file: PdfFile, treeRoot: PdfObject, { root, contents }: Collected): Node[] {
  const firsts = findFirsts(root, contents);
  const nodes: Node[] = [{ element: root, object: file.object(), parent: treeRoot, children: [] }];
  // Grows while it is walked.
  for (const node of nodes) {
    for (const element of node.element.children) {
      const first = firsts.get(element) ?? NEVER;
      if (first === NEVER && !MAY_BE_EMPTY.has(element.role)) continue;
      const object = file.object();
      node.children.push({ object, first });
      nodes.push({ element, object, parent: node.object, children: [] });
    }
  }
  return nodes;
}

const NEVER = Number.POSITIVE_INFINITY;
/** A table keeps its shape. */
const MAY_BE_EMPTY = new Set<StructureElement['role']>(['TR', 'TH', 'TD']);

// Where in the painting the first content of each element stands, its descendants' included.
function findFirsts(
  root: StructureElement,
  contents: Collected['contents'],
): Map<StructureElement, number> {
  const elements = [root];
  for (const element of elements) for (const child of element.children) elements.push(child);
  const firsts = new Map<StructureElement, number>();
  for (const element of elements.toReversed()) {
    let first = contents.get(element)?.[0]?.order ?? NEVER;
    for (const child of element.children) first = Math.min(first, firsts.get(child) ?? NEVER);
    firsts.set(element, first);
  }
  return firsts;
}

function writeElement(node: Node, { contents, frames }: Collected): void {
  const { element, object } = node;
  const own = contents.get(element) ?? [];
  object.data = {
    Type: 'StructElem',
    S: element.role,
    P: node.parent,
    Pg: own[0]?.page,
    K: mergeKids(own, node.children, own[0]?.page),
    T: element.title === undefined ? undefined : text(element.title),
    Alt: element.alt === undefined ? undefined : text(element.alt),
    Lang: element.lang === undefined ? undefined : text(element.lang),
    ID: element.id === undefined ? undefined : text(idName(element.id)),
    A: attributes(element, frames.get(element)),
  };
  object.end();
}

// Children keep their order; an element's own content stands between them where it was painted:
// “she said ⟨Span: merci⟩ and left” is content, child, content.
function mergeKids(own: readonly Content[], children: Node['children'], page?: PdfObject): Value[] {
  const kids: Value[] = [];
  let next = 0;
  for (const child of children) {
    for (; (own[next]?.order ?? Number.POSITIVE_INFINITY) < child.first; next++) {
      kids.push(kidOf(own[next], page));
    }
    kids.push(child.object);
  }
  for (const content of own.slice(next)) kids.push(kidOf(content, page));
  return kids;
}

function kidOf(content: Content | undefined, page: PdfObject | undefined): Value {
  if (!content) return [];
  const { mark } = content;
  if (typeof mark !== 'number') return { Type: 'OBJR', Obj: mark, Pg: content.page };
  return content.page === page ? mark : { Type: 'MCR', Pg: content.page, MCID: mark };
}

function attributes(
  { role, numbering }: StructureElement,
  box: Rectangle | undefined,
): Dictionary | undefined {
  if (role === 'L' && numbering) return { O: 'List', ListNumbering: numbering };
  if (role === 'TH') return { O: 'Table', Scope: 'Column' };
  if (role === 'Figure' && box) return { O: 'Layout', Placement: 'Block', BBox: box };
  return undefined;
}

function parentEntries(
  owners: Collected['owners'],
  objects: ReadonlyMap<StructureElement, PdfObject>,
): [number, Value][] {
  const find = (element: StructureElement): PdfObject => {
    const object = objects.get(element);
    if (!object) throw new Error(`A ${element.role} was painted that the structure tree lacks`);
    return object;
  };
  return owners.flatMap((owner, key): [number, Value][] =>
    owner ? [[key, Array.isArray(owner) ? owner.map(find) : find(owner)]] : [],
  );
}

// Ids are sorted as bytes and looked up as bytes, so they must be plain.
function idName(id: string): string {
  return encodeURIComponent(id);
}
