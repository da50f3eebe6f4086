// While pages are painted, each marked content and annotation is numbered and given to its element;
// at the end the structure tree is written from what was collected.
import type { StructureElement } from '../types.ts';
import type { PdfFile, PdfObject } from './objects.ts';
import { type Content, type Rectangle, writeStructure } from './structure.ts';

/** Collects who owns what. `key` is a page's `StructParents`. */
export interface Tags {
  /** Numbers a marked content of `element` on a page: its MCID. */
  mark(element: StructureElement, page: PdfObject, key: number): number;
  /** Gives an annotation to `element`: its `StructParent`. */
  annotate(element: StructureElement, page: PdfObject, annotation: PdfObject): number;
  /** Says where on its page a figure stands. */
  frame(element: StructureElement, box: Rectangle): void;
  /** Writes the tree; nothing may be marked afterwards. */
  close(root: StructureElement): void;
}

/** Starts collecting for a file of `pageCount` pages, whose keys are 0 … `pageCount` − 1. */
export function startTags(file: PdfFile, pageCount: number): Tags {
  const contents = new Map<StructureElement, Content[]>();
  const frames = new Map<StructureElement, Rectangle>();
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

function union(a: Rectangle, b: Rectangle): Rectangle {
  const [left, bottom, right, top] = a;
  return [Math.min(left, b[0]), Math.min(bottom, b[1]), Math.max(right, b[2]), Math.max(top, b[3])];
}
