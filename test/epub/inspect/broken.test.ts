// Books broken on purpose, one fault each: `validateEpub` finds every one of them.
import { beforeAll, describe, expect, it } from 'vitest';
import { validateEpub } from '../../../src/epub/inspect/inspect.ts';
import { writeEpub } from '../../../src/epub/write.ts';
import { fullOptions, withChange } from '../making.ts';
import { soundBook } from '../specimen.ts';

let sound: Uint8Array;
beforeAll(async () => {
  sound = await writeEpub(soundBook(), await fullOptions());
});

type Edit = (text: string) => string | undefined;

/** What is done to which file (the first whose name ends so). */
const faults: Record<string, [string, Edit]> = {
  'a tag that is not closed': ['two.xhtml', (s) => s.replace('</em>', '')],
  'a missing picture': ['cover.png', () => undefined],
  'a file the manifest does not name': [
    '.opf',
    (s) => s.replace(/ *<item id="cover-image".*\n/, ''),
  ],
  'a link to an id that is not there': ['one.xhtml', (s) => s.replace('#note-1', '#note-9')],
  'an id used twice': ['one.xhtml', (s) => s.replace('class="first"', 'id="title"')],
  'no date of change': ['.opf', (s) => s.replace(/ *<meta property="dcterms:modified".*\n/, '')],
  'no navigation document': ['.opf', (s) => s.replace(' properties="nav"', '')],
  'a block in a paragraph': ['two.xhtml', (s) => s.replace('The second', '<div>x</div>The second')],
  'another identifier in the NCX': ['.ncx', (s) => s.replace(/urn:uuid:\w+/, 'urn:uuid:0')],
  'a language that is none': [
    '.opf',
    (s) => s.replace('<dc:language>en', '<dc:language>old english'),
  ],
  'a picture from the network': [
    'cover.xhtml',
    (s) => s.replace('images/cover.png', 'https://example.org/x.png'),
  ],
  'a style sheet that does not parse': ['style.css', (s) => s.replace('body {', '} } p {{ body {')],
  'a role where it does not belong': ['two.xhtml', (s) => s.replace('doc-chapter', 'doc-cover')],
  'a page twice in the spine': [
    '.opf',
    (s) => s.replace(/(<itemref idref="page-cover"\/>)/, '$1$1'),
  ],
  'an entity XML does not have': ['two.xhtml', (s) => s.replace('none', 'none&nbsp;')],
  'an id with a colon': ['two.xhtml', (s) => s.replace('class="first"', 'id="kobo:1"')],
  'a paragraph without words': ['two.xhtml', (s) => s.replace('</section>', '<p></p></section>')],
  'a paragraph that closes itself': ['two.xhtml', (s) => s.replace('</section>', '<p/></section>')],
  'a place of the NCX used twice': ['.ncx', (s) => s.replace('playOrder="2"', 'playOrder="1"')],
  'two headings of the first rank': [
    'two.xhtml',
    (s) => s.replace('</section>', '<h1>Again</h1></section>'),
  ],
};

describe('validateEpub', () => {
  it('finds nothing wrong with a sound book', async () => {
    expect(await validateEpub(sound)).toEqual([]);
  });

  it.each(Object.entries(faults))('finds %s', async (_, [ending, edit]) => {
    expect(await validateEpub(withChange(sound, ending, edit))).not.toEqual([]);
  });

  it('finds that a file is no EPUB at all', async () => {
    expect(await validateEpub(new TextEncoder().encode('Once upon a time'))).not.toEqual([]);
  });
});
