// The plan to a file: `epub-gen-memory` renders our templates into an archive, and the archive is
// written anew so that the same book always has the same bytes. Its sanitiser and its downloads are
// bypassed: they lose attributes, and would fetch whatever a manuscript names.
import { EPub } from 'epub-gen-memory';
import JSZip from 'jszip';
import type { Words } from '../book/wording/wording.ts';
import { dropForbidden } from './escape.ts';
import type { PackageFacts } from './package.ts';
import type { EpubPlan, EpubTemplates, Page } from './types.ts';

/** A chapter as the library passes it to our template: with keys of our own, and no content. */
interface TemplateChapter extends Page {
  filename: string;
  content: '';
  direction: string;
}

/** The earliest moment that a ZIP file can write; JSZip writes it in UTC. */
const zipDate = new Date('1980-01-01T00:00:00Z');

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

class Assembler extends EPub {
  constructor({ templates, facts, plan, words, css }: Edition) {
    const chapters: TemplateChapter[] = plan.pages.map((page) => ({
      ...page,
      filename: `${page.name}.xhtml`,
      content: '',
      direction: facts.direction,
    }));
    const options = {
      title: facts.title,
      lang: facts.language,
      date: facts.modified,
      css: templates.style,
      chapterXHTML: templates.chapter,
      contentOPF: templates.package,
      tocNCX: templates.ncx,
      tocXHTML: templates.contents,
      book: facts,
      plan,
      words,
    };
    super(options, chapters);
    this.zip.file('OEBPS/theme.css', `${templates.theme}${css}`);
    for (const { href, bytes } of plan.resources) this.zip.file(`OEBPS/${href}`, bytes);
  }

  protected override async downloadAllFonts(): Promise<void> {}
  protected override async downloadAllImages(): Promise<void> {}
  protected override async makeCover(): Promise<void> {}

  /** Writes the archive: fixed order, fixed dates, no folders, nothing that depends on the machine. */
  async archive(finish: Edition['finish']): Promise<Uint8Array> {
    await this.render();
    const archive = new JSZip();
    for (const file of inOrder(this.zip)) {
      const compression = isPacked(file.name) ? 'STORE' : 'DEFLATE';
      const bytes = await contentOf(file, finish);
      archive.file(file.name, bytes, { date: zipDate, createFolders: false, compression });
    }
    return archive.generateAsync({
      type: 'uint8array',
      platform: 'DOS',
      compressionOptions: { level: 9 },
    });
  }
}

/** Assembles the EPUB. */
export async function assemble(edition: Edition): Promise<Uint8Array> {
  return new Assembler(edition).archive(edition.finish);
}

/** What readers look for first stands first; `mimetype` must (OCF 3.3, section 4.3). */
const opening = ['mimetype', 'META-INF/container.xml', 'OEBPS/content.opf'];

function inOrder(zip: JSZip): JSZip.JSZipObject[] {
  const rank = ({ name }: JSZip.JSZipObject) =>
    (opening.indexOf(name) + opening.length + 1) % (opening.length + 1);
  const byName = (a: JSZip.JSZipObject, b: JSZip.JSZipObject) => (a.name < b.name ? -1 : 1);
  const files = Object.values(zip.files).filter((file) => !file.dir);
  return files.sort((a, b) => rank(a) - rank(b) || byName(a, b));
}

/** Already compressed, or required to be plain. */
function isPacked(name: string): boolean {
  return name === 'mimetype' || /\.(jpg|png|gif)$/.test(name);
}

/** Whatever came into a text, the XML that goes out is well-formed. */
async function contentOf(
  file: JSZip.JSZipObject,
  finish: Edition['finish'],
): Promise<string | Uint8Array> {
  if (/\.(xhtml|opf|ncx)$/.test(file.name)) {
    const markup = dropForbidden(await file.async('string'));
    return finish && file.name.endsWith('.xhtml') ? finish(markup) : markup;
  }
  return file.async('uint8array');
}
