// A transform: under the title of each chapter stands how long it takes to read.

const WORDS_A_MINUTE = 230;

/** Every word below a node. */
function wordsIn(node) {
  const own = (node.value ?? '').split(/\s+/).filter(Boolean).length;
  return (node.children ?? []).reduce((sum, child) => sum + wordsIn(child), own);
}

function timeOf(node) {
  const minutes = Math.max(1, Math.round(wordsIn(node) / WORDS_A_MINUTE));
  return `${minutes} minute${minutes === 1 ? '' : 's'}`;
}

function timed(node) {
  if (node.type !== 'chapter') return { ...node, children: node.children.map(timedPart) };
  const [heading, ...text] = node.children;
  if (heading?.type !== 'heading') return node;
  const summary = [{ type: 'text', value: timeOf(node) }];
  return { ...node, children: [{ ...heading, summary }, ...text] };
}

/** Chapters stand in the body of the book, or in its parts. */
const timedPart = (node) => (/^(bodyMatter|part|chapter)$/.test(node.type) ? timed(node) : node);

function readingTime(book, report) {
  report({ severity: 'info', sentence: `The book takes ${timeOf(book)} to read.` });
  return timed(book);
}

export const plugin = { name: 'reading-time', transforms: [readingTime] };
