// The edge between the settings and the writers: what a writer is given from the file system
// (templates, fonts, style sheets), read only when that writer runs.
import { readFile } from 'node:fs/promises';
import type { EpubOptions, EpubTheme } from '../epub/types.ts';
import type { ImageFile } from '../images/load.ts';
import { Failure, type Message, message } from '../messages.ts';
import type { PdfOptions } from '../pdf/write.ts';
import type { Settings } from './table.ts';

/** A double-spaced page makes no sense on an e-reader: the manuscript form is plain there. */
const epubThemes: Record<Settings['theme'], EpubTheme> = {
  classic: 'classic',
  modern: 'modern',
  plain: 'plain',
  manuscript: 'plain',
};

/** Reads what the EPUB writer needs; messages of the writer go to `report`. */
export async function epubResources(
  settings: Settings,
  report: (message: Message) => void,
): Promise<EpubOptions> {
  const { loadTemplates, loadCoverFaces } = await import('../epub/templates.ts');
  const theme = epubThemes[settings.theme];
  const templates = await loadTemplates(theme, settings.templates);
  const css = await Promise.all(settings.css.map(readStyleSheet));
  const cover =
    settings.cover === undefined
      ? { faces: await loadCoverFaces(theme, settings.font) }
      : { image: await readCover(settings.cover, report) };
  const { newSince, date, certifier } = settings;
  const given = {
    ...(newSince !== undefined && { newSince }),
    ...(date !== undefined && { date }),
    ...(certifier !== undefined && { certifiedBy: certifier }),
  };
  return { templates, theme, cover, css: css.join('\n'), report, ...given };
}

async function readCover(path: string, report: (message: Message) => void): Promise<ImageFile> {
  const { loadCover } = await import('../epub/cover/file.ts');
  const { image, messages } = await loadCover(path);
  messages.forEach(report);
  return image;
}

/** A page is never plain: without ornaments of its own it is set as the classic theme has it. */
const pdfThemes: Record<Settings['theme'], string> = {
  classic: 'classic',
  modern: 'modern',
  plain: 'classic',
  manuscript: 'manuscript',
};

/** Reads what the PDF writer needs; messages of the writer go to `report`. */
export async function pdfResources(
  settings: Settings,
  report: (message: Message) => void,
): Promise<PdfOptions> {
  const { installedFallback, loadFaces, loadTheme } = await import('../pdf/load.ts');
  const { readPainting } = await import('../pdf/printing.ts');
  const theme = loadTheme(pdfThemes[settings.theme], settings.templates);
  const { fontSize, opening, pageSize, dropCaps, footnotes, date } = settings;
  return {
    theme,
    faces: loadFaces(theme, settings.font),
    fallbackFont: installedFallback,
    ...(pageSize !== undefined && { pageSize }),
    dropCaps,
    footnotes,
    ...(fontSize !== undefined && { fontSize }),
    ...(opening !== undefined && { opening }),
    ...(date !== undefined && { date }),
    painting: readPainting(settings),
    report,
  };
}

async function readStyleSheet(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new Failure(message('file-unreadable', { path, cause }));
  }
}
