// Ways to break a sound book, each with the id of what must then be found.
import {
  bookmarkOf,
  descendantOf,
  descriptorOf,
  editContent,
  editStream,
  editXmp,
  elementOf,
  fontOf,
  imageOf,
  linkOf,
  pageOf,
} from './handles.ts';
import { elementsOf } from './structure.ts';
import {
  at,
  catalogOf,
  dictOf,
  listOf,
  PdfText,
  type PdfTree,
  pagesOf,
  Ref,
  Stream,
  treeEntries,
} from './values.ts';

/** What is found, what was done, and the doing. */
export const harms: [id: string, what: string, harm: (pdf: PdfTree) => void][] = [
  [
    'unmarked-content',
    'a line outside all marks',
    (pdf) => {
      editContent(pdf, (source) => `${source}\nBT /F1 9 Tf [(\0\x01)]TJ ET`);
    },
  ],
  [
    'unmarked-content',
    'a rule outside all marks',
    (pdf) => {
      editContent(pdf, (source) => `${source}\n0 0 9 9 re f`);
    },
  ],
  [
    'content-syntax',
    'a mark that is not closed',
    (pdf) => {
      editContent(pdf, (source) => source.replace('EMC', ''));
    },
  ],
  [
    'content-syntax',
    'an artifact inside tagged content',
    (pdf) => {
      editContent(pdf, (source) => source.replace('BT\n', '/Artifact BMC EMC BT\n'));
    },
  ],
  ['content-syntax', 'a number that is none', (pdf) => editContent(pdf, (it) => `${it} NaN 0 m n`)],
  ['content-syntax', 'q without Q', (pdf) => editContent(pdf, (source) => `q ${source}`)],
  [
    'parent-tree',
    'an MCID that nobody owns',
    (pdf) => {
      editContent(pdf, (source) => source.replace('/MCID 3>>', '/MCID 99>>'));
    },
  ],
  [
    'parent-tree',
    'an MCID used twice',
    (pdf) => {
      editContent(pdf, (source) => source.replace('/MCID 3>>', '/MCID 2>>'));
    },
  ],
  ['parent-tree', 'an element without its content', (pdf) => elementOf(pdf, 'TD').delete('K')],
  [
    'parent-tree',
    'content that is said to be on another page',
    (pdf) => {
      elementOf(pdf, 'TD').set('Pg', new Ref(pagesOf(pdf)[0]?.id ?? 0));
    },
  ],
  [
    'structure',
    'an element that names another parent',
    (pdf) => {
      elementOf(pdf, 'TD').set('P', catalogOf(pdf).get('StructTreeRoot'));
    },
  ],
  ['structure', 'no structure tree', (pdf) => catalogOf(pdf).delete('StructTreeRoot')],
  ['mark-info', 'a file that is not marked', (pdf) => catalogOf(pdf).delete('MarkInfo')],
  ['note-id', 'a Note without ID', (pdf) => elementOf(pdf, 'Note').delete('ID')],
  [
    'note-id',
    'an ID given twice',
    (pdf) => {
      elementOf(pdf, 'TD').set('ID', elementOf(pdf, 'Note').get('ID'));
    },
  ],
  [
    'id-tree',
    'an ID that the tree does not find',
    (pdf) => {
      dictOf(pdf, catalogOf(pdf).get('StructTreeRoot')).delete('IDTree');
    },
  ],
  ['link', 'a link without Contents', (pdf) => linkOf(pdf).delete('Contents')],
  ['link', 'a link without StructParent', (pdf) => linkOf(pdf).delete('StructParent')],
  ['link', 'a link that does not print', (pdf) => linkOf(pdf).set('F', 0)],
  [
    'link',
    'a link in a paragraph',
    (pdf) => {
      for (const { role, dict } of elementsOf(pdf)) if (role === 'Link') dict.set('S', '/Span');
    },
  ],
  [
    'link',
    'a link that its element has not',
    (pdf) => {
      const link = elementsOf(pdf).findLast(({ role }) => role === 'Link')?.dict;
      link?.set('K', listOf(pdf, link.get('K')).slice(0, 1));
    },
  ],
  ['role', 'a role of our own', (pdf) => elementOf(pdf, 'Note').set('S', '/Aside')],
  ['role', 'an item without list', (pdf) => elementOf(pdf, 'L').set('S', '/Div')],
  ['role', 'a paragraph straight in a table', (pdf) => elementOf(pdf, 'TR').set('S', '/P')],
  ['figure-alt', 'a Figure without words', (pdf) => elementOf(pdf, 'Figure').delete('Alt')],
  ['figure-box', 'a Figure without place', (pdf) => elementOf(pdf, 'Figure').delete('A')],
  ['table-scope', 'a TH without Scope', (pdf) => elementOf(pdf, 'TH').delete('A')],
  ['list-numbering', 'a list without ListNumbering', (pdf) => elementOf(pdf, 'L').delete('A')],
  ['heading-order', 'a level skipped', (pdf) => elementOf(pdf, 'TD').set('S', '/H3')],
  ['heading-order', 'an H2 first', (pdf) => elementOf(pdf, 'H1').set('S', '/H2')],
  [
    'font-embedded',
    'Helvetica',
    (pdf) => {
      const fonts = dictOf(pdf, at(pdf, pageOf(pdf), 'Resources', 'Font'));
      fonts.set('F9', new Ref(pdf.objects.size + 1));
      pdf.objects.set(
        pdf.objects.size + 1,
        new Map([
          ['Subtype', '/Type1'],
          ['BaseFont', '/Helvetica'],
        ]),
      );
    },
  ],
  ['font-embedded', 'a font without its file', (pdf) => descriptorOf(pdf).delete('FontFile2')],
  [
    'font-resource',
    'a font the page lacks',
    (pdf) => {
      editContent(pdf, (source) => source.replace('/F1 ', '/F7 '));
    },
  ],
  ['font-name', 'a name without prefix', (pdf) => fontOf(pdf).set('BaseFont', '/Garamond')],
  [
    'font-file',
    'a file that is no font',
    (pdf) => {
      editStream(pdf, descriptorOf(pdf), 'FontFile2', (source) =>
        source.replaceAll('hmtx', 'xxxx'),
      );
    },
  ],
  [
    'font-widths',
    'widths that are not the font’s',
    (pdf) => {
      descendantOf(pdf).set('W', [0, Array.from({ length: 200 }, () => 1)]);
    },
  ],
  [
    'notdef',
    'the missing glyph',
    (pdf) => {
      editContent(pdf, (source) => source.replace('TJ', 'TJ [(\0\0)]TJ'));
    },
  ],
  [
    'to-unicode',
    'a font that does not say what it shows',
    (pdf) => fontOf(pdf).delete('ToUnicode'),
  ],
  [
    'to-unicode',
    'a code without text',
    (pdf) => {
      editStream(pdf, fontOf(pdf), 'ToUnicode', (source) => source.replaceAll(/<0054>/g, '<0000>'));
      editStream(pdf, fontOf(pdf), 'ToUnicode', (source) => source.replaceAll(/<0020>/g, '<>'));
    },
  ],
  [
    'cid-set',
    'a CIDSet with gaps',
    (pdf) => {
      pdf.objects.set(pdf.objects.size + 1, new Stream(new Map(), Buffer.from([0x80])));
      descriptorOf(pdf).set('CIDSet', new Ref(pdf.objects.size));
    },
  ],
  ['language', 'no language', (pdf) => catalogOf(pdf).delete('Lang')],
  ['display-title', 'the file name as title', (pdf) => catalogOf(pdf).delete('ViewerPreferences')],
  ['file-id', 'no file ID', (pdf) => pdf.trailer.set('ID', [])],
  ['xmp', 'no XMP', (pdf) => catalogOf(pdf).delete('Metadata')],
  ['xmp', 'an unescaped title', (pdf) => editXmp(pdf, (xmp) => xmp.replace('&amp;', '&'))],
  [
    'xmp',
    'a tag that is not closed',
    (pdf) => editXmp(pdf, (xmp) => xmp.replace('</rdf:Seq>', '')),
  ],
  [
    'xmp',
    'a prefix that nothing declares',
    (pdf) => {
      editXmp(pdf, (xmp) => xmp.replace('xmlns:pdfuaid=', 'xmlns:other='));
    },
  ],
  ['claims', 'no claim of PDF/UA', (pdf) => editXmp(pdf, (xmp) => xmp.replaceAll('>1<', '>2<'))],
  ['claims', 'no claim of PDF/A', (pdf) => editXmp(pdf, (xmp) => xmp.replace('>A<', '>B<'))],
  [
    'claims',
    'a claim without its schema',
    (pdf) => {
      editXmp(pdf, (xmp) => xmp.replace('prefix>pdfuaid', 'prefix>other'));
    },
  ],
  ['xmp-title', 'two titles', (pdf) => editXmp(pdf, (xmp) => xmp.replace('Salt', 'Sand'))],
  ['xmp-title', 'no title', (pdf) => editXmp(pdf, (xmp) => xmp.replaceAll('dc:title', 'dc:type'))],
  ['output-intent', 'no output intent', (pdf) => catalogOf(pdf).delete('OutputIntents')],
  ['output-intent', 'inks', (pdf) => imageOf(pdf).set('ColorSpace', '/DeviceCMYK')],
  [
    'active',
    'a script at the opening',
    (pdf) => {
      catalogOf(pdf).set('OpenAction', new Map([['S', '/JavaScript']]));
    },
  ],
  [
    'active',
    'a link that starts a program',
    (pdf) => {
      linkOf(pdf).set('A', new Map([['S', '/Launch']]));
    },
  ],
  [
    'destination',
    'a link to nowhere',
    (pdf) => {
      linkOf(pdf).delete('A');
      linkOf(pdf).set('Dest', new PdfText('nowhere'));
    },
  ],
  [
    'destination',
    'names out of order',
    (pdf) => {
      const tree = dictOf(pdf, at(pdf, catalogOf(pdf), 'Names', 'Dests'));
      const entries = treeEntries(pdf, tree, 'Names');
      tree.set('Names', entries.toReversed().flat());
    },
  ],
  [
    'destination',
    'a name that leads to no page',
    (pdf) => {
      const tree = dictOf(pdf, at(pdf, catalogOf(pdf), 'Names', 'Dests'));
      tree.set('Names', [new PdfText('a'), [0, '/Fit']]);
    },
  ],
  ['bookmark', 'a bookmark without title', (pdf) => bookmarkOf(pdf).delete('Title')],
  ['bookmark', 'a bookmark that leads nowhere', (pdf) => bookmarkOf(pdf).delete('Dest')],
  [
    'bookmark',
    'a wrong count',
    (pdf) => {
      dictOf(pdf, catalogOf(pdf).get('Outlines')).set('Count', 7);
    },
  ],
  ['bookmark', 'a broken chain', (pdf) => bookmarkOf(pdf).delete('Next')],
  [
    'page-labels',
    'labels that begin late',
    (pdf) => {
      catalogOf(pdf).set('PageLabels', new Map([['Nums', [1, new Map([['S', '/D']])]]]));
    },
  ],
  [
    'page-count',
    'a wrong count of pages',
    (pdf) => {
      dictOf(pdf, catalogOf(pdf).get('Pages')).set('Count', 9);
    },
  ],
  ['tabs', 'no tab order', (pdf) => pageOf(pdf).delete('Tabs')],
  ['boxes', 'a trim larger than the paper', (pdf) => pageOf(pdf).set('TrimBox', [0, 0, 999, 999])],
  ['boxes', 'no paper', (pdf) => pageOf(pdf).delete('MediaBox')],
  ['transparency', 'colours mixed in no space', (pdf) => pageOf(pdf).delete('Group')],
];
