// Where the text of a page stands before anything sets it apart.
import type { StructureElement } from '../types.ts';
import type { BlockStyle, Setter } from './setter.ts';

/** The place of running text in a section. */
export function textPlace(
  setter: Setter,
  parent: StructureElement,
  level: BlockStyle['level'],
): BlockStyle {
  const { size, leading } = setter.geometry;
  const text = { italic: false, bold: false };
  const { align } = setter.theme;
  return { parent, size, leading, left: 0, right: 0, text, align, grid: true, level };
}

/** Lines above the headings of pages that stand before the book: fewer than above a chapter's. */
export function frontSink({ theme }: Setter): number {
  return Math.max(1, theme.sink - 2);
}

/** Makes an element and appends it to its parent. */
export function addElement(
  parent: StructureElement,
  role: StructureElement['role'],
  more: Omit<StructureElement, 'role' | 'children'> = {},
): StructureElement {
  const element: StructureElement = { role, children: [], ...more };
  parent.children.push(element);
  return element;
}
