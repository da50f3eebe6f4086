// The plan to a file: `epub-gen-memory` renders our templates into an archive, and the archive is
// written anew so that the same book always has the same bytes. Its sanitiser and its downloads are
// bypassed: they lose attributes, and would fetch whatever a manuscript names.
import { createRequire } from 'node:module';
import type { Data, TemplateFunction } from 'ejs';
import { type Zippable, zipSync } from 'fflate/browser';
import type { Words } from '../book/wording/words.ts';
import { replaceForbidden } from '../xml.ts';
import { loadGenerator } from './generator.ts';
import type { PackageFacts } from './package.ts';
import type { EpubPlan, EpubTemplates } from './types.ts';

/** The library compiles a template anew for every file; this one costs it nothing. */
const asPrinted = (name: string) => `<%- ${name} %>`;

/** ZIP files keep local time: noon is the same everywhere, and no zone skipped that one. */
const earliest = () => new Date(1980, 0, 1, 12);

/** All that goes into one file. */
export interface Edition {
  templates: EpubTemplates;
  facts: PackageFacts;
  plan: EpubPlan;
  words: Words;
  /** The user's rules, put after the theme's own. */
  css: string;
  /** The last hand on every page, such as Kobo's spans. */
  finish?: (xhtml: string) => string;
}

const { EPub } = loadGenerator();
// Imported as a module, a CommonJS library is read twice.
const { compile }: typeof import('ejs') = createRequire(import.meta.url)('ejs');

/** What the library wants to know of a chapter and our templates do not ask for. */
const bare = { content: '', url: '', author: [], excludeFromToc: false, beforeToc: false };

class Assembler extends EPub {
  constructor({ templates, facts, plan, words, css }: Edition) {
    const print = (template: string, data: Data) => compiled(template)(data);
    const { direction, language } = facts;
    const book = { book: facts, plan, words, lang: language };
    const options = {
      title: facts.title,
      lang: language,
      css: templates.style,
      chapterXHTML: asPrinted('printed'),
      contentOPF: asPrinted('printedPackage'),
      tocNCX: asPrinted('printedNcx'),
      tocXHTML: asPrinted('printedContents'),
      printedPackage: print(templates.package, book),
      printedNcx: print(templates.ncx, book),
      printedContents: print(templates.contents, book),
    };
    super(options, []);
    // Given to the constructor, chapters are read as HTML of the library's own kind.
    this.content = plan.pages.map((page) => ({
      ...bare,
      id: page.name,
      title: page.title,
      filename: `${page.name}.xhtml`,
      printed: print(templates.chapter, { ...page, lang: language, direction }),
    }));
    this.zip.file('OEBPS/theme.css', `${templates.theme}${css}`);
    for (const { href, bytes } of plan.resources) this.zip.file(`OEBPS/${href}`, bytes);
  }

  protected override async downloadAllFonts(): Promise<void> {}
  protected override async downloadAllImages(): Promise<void> {}
  protected override async makeCover(): Promise<void> {}

  /** Writes the archive: fixed order, fixed dates, no folders, nothing that depends on the machine. */
  async archive(finish: Edition['finish']): Promise<Uint8Array> {
    await this.render();
    const files: Zippable = {};
    for (const file of inOrder(Object.values(this.zip.files))) {
      files[file.name] = [await contentOf(file, finish), { level: isPacked(file.name) ? 0 : 9 }];
    }
    return zipSync(files, { mtime: earliest(), os: 0 });
  }
}

/** Templates by their text: a run makes many books of few templates. */
const templatesSeen = new Map<string, TemplateFunction>();

function compiled(template: string): TemplateFunction {
  const known = templatesSeen.get(template);
  if (known) return known;
  if (templatesSeen.size > 100) templatesSeen.clear();
  const made = compile(template);
  templatesSeen.set(template, made);
  return made;
}

/** A file of the library's archive. */
interface ZipEntry {
  name: string;
  dir: boolean;
  async: { (type: 'string'): Promise<string>; (type: 'uint8array'): Promise<Uint8Array> };
}

/** Assembles the EPUB. */
export async function assemble(edition: Edition): Promise<Uint8Array> {
  return new Assembler(edition).archive(edition.finish);
}

/** What readers look for first stands first; `mimetype` must (OCF 3.3, section 4.3). */
const opening = ['mimetype', 'META-INF/container.xml', 'OEBPS/content.opf'];

function inOrder(entries: readonly ZipEntry[]): ZipEntry[] {
  const last = opening.length;
  const rank = ({ name }: ZipEntry) => (opening.includes(name) ? opening.indexOf(name) : last);
  const byName = (a: ZipEntry, b: ZipEntry) => (a.name < b.name ? -1 : 1);
  const files = entries.filter((file) => !file.dir);
  return files.sort((a, b) => rank(a) - rank(b) || byName(a, b));
}

/** Already compressed, or required to be plain. */
function isPacked(name: string): boolean {
  return name === 'mimetype' || /\.(jpg|png|gif)$/.test(name);
}

/** Whatever came into a text, the XML that goes out is well-formed. */
async function contentOf(file: ZipEntry, finish: Edition['finish']): Promise<Uint8Array> {
  if (!/\.(xhtml|opf|ncx)$/.test(file.name)) return file.async('uint8array');
  const markup = replaceForbidden(await file.async('string'), '');
  const last = finish && file.name.endsWith('.xhtml') ? finish(markup) : markup;
  return new TextEncoder().encode(last);
}
