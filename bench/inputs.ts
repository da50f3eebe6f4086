// Makes the benchmark's manuscripts out of one public-domain novel: the novel as plain text and as
// Markdown, a quarter of it, four and sixteen times it, and a library of stories cut from it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where each input stands. */
export interface Inputs {
  /** The novel, paragraphs on one line each, as plain text and as Markdown. */
  novel: string;
  novelMarkdown: string;
  /** The same text 1, 4 and 16 times over, chapters numbered through. */
  scaled: { times: number; file: string }[];
  /** The novel in lines of a page's width, with blank lines between its paragraphs and without any. */
  wrapped: string;
  unbroken: string;
  /** A folder of `count` stories of 2,000 to 8,000 words, as plain text. */
  stories: string;
  count: number;
}

interface Chapter {
  heading: string;
  paragraphs: string[];
}

const title = 'A Novel';
const author = 'A. Author';

/** Writes all inputs into `folder`; `source` is a plain-text novel with `Chapter 1` headings. */
export function makeInputs(source: string, folder: string, count = 300): Inputs {
  const chapters = readChapters(readFileSync(source, 'utf8'));
  if (chapters.length < 2) throw new Error(`${source} has no lines like “Chapter 1”.`);
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return {
    novel: write('novel.txt', asText(chapters)),
    novelMarkdown: write('novel.md', asMarkdown(chapters)),
    scaled: [1, 4, 16].map((times) => ({
      times,
      file: write(`novel-x${times}.txt`, asText(repeated(chapters, times))),
    })),
    wrapped: write('novel-wrapped.txt', asWrapped(chapters, '\n\n')),
    unbroken: write('novel-unbroken.txt', asWrapped(chapters, '\n')),
    stories: makeLibrary(
      chapters.flatMap((chapter) => chapter.paragraphs),
      join(folder, `library-${count}`),
      count,
    ),
    count,
  };
}

function readChapters(raw: string): Chapter[] {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const end = text.search(/^(?:End of (?:the )?Project|\*\*\* ?END)/im);
  return text
    .slice(0, end < 0 ? undefined : end)
    .split(/^(?=Chapter \d+$)/im)
    .slice(1)
    .map((chapter) => {
      const [heading = '', ...lines] = chapter.split('\n');
      const paragraphs = lines.join('\n').split(/\n{2,}/);
      return {
        heading,
        paragraphs: paragraphs.map((one) => one.replace(/\s+/g, ' ').trim()).filter(Boolean),
      };
    });
}

function repeated(chapters: Chapter[], times: number): Chapter[] {
  return Array.from({ length: times }, () => chapters)
    .flat()
    .map(({ paragraphs }, n) => ({ heading: `Chapter ${n + 1}`, paragraphs }));
}

function asText(chapters: Chapter[]): string {
  const body = chapters.map((one) => [one.heading, ...one.paragraphs].join('\n\n'));
  return `${title}\n\nby ${author}\n\n\n${body.join('\n\n\n')}\n`;
}

function asWrapped(chapters: Chapter[], between: string): string {
  const wrap = (paragraph: string) => paragraph.replace(/(.{50,68}) /g, '$1\n');
  const body = chapters.flatMap((one) => [one.heading, ...one.paragraphs.map(wrap)]);
  return `${[title, `by ${author}`, ...body].join(between)}\n`;
}

function asMarkdown(chapters: Chapter[]): string {
  const body = chapters.map((one) => [`# ${one.heading}`, ...one.paragraphs].join('\n\n'));
  return `---\ntitle: "${title}"\nauthor: "${author}"\nlang: en-GB\n---\n\n${body.join('\n\n')}\n`;
}

function makeLibrary(paragraphs: string[], folder: string, count: number): string {
  mkdirSync(folder, { recursive: true });
  const random = randomNumbers(12345);
  let next = 0;
  for (let n = 0; n < count; n++) {
    const wanted = 2000 + Math.floor(random() * 6000);
    const chapters = 1 + Math.floor(random() * 5);
    const own: string[] = [];
    for (let words = 0; words < wanted; next++) {
      const paragraph = paragraphs[next % paragraphs.length] ?? '';
      own.push(paragraph);
      words += paragraph.split(' ').length;
    }
    writeFileSync(join(folder, `story-${String(n).padStart(5, '0')}.txt`), story(n, own, chapters));
  }
  return folder;
}

function story(n: number, paragraphs: string[], chapters: number): string {
  const size = Math.ceil(paragraphs.length / chapters);
  const body = Array.from({ length: chapters }, (_, c) => [
    ...(chapters > 1 ? [`Chapter ${c + 1}`] : []),
    ...paragraphs.slice(c * size, (c + 1) * size),
  ]);
  const text = body.map((chapter) => chapter.join('\n\n')).join('\n\n\n');
  return `Story ${n + 1}\n\nby Author ${n % 37}\n\n\n${text}\n`;
}

/** The same numbers from 0 to 1 on every run (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
