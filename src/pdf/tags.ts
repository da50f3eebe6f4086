// The structure tree (ISO 32000-1, 14.7): while pages are painted it numbers marked contents and
// notes whose they are; at the end it writes elements, parent tree and ids.
import { type Dictionary, type PdfFile, type PdfObject, text, type Value } from './file.ts';
import { writeNameTree, writeNumberTree } from './trees.ts';
import type { StructureElement } from './types.ts';

/** Left, bottom, right, top in points from the page's lower left corner. */
export type Box = readonly [number, number, number, number];

/** Marked content or an annotation; `order` counts through the book as it is painted. */
interface Content {
  order: number;
  page: PdfObject;
  mark: number | PdfObject;
}

/** An element as it is being written. */
interface Node {
  element: StructureElement;
  object: PdfObject;
  parent: PdfObject;
  children: Node[];
  /** Where in the painting its first content stands; infinite for an element without any. */
  first: number;
}

/** Collects who owns what. `key` is a page's `StructParents`. */
export interface Tags {
  /** Numbers a marked content of `element` on a page: its MCID. */
  mark(element: StructureElement, page: PdfObject, key: number): number;
  /** Gives an annotation to `element`: its `StructParent`. */
  annotate(element: StructureElement, page: PdfObject, annotation: PdfObject): number;
  /** Says where on its page a figure stands. */
  frame(element: StructureElement, box: Box): void;
  /** Writes the tree; nothing may be marked afterwards. */
  close(root: StructureElement): void;
}

/** Starts collecting for a file of `pageCount` pages, whose keys are 0 … `pageCount` − 1. */
export function startTags(file: PdfFile, pageCount: number): Tags {
  const contents = new Map<StructureElement, Content[]>();
  const frames = new Map<StructureElement, Box>();
  const owners: (StructureElement | StructureElement[])[] = [];
  let order = 0;
  let nextKey = pageCount;
  const own = (element: StructureElement, page: PdfObject, mark: number | PdfObject): void => {
    const list = contents.get(element);
    const content = { order: order++, page, mark };
    if (list) list.push(content);
    else contents.set(element, [content]);
  };
  return {
    mark: (element, page, key) => {
      const marks = owners[key];
      const onPage = Array.isArray(marks) ? marks : [];
      owners[key] = onPage;
      own(element, page, onPage.length);
      return onPage.push(element) - 1;
    },
    annotate: (element, page, annotation) => {
      own(element, page, annotation);
      owners[nextKey] = element;
      return nextKey++;
    },
    frame: (element, box) => {
      const known = frames.get(element);
      frames.set(element, known ? union(known, box) : box);
    },
    close: (root) => writeStructure(file, { root, contents, frames, owners, nextKey }),
  };
}

function union(a: Box, b: Box): Box {
  const [left, bottom, right, top] = a;
  return [Math.min(left, b[0]), Math.min(bottom, b[1]), Math.max(right, b[2]), Math.max(top, b[3])];
}

interface Collected {
  root: StructureElement;
  contents: ReadonlyMap<StructureElement, Content[]>;
  frames: ReadonlyMap<StructureElement, Box>;
  owners: readonly (StructureElement | StructureElement[])[];
  nextKey: number;
}

function writeStructure(file: PdfFile, collected: Collected): void {
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

// Parents before children, without recursion: a manuscript may nest as deep as it likes.
function planNodes(file: PdfFile, treeRoot: PdfObject, { root, contents }: Collected): Node[] {
  const nodes: Node[] = [];
  const waiting: { element: StructureElement; parent: Node | undefined }[] = [
    { element: root, parent: undefined },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, parent } = next;
    const first = contents.get(element)?.[0]?.order ?? Number.POSITIVE_INFINITY;
    const object = file.object();
    const node: Node = { element, object, parent: parent?.object ?? treeRoot, children: [], first };
    parent?.children.push(node);
    nodes.push(node);
    for (const child of element.children.toReversed())
      waiting.push({ element: child, parent: node });
  }
  for (const node of nodes.toReversed()) {
    for (const child of node.children) node.first = Math.min(node.first, child.first);
  }
  return nodes;
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
function mergeKids(own: readonly Content[], children: readonly Node[], page?: PdfObject): Value[] {
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
  box: Box | undefined,
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
