// Where characters come from that the faces of a book do not have: from the bundled text face, which
// knows more than most fonts of one's own, and for other scripts from optional packages. A package
// that is installed is used; one that is not is named in the message about missing characters.
import type { FallbackFont } from './shape.ts';

interface Script {
  name: string;
  characters: RegExp;
  /** Font files in packages, in order of preference; the first is the one we name. */
  files: readonly string[];
}

function noto(folder: string, name: string): string {
  return `@expo-google-fonts/${folder}/400Regular/${name}_400Regular.ttf`;
}

const japanese = noto('noto-serif-jp', 'NotoSerifJP');
const chinese = noto('noto-serif-sc', 'NotoSerifSC');
const korean = noto('noto-serif-kr', 'NotoSerifKR');

const scripts: readonly Script[] = [
  {
    name: 'hebrew',
    characters: /\p{Script=Hebrew}/u,
    files: [noto('noto-serif-hebrew', 'NotoSerifHebrew')],
  },
  {
    name: 'arabic',
    characters: /\p{Script=Arabic}/u,
    files: [noto('noto-naskh-arabic', 'NotoNaskhArabic')],
  },
  { name: 'kana', characters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, files: [japanese] },
  { name: 'hangul', characters: /\p{Script=Hangul}/u, files: [korean] },
  {
    name: 'han',
    characters: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u,
    files: [japanese, chinese, korean],
  },
  {
    name: 'devanagari',
    characters: /\p{Script=Devanagari}/u,
    files: [noto('noto-serif-devanagari', 'NotoSerifDevanagari')],
  },
];

/** Stands in for what a person's own font lacks: an ornament, an accent, a Greek word. */
const bundled = '@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf';

function scriptOf(character: string): Script | undefined {
  return scripts.find(({ characters }) => characters.test(character));
}

/** Looks for characters where other faces have them; `read` gives a file's bytes if it is installed. */
export function fallbackFrom(read: (file: string) => Uint8Array | undefined): FallbackFont {
  return (codePoint) => {
    const script = scriptOf(String.fromCodePoint(codePoint));
    for (const file of script?.files ?? []) {
      const bytes = read(file);
      if (bytes) return { face: `fallback-${script?.name ?? ''}`, bytes };
    }
    const bytes = script === undefined ? read(bundled) : undefined;
    return bytes && { face: 'fallback-text', bytes };
  };
}

/** What to do about characters that no face has: `Install @expo-google-fonts/noto-serif-jp…`. */
export function adviceFor(missing: readonly string[]): string {
  const packages = new Set(
    missing.flatMap((character) => scriptOf(character)?.files[0]?.match(/^@[^/]+\/[^/]+/) ?? []),
  );
  if (packages.size === 0) return 'Give a font that has them with --font.';
  return `Install ${[...packages].join(' and ')} beside Fascicle, or give a font with --font.`;
}
