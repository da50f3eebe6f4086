// What shops and devices refuse or dislike in an EPUB, whoever made it: a table of facts about a
// book, and a table of rules that look at them.
import { readPictureHeader } from '../../images/header.ts';
import { type Message, message } from '../../messages.ts';
import { tokensOf } from '../markup.ts';
import { type EpubFile, openEpub } from './archive.ts';
import { isRemote, tooYoung } from './css.ts';

export type Device = 'kindle' | 'kobo' | 'apple';

interface EpubPicture {
  path: string;
  size: number;
  width: number;
  height: number;
}

/** What the rules look at. */
interface EpubFacts {
  size: number;
  opf: string;
  pages: EpubFile[];
  sheets: EpubFile[];
  cover: EpubPicture | undefined;
  pictures: EpubPicture[];
  mediaTypes: Set<string>;
  hasScript: boolean;
  hasNcx: boolean;
  hasNav: boolean;
  isKepub: boolean;
}

interface DeviceRule {
  device: Device;
  severity: 'refuses' | 'dislikes';
  /** The complaint, or undefined when the rule is kept. */
  find: (facts: EpubFacts) => string | undefined;
}

const MEGABYTE = 1024 * 1024;
const names: Record<Device, string> = { kindle: 'Kindle', kobo: 'Kobo', apple: 'Apple Books' };

/** One line a rule; the figures are the shops' published limits. */
const rules: readonly DeviceRule[] = [
  // Kindle Publishing Guidelines; Send to Kindle.
  {
    device: 'kindle',
    severity: 'refuses',
    find: lacks('dc:language', 'the language is not given'),
  },
  { device: 'kindle', severity: 'refuses', find: lacks('dc:title', 'the title is not given') },
  { device: 'kindle', severity: 'dislikes', find: lacks('dc:creator', 'no author is given') },
  { device: 'kindle', severity: 'refuses', find: larger(200 * MEGABYTE, 'the limit is 200 MB') },
  {
    device: 'kindle',
    severity: 'dislikes',
    find: larger(50 * MEGABYTE, 'mail takes at most 50 MB'),
  },
  { device: 'kindle', severity: 'dislikes', find: noCover },
  {
    device: 'kindle',
    severity: 'dislikes',
    find: coverBelow(1000, 'asks for at least 1000 pixels'),
  },
  { device: 'kindle', severity: 'dislikes', find: (facts) => heavyPicture(facts, 5 * MEGABYTE) },
  { device: 'kindle', severity: 'refuses', find: (facts) => script(facts) },
  { device: 'kindle', severity: 'dislikes', find: (facts) => foreignPicture(facts) },
  {
    device: 'kindle',
    severity: 'dislikes',
    find: ({ hasNcx, hasNav }) => (hasNcx || hasNav ? undefined : 'there is no contents list'),
  },
  // Kobo Writing Life; Adobe's engine reads every EPUB that is not a kepub.
  { device: 'kobo', severity: 'dislikes', find: youngSheet },
  { device: 'kobo', severity: 'dislikes', find: (facts) => longPage(facts, 300 * 1024) },
  { device: 'kobo', severity: 'dislikes', find: noCover },
  { device: 'kobo', severity: 'refuses', find: larger(100 * MEGABYTE, 'the limit is 100 MB') },
  {
    device: 'kobo',
    severity: 'dislikes',
    find: ({ isKepub }) =>
      isKepub ? undefined : 'a kepub turns pages faster and keeps statistics (-f kepub)',
  },
  // Apple Books Asset Guide.
  { device: 'apple', severity: 'refuses', find: noCover },
  {
    device: 'apple',
    severity: 'refuses',
    find: coverBelow(1400, 'must have at least 1400 pixels'),
  },
  { device: 'apple', severity: 'dislikes', find: (facts) => widePicture(facts, 5_600_000) },
  { device: 'apple', severity: 'refuses', find: lacks('dc:language', 'the language is not given') },
  {
    device: 'apple',
    severity: 'refuses',
    find: ({ hasNav }) => (hasNav ? undefined : 'there is no navigation document'),
  },
  { device: 'apple', severity: 'refuses', find: remoteSheet },
];

/** Lists what the devices of `targets` refuse (error) or dislike (warning) in an EPUB. */
export async function checkForDevices(
  epub: Uint8Array,
  targets: readonly Device[],
): Promise<Message[]> {
  const files = openEpub(epub);
  const facts = files && (await factsOf(files, epub.length));
  if (!facts) return [message('epub-unreadable')];
  return rules
    .filter(({ device }) => targets.includes(device))
    .flatMap(({ device, severity, find }) => {
      const complaint = find(facts);
      if (complaint === undefined) return [];
      return [message(`device-${severity}`, { device: names[device], complaint })];
    });
}

async function factsOf(files: EpubFile[], size: number): Promise<EpubFacts | undefined> {
  const opf = files.find(({ path }) => path.endsWith('.opf'))?.text;
  if (opf === undefined) return undefined;
  const pages = files.filter(({ path }) => /\.x?html?$/i.test(path));
  const items = itemsOf(opf);
  const pictures = picturesOf(files);
  const cover = items.find(
    ({ properties, id }) => properties.includes('cover-image') || id === coverId(opf),
  );
  return {
    size,
    opf,
    pages,
    sheets: files.filter(({ path }) => path.endsWith('.css')),
    pictures,
    cover: cover && pictures.find(({ path }) => path.endsWith(cover.href)),
    mediaTypes: new Set(items.map(({ mediaType }) => mediaType)),
    hasScript: pages.some(({ text = '' }) => /<script[\s>]/i.test(text)),
    hasNcx: files.some(({ path }) => path.endsWith('.ncx')),
    hasNav: items.some(({ properties }) => properties.includes('nav')),
    isKepub: pages.some(({ text = '' }) => text.includes('class="koboSpan"')),
  };
}

function itemsOf(opf: string) {
  const items: { id: string; href: string; mediaType: string; properties: string[] }[] = [];
  for (const token of tokensOf(opf)) {
    if (token.kind !== 'empty' && token.kind !== 'open') continue;
    if (token.name !== 'item' && token.name !== 'opf:item') continue;
    const read = (name: string) => token.attributes.get(name) ?? '';
    const properties = read('properties').split(/\s+/);
    items.push({ id: read('id'), href: read('href'), mediaType: read('media-type'), properties });
  }
  return items;
}

/** EPUB 2 names the cover in a `meta` of the package document. */
function coverId(opf: string): string | undefined {
  return /<meta\s[^>]*name="cover"[^>]*>/.exec(opf)?.[0].match(/content="([^"]*)"/)?.[1];
}

function picturesOf(files: EpubFile[]): EpubPicture[] {
  const pictures: EpubPicture[] = [];
  for (const { path, size, bytes } of files) {
    const image = /\.(jpe?g|png|gif)$/i.test(path) ? readPictureHeader(bytes) : undefined;
    if (image) pictures.push({ path, size, width: image.width, height: image.height });
  }
  return pictures;
}

function lacks(name: string, complaint: string): DeviceRule['find'] {
  return ({ opf }) => (new RegExp(`<${name}[^>]*>\\s*[^<\\s]`).test(opf) ? undefined : complaint);
}

function larger(limit: number, complaint: string): DeviceRule['find'] {
  return ({ size }) => {
    return size > limit ? `the file has ${Math.ceil(size / MEGABYTE)} MB; ${complaint}` : undefined;
  };
}

function noCover({ cover }: EpubFacts): string | undefined {
  return cover ? undefined : 'there is no cover';
}

function coverBelow(least: number, complaint: string): DeviceRule['find'] {
  return ({ cover }) => {
    if (!cover || Math.min(cover.width, cover.height) >= least) return undefined;
    return `the cover ${complaint} at its shorter side, and has ${cover.width} × ${cover.height}`;
  };
}

function heavyPicture({ pictures }: EpubFacts, limit: number): string | undefined {
  const found = pictures.find(({ size }) => size > limit);
  return found && `the picture ${found.path} has more than ${limit / MEGABYTE} MB`;
}

function widePicture({ pictures }: EpubFacts, limit: number): string | undefined {
  const found = pictures.find(({ width, height }) => width * height > limit);
  return found && `the picture ${found.path} has more than ${limit / 1e6} million pixels`;
}

function foreignPicture({ mediaTypes }: EpubFacts): string | undefined {
  return mediaTypes.has('image/webp') ? 'it shows no WebP pictures' : undefined;
}

function script({ hasScript }: EpubFacts): string | undefined {
  return hasScript ? 'it runs no scripts' : undefined;
}

function youngSheet({ sheets }: EpubFacts): string | undefined {
  for (const { path, text = '' } of sheets) {
    const found = tooYoung(text);
    if (found) return `the style sheet ${path} is dropped as a whole for its “${found}”`;
  }
  return undefined;
}

function remoteSheet({ sheets }: EpubFacts): string | undefined {
  const found = sheets.find(({ text = '' }) => isRemote(text));
  return found && `the style sheet ${found.path} loads from the network`;
}

function longPage({ pages }: EpubFacts, limit: number): string | undefined {
  const found = pages.find(({ size }) => size > limit);
  return found && `the page ${found.path} has ${Math.ceil(found.size / 1024)} KB and turns slowly`;
}
