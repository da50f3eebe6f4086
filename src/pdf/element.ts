// Elements of the structure tree, made where the text is set.
import type { StructureElement } from './types.ts';

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
