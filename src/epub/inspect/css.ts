// What a style sheet asks for that old readers cannot give. A sheet with one such value is dropped
// as a whole by Adobe's engine, which Kobo and many others use.

/** Functions and values younger than that engine; at-rules that guard them are let through. */
const young = /\b(?:calc|var|min|max|clamp|env)\(|\bdisplay\s*:\s*(?:inline-)?(?:grid|flex)\b/i;
const remote = /url\(\s*["']?(?:https?:)?\/\//i;

/** What in `css` makes old engines drop the sheet; undefined when nothing does. */
export function tooYoung(css: string): string | undefined {
  return young.exec(withoutGuarded(css))?.[0];
}

/** Whether `css` fetches anything from the network. */
export function isRemote(css: string): boolean {
  return remote.test(css) || /@import\s+["'](?:https?:)?\/\//i.test(css);
}

/** Leaves out comments and what stands inside `@supports`, which old engines skip. */
function withoutGuarded(css: string): string {
  let left = '';
  let at = 0;
  const plain = withoutComments(css);
  while (at < plain.length) {
    const guard = plain.indexOf('@supports', at);
    if (guard === -1) return left + plain.slice(at);
    left += plain.slice(at, guard);
    at = endOfBlock(plain, guard);
  }
  return left;
}

function endOfBlock(css: string, from: number): number {
  let depth = 0;
  for (let at = css.indexOf('{', from); at !== -1 && at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return css.length;
}

function withoutComments(css: string): string {
  const [before = '', ...comments] = css.split('/*');
  const after = comments.map((text) => {
    const end = text.indexOf('*/');
    return end === -1 ? '' : text.slice(end + 2);
  });
  return [before, ...after].join(' ');
}
