// Inline nodes to XHTML: one case a node type; the compiler complains when one is missing.
import type { FootnoteReference, Image, Inline, Link } from '../book/types.ts';
import { escapeXml } from '../xml.ts';
import type { PageContext } from './context.ts';
import { attributes, element } from './element.ts';

/** Prints the content of a paragraph, heading or line. */
export function printInline(nodes: readonly Inline[], context: PageContext): string {
  return nodes.map((node) => printNode(node, context)).join('');
}

function printNode(node: Inline, context: PageContext): string {
  return context.override?.(node, context) ?? printUsual(node, context);
}

function printUsual(node: Inline, context: PageContext): string {
  switch (node.type) {
    case 'text':
      return escapeXml(node.value);
    case 'emphasis':
      return element('em', {}, printInline(node.children, context));
    case 'strong':
      return element('strong', {}, printInline(node.children, context));
    case 'delete':
      return element('del', {}, printInline(node.children, context));
    case 'inlineCode':
      return element('code', {}, escapeXml(node.value));
    case 'break':
      return '<br/>\n';
    case 'link':
      return printLink(node, context);
    case 'image':
      return printImage(node, context);
    case 'footnoteReference':
      return printMark(node, context);
    case 'span':
      return element(
        'span',
        { lang: node.lang, 'xml:lang': node.lang },
        printInline(node.children, context),
      );
    default:
      return node satisfies never;
  }
}

function printLink(link: Link, context: PageContext): string {
  const content = printInline(link.children, context);
  const href = context.link(link.url);
  return href === undefined ? content : element('a', { href }, content);
}

/** Prints a picture, or its alt text where the picture is not at hand. */
export function printImage(image: Image, context: PageContext): string {
  const picture = context.picture(image.url);
  if (!picture) return element('span', { class: 'missing-picture' }, escapeXml(image.alt));
  const { href, width, height } = picture;
  return `<img${attributes({ src: href, alt: image.alt, width, height })}/>`;
}

function printMark(reference: FootnoteReference, context: PageContext): string {
  const mark = context.mark(reference);
  if (!mark) return escapeXml(`[${reference.identifier}]`);
  const names = { class: 'noteref', href: mark.href, id: mark.id };
  return element(
    'a',
    { 'epub:type': 'noteref', role: 'doc-noteref', ...names },
    String(mark.number),
  );
}
