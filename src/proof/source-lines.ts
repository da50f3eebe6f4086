// The bytes of a manuscript → its lines, read anew with nothing but the name of the encoding.

/** Letters that Windows-1252 has among the controls of Latin-1; Node's decoder may leave them so. */
const westernLetters: Record<string, string> = {
  '\x83': 'ƒ',
  '\x88': 'ˆ',
  '\x8a': 'Š',
  '\x8c': 'Œ',
  '\x8e': 'Ž',
  '\x9a': 'š',
  '\x9c': 'œ',
  '\x9e': 'ž',
  '\x9f': 'Ÿ',
};

/** Decodes and cuts into lines; `lines[0]` is line 1. */
export function linesOf(bytes: Uint8Array, encoding: string): string[] {
  const text = new TextDecoder(encoding)
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (control) => westernLetters[control] ?? control);
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  // A text of one line may have Word's soft line ends.
  return lines.length > 1 ? lines : text.split(/[\v\f]/);
}
