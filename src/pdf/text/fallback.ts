// Where characters come from that the faces of a book do not have: from the bundled text face, which
// knows more than most fonts of one's own, and for other scripts from optional packages. A package
// that is installed is used; one that is not is named in the message about missing characters.
import type { FallbackFace, FallbackFont } from './shape.ts';

/** A font family that can be had as a package. */
interface Family {
  /** Of the package, without its scope. */
  name: string;
  /** Beginning of its files' names. */
  file: string;
}

interface Script {
  characters: RegExp;
  /** In order of preference for a book in this language; the first is the one we name. */
  families(language: string): readonly Family[];
}

const scope = '@expo-google-fonts';
const weights = { regular: '400Regular', bold: '700Bold' };

/** Stands in for what a person's own font lacks: an ornament, an accent, a Greek word. */
const bundled: Family = { name: 'eb-garamond', file: 'EBGaramond' };

const japanese = { name: 'noto-serif-jp', file: 'NotoSerifJP' };
const simplified = { name: 'noto-serif-sc', file: 'NotoSerifSC' };
const traditional = { name: 'noto-serif-tc', file: 'NotoSerifTC' };
const emoji = { name: 'noto-emoji', file: 'NotoEmoji' };
const korean = { name: 'noto-serif-kr', file: 'NotoSerifKR' };

/** Who reads a character wants it in the form of their own language. */
const eastern: readonly (readonly [language: RegExp, families: readonly Family[]])[] = [
  [/^zh-(?:Hant|TW|HK|MO)\b/i, [traditional, simplified, japanese, korean]],
  [/^zh\b/i, [simplified, traditional, japanese, korean]],
  [/^ko\b/i, [korean, japanese, simplified, traditional]],
  [/^/, [japanese, simplified, traditional, korean]],
];

function easternFamilies(language: string): readonly Family[] {
  return eastern.find(([pattern]) => pattern.test(language))?.[1] ?? [];
}

function only(name: string, file: string): Script['families'] {
  const families = [{ name, file }];
  return () => families;
}

const scripts: readonly Script[] = [
  { characters: /\p{Script=Hebrew}/u, families: only('noto-serif-hebrew', 'NotoSerifHebrew') },
  { characters: /\p{Script=Arabic}/u, families: only('noto-naskh-arabic', 'NotoNaskhArabic') },
  { characters: /\p{Script=Hangul}/u, families: () => [korean] },
  {
    characters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u,
    families: easternFamilies,
  },
  {
    characters: /\p{Script=Devanagari}/u,
    families: only('noto-serif-devanagari', 'NotoSerifDevanagari'),
  },
  {
    // The only Thai family with loops, as books have them, that is packaged like the others.
    characters: /\p{Script=Thai}/u,
    families: only('noto-sans-thai-looped', 'NotoSansThaiLooped'),
  },
  {
    // Ornaments such as U+2766 are among them.
    characters: /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u,
    families: () => [bundled, emoji],
  },
];

function familiesFor(codePoint: number, language: string): readonly Family[] | undefined {
  const character = String.fromCodePoint(codePoint);
  return scripts.find(({ characters }) => characters.test(character))?.families(language);
}

/**
 * Looks for characters where other faces may have them, the most fitting first; `read` gives a
 * file's bytes if it is installed. Bold text is offered a bold weight before the regular one.
 */
export function fallbackFrom(read: (file: string) => Uint8Array | undefined): FallbackFont {
  return function* (codePoint, { language, bold }) {
    for (const family of familiesFor(codePoint, language) ?? [bundled]) {
      if (bold) yield* offered(family, 'bold', read);
      yield* offered(family, 'regular', read);
    }
  };
}

function* offered(
  { name, file }: Family,
  weight: keyof typeof weights,
  read: (file: string) => Uint8Array | undefined,
): Iterable<FallbackFace> {
  const folder = weights[weight];
  const bytes = read(`${scope}/${name}/${folder}/${file}_${folder}.ttf`);
  if (bytes) yield { face: `${name}-${weight}`, bytes };
}

/** What to do about characters that no face has: `Install @expo-google-fonts/noto-serif-jp…`. */
export function adviceFor(
  missing: readonly string[],
  language: string,
  fallback: FallbackFont = () => [],
): string {
  const names = new Set(missing.flatMap((each) => helpful(each, language, fallback)));
  if (names.size === 0) return 'Give a font that has them with --font.';
  const packages = [...names].map((name) => `${scope}/${name}`);
  const last = packages.pop() ?? '';
  const list = packages.length === 0 ? last : `${packages.join(', ')} and ${last}`;
  return `Install ${list} beside Fascicle, or give a font with --font.`;
}

/** The first package that may have a character; one that is offered for it and lacks it does not. */
function helpful(character: string, language: string, fallback: FallbackFont): string[] {
  const codePoint = character.codePointAt(0) ?? 0;
  const lacking = [...fallback(codePoint, { language, bold: false })].map(({ face }) => face);
  const families = familiesFor(codePoint, language) ?? [];
  const found = families.find(
    (family) => family !== bundled && !lacking.includes(`${family.name}-regular`),
  );
  return found ? [found.name] : [];
}
