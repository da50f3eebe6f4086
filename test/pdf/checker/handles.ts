// Handles on the parts of the specimen that tests break.
import { elementsOf } from './structure.ts';
import {
  at,
  catalogOf,
  type Dict,
  dictOf,
  listOf,
  type PdfTree,
  pagesOf,
  Ref,
  Stream,
} from './values.ts';

export const pageOf = (pdf: PdfTree, index = 2): Dict => pagesOf(pdf)[index]?.dict ?? new Map();
export const elementOf = (pdf: PdfTree, role: string): Dict =>
  elementsOf(pdf).find((each) => each.role === role)?.dict ?? new Map();
export const fontOf = (pdf: PdfTree): Dict =>
  dictOf(pdf, [...dictOf(pdf, at(pdf, pageOf(pdf), 'Resources', 'Font')).values()][0]);
export const descendantOf = (pdf: PdfTree): Dict =>
  dictOf(pdf, listOf(pdf, fontOf(pdf).get('DescendantFonts'))[0]);
export const descriptorOf = (pdf: PdfTree): Dict =>
  dictOf(pdf, descendantOf(pdf).get('FontDescriptor'));
export const linkOf = (pdf: PdfTree): Dict =>
  dictOf(pdf, listOf(pdf, pageOf(pdf).get('Annots'))[0]);
export const imageOf = (pdf: PdfTree): Dict =>
  dictOf(pdf, [...dictOf(pdf, at(pdf, pageOf(pdf), 'Resources', 'XObject')).values()][0]);
export const bookmarkOf = (pdf: PdfTree): Dict =>
  dictOf(pdf, dictOf(pdf, catalogOf(pdf).get('Outlines')).get('First'));

/** Rewrites the stream at `key`, as text of one character a byte. */
export function editStream(
  pdf: PdfTree,
  holder: Dict,
  key: string,
  edit: (source: string) => string,
) {
  const ref = holder.get(key);
  const stream = at(pdf, holder, key);
  if (!(ref instanceof Ref) || !(stream instanceof Stream)) throw new Error(`No stream at ${key}`);
  const data = Buffer.from(edit(stream.data.toString('latin1')), 'latin1');
  pdf.objects.set(ref.id, new Stream(stream.dict, data));
}
export const editContent = (pdf: PdfTree, edit: (source: string) => string) =>
  editStream(pdf, pageOf(pdf), 'Contents', edit);
export const editXmp = (pdf: PdfTree, edit: (source: string) => string) =>
  editStream(pdf, catalogOf(pdf), 'Metadata', edit);
