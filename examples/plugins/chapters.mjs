// A writer: plain text with a mark before each chapter, for programs that read stories aloud.

/** The words below a node, lines of verse and items of lists each on its own line. */
function textOf(node) {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  const isInline = ['text', 'emphasis', 'strong', 'link', 'span'].includes(
    node.children?.[0]?.type,
  );
  return (node.children ?? []).map(textOf).join(isInline ? '' : '\n');
}

/** `== Chapter 1 The Salt Road ==` */
function markOf({ label = '', numeral = '', children }) {
  const title = children.map(textOf).join('');
  return `== ${[label, numeral, title].filter(Boolean).join(' ')} ==`;
}

function print(node) {
  if (node.type === 'heading') return [markOf(node)];
  if (node.type === 'thematicBreak') return ['*'];
  const holdsBlocks = /^(book|frontMatter|bodyMatter|backMatter|division|part|chapter)$/;
  return holdsBlocks.test(node.type) ? node.children.flatMap(print) : [textOf(node)];
}

const chapters = {
  id: 'chapters',
  extension: '.chapters.txt',
  write(book, { report }) {
    const title = book.metadata.title ?? 'Untitled';
    if (!book.metadata.title) report({ severity: 'warning', sentence: 'The text has no title.' });
    const text = [title, ...print(book)].join('\n\n');
    return [new TextEncoder().encode(`${text}\n`)];
  },
};

export const plugin = { name: 'chapters', writers: [chapters] };
