// The YAML of our own files: a mapping at the top, each key with its line. Hostile files are
// refused, not followed.

export interface YamlEntry {
  key: string;
  value: unknown;
  line: number;
}

/** The entries of a mapping in order, or what is wrong with the file and where. */
export type YamlReading = { entries: YamlEntry[] } | { cause: string; line: number };

/** Longest file, in characters: settings and corrections are short. */
const MAX_FILE_CHARS = 1_000_000;
/** Aliases are followed this often; more is a trick to fill the memory. */
const MAX_ALIASES = 50;

/**
 * Reads `source` as one mapping. An empty file is a mapping without entries. With `asWords` every
 * scalar stays as typed: `title: 1984` and `title: no` are words.
 */
export async function readYaml(
  source: string,
  { asWords = false }: { asWords?: boolean } = {},
): Promise<YamlReading> {
  if (source.length > MAX_FILE_CHARS) return { cause: 'it is too long', line: 1 };
  const yaml = await import('yaml');
  const places = new yaml.LineCounter();
  try {
    const document = yaml.parseDocument(source, {
      lineCounter: places,
      logLevel: 'silent',
      ...(asWords && { schema: 'failsafe' }),
    });
    const [fault] = document.errors;
    if (fault) return { cause: firstSentence(fault.message), line: fault.linePos?.[0].line ?? 1 };
    const { contents } = document;
    if (contents === null) return { entries: [] };
    if (!yaml.isMap(contents)) return { cause: 'it is no list of keys and values', line: 1 };
    const values: Record<string, unknown> = document.toJS({ maxAliasCount: MAX_ALIASES });
    const keys = contents.items.map((item) => item.key).filter((key) => yaml.isScalar(key));
    const entries = keys.map(({ value, range }) => {
      const key = String(value);
      return { key, value: values[key], line: range ? places.linePos(range[0]).line : 1 };
    });
    return { entries };
  } catch {
    // Nesting overflows the parser's stack; too many aliases make it throw.
    return { cause: 'it is nested too deeply or repeats itself too often', line: 1 };
  }
}

/** The parser's message without its place and without the lines it quotes. */
function firstSentence(text: string): string {
  const [sentence = text] = text.split('\n');
  return sentence.replace(/ at line \d.*$/, '').replace(/[.:]$/, '');
}
