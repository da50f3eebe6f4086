// Siblings in, a tree out: opening and closing tags among the inline content of a paragraph become
// the nodes they mean. What is opened and never closed, or closed and never opened, is left out.
import type { Inline } from '../book/types.ts';
import { type HtmlTag, isSafeUrl, languageOf } from './html-tags.ts';

/** Tags inside tags; deeper ones are left out, their text stays. */
const DEPTH_LIMIT = 24;

interface Frame {
  tag?: HtmlTag;
  children: Inline[];
}

/** Collects inline content among which tags open and close. */
export class TagStack {
  readonly #frames: Frame[] = [{ children: [] }];

  add(node: Inline): void {
    if (node.type === 'text') this.addText(node.value);
    else this.#top.children.push(node);
  }

  addText(value: string): void {
    const { children } = this.#top;
    const last = children.at(-1);
    if (value === '') return;
    if (last?.type === 'text')
      children[children.length - 1] = { ...last, value: last.value + value };
    else children.push({ type: 'text', value });
  }

  take(tag: HtmlTag): void {
    if (tag.closing) this.#close(tag);
    else if (tag.means === 'break') this.add({ type: 'break' });
    else if (tag.means === 'image') this.#addImage(tag);
    else if (wraps(tag) && this.#frames.length <= DEPTH_LIMIT)
      this.#frames.push({ tag, children: [] });
  }

  /** The tree; the stack is empty afterwards. */
  finish(): Inline[] {
    while (this.#frames.length > 1) this.#flatten();
    return this.#top.children;
  }

  get #top(): Frame {
    return this.#frames.at(-1) ?? { children: [] };
  }

  #close(tag: HtmlTag): void {
    if (tag.means === 'block') this.add({ type: 'break' });
    const at = this.#frames.findLastIndex((frame) => frame.tag?.name === tag.name);
    if (at < 0) return;
    while (this.#frames.length > at + 1) this.#flatten();
    const frame = this.#frames.pop();
    if (frame?.tag) for (const node of wrapped(frame.tag, frame.children)) this.add(node);
  }

  #flatten(): void {
    for (const node of this.#frames.pop()?.children ?? []) this.add(node);
  }

  #addImage({ attributes }: HtmlTag): void {
    const url = attributes.get('src') ?? '';
    const alt = attributes.get('alt') ?? '';
    if (isSafeUrl(url)) this.add({ type: 'image', url, alt });
    else this.addText(alt);
  }
}

function wraps(tag: HtmlTag): boolean {
  const { means } = tag;
  if (means === 'emphasis' || means === 'strong' || means === 'delete') return true;
  return means === 'link' ? linkOf(tag) !== undefined : languageOf(tag) !== undefined;
}

function linkOf({ attributes }: HtmlTag): string | undefined {
  const url = attributes.get('href') ?? '';
  return url !== '' && isSafeUrl(url) ? url : undefined;
}

/** `<i lang="fr">` is emphasis, and inside it a span. */
function wrapped(tag: HtmlTag, content: Inline[]): Inline[] {
  const { means } = tag;
  const lang = languageOf(tag);
  const children: Inline[] =
    lang === undefined ? content : [{ type: 'span', lang, children: content }];
  if (means === 'emphasis' || means === 'strong' || means === 'delete') {
    return [{ type: means, children }];
  }
  const url = means === 'link' ? linkOf(tag) : undefined;
  return url === undefined ? children : [{ type: 'link', url, children }];
}
