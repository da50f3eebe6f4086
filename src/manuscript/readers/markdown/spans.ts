// `[mot juste]{lang=fr}`: a passage in another language, as pandoc and others write it.
import type { Inline } from '../../../book/types.ts';
import { isLanguage } from '../../html-tags.ts';

const mark = /\[|\]\{lang=["']?([A-Za-z0-9-]{2,35})["']?\}/g;

/** Makes spans of the bracketed passages among some siblings. */
export function readSpans(children: Inline[]): Inline[] {
  if (!children.some((child) => child.type === 'text' && child.value.includes(']{lang='))) {
    return children;
  }
  const read: Inline[] = [];
  const opened: number[] = []; // places of `[` in `read`
  for (const child of children) {
    if (child.type === 'text') readText(child.value, read, opened);
    else read.push(child);
  }
  return read;
}

function readText(text: string, read: Inline[], opened: number[]): void {
  let done = 0;
  for (const match of text.matchAll(mark)) {
    push(read, text.slice(done, match.index));
    done = match.index + match[0].length;
    const [sign, lang = ''] = match;
    const open = sign === '[' ? undefined : opened.pop();
    if (sign === '[') {
      opened.push(read.length);
      read.push({ type: 'text', value: '[' });
    } else if (open !== undefined && isLanguage(lang)) {
      const content = read.splice(open);
      read.push({ type: 'span', lang, children: content.slice(1) });
    } else push(read, sign);
  }
  push(read, text.slice(done));
}

function push(read: Inline[], value: string): void {
  if (value !== '') read.push({ type: 'text', value });
}
