// Names that do not move. A chapter's id comes from its part, kind, number and title: never from its
// text or its place, so that a serial's earlier chapters keep theirs when a new one comes.
import { createHash } from 'node:crypto';
import { textOf } from './inline.ts';
import type { Book, Chapter, Division, Part } from './types.ts';
import { headingOfSection, type Section } from './walk.ts';

/** Longest title in an id, in characters; the rest adds nothing a person would read. */
const MAX_ID_CHARS = 40;

/** Gives every division, part and chapter its id: `chapter-7-the-salt-road`, `part-2-chapter-1`. */
export function identifySections(book: Book): Book {
  const used = new Set<string>();
  const name = <Kind extends Section>(section: Kind, part = ''): Kind => {
    return { ...section, id: unused(used, `${part}${nameOf(section)}`) };
  };
  const [front, body, back] = book.children;
  const namePart = (part: Part): Part => {
    const named = name(part);
    // Parts without numbers, such as an anthology's stories, are told apart by their titles.
    const short = shortNameOf(part);
    const prefix = `${short === 'part' ? named.id : short}-`;
    const children = named.children.map((n) => (n.type === 'chapter' ? name(n, prefix) : n));
    return { ...named, children };
  };
  return {
    ...book,
    children: [
      { ...front, children: front.children.map((division: Division) => name(division)) },
      {
        ...body,
        children: body.children.map((n: Part | Chapter) =>
          n.type === 'part' ? namePart(n) : name(n),
        ),
      },
      { ...back, children: back.children.map((division: Division) => name(division)) },
    ],
  };
}

/** The name of the place where `section` begins; before names are given, what it is. */
export function idOf(section: Section): string {
  return section.id ?? section.type;
}

/** `chapter-7-the-salt-road`; a chapter without heading is `text`, a dedication `dedication`. */
function nameOf(section: Section): string {
  const heading = headingOfSection(section);
  if (!heading) return section.type === 'chapter' ? 'text' : kindOf(section);
  return [shortNameOf(section), slug(textOf(heading.children))]
    .filter((part) => part !== '')
    .join('-');
}

/** Kind and number alone: `part-2`. */
function shortNameOf(section: Section): string {
  const heading = headingOfSection(section);
  const number = heading?.ordinal ?? slug(heading?.numeral ?? '');
  return number === '' ? kindOf(section) : `${kindOf(section)}-${number}`;
}

function kindOf(section: Section): string {
  const kind = section.type === 'part' ? 'part' : section.kind;
  return kind.replace(/\p{Lu}/gu, (letter) => `-${letter.toLowerCase()}`);
}

/** `The Salt Road` → `the-salt-road`; a title beyond ASCII gets a short sign of its own. */
export function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const foreign = /[^\P{L}a-z]/u.test(plain);
  const sign = foreign ? [createHash('sha1').update(title).digest('hex').slice(0, 8)] : [];
  let name = '';
  for (const word of words) {
    if (name.length + word.length > MAX_ID_CHARS) break;
    name += name === '' ? word : `-${word}`;
  }
  return [name, ...sign].filter((part) => part !== '').join('-');
}

/** The first of `name`, `name-2`, `name-3`… that nothing has. */
function unused(used: Set<string>, name: string): string {
  let free = name;
  for (let n = 2; used.has(free); n += 1) free = `${name}-${n}`;
  used.add(free);
  return free;
}
