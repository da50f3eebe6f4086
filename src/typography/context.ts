// What may stand before an opening mark and after a closing one.

/** A place where words are cut by something that is no text: code, an image. Counts as a letter. */
export const opaque = '\ufffc';

const letter = new RegExp(`[\\p{L}\\p{M}\\p{N}${opaque}]`, 'u');

/** Whether `char` is part of a word. The empty string is the edge of the paragraph. */
export function isLetter(char: string): boolean {
  return letter.test(char);
}

/** White space or the edge of the paragraph. */
export function isBlank(char: string): boolean {
  return char === '' || /\s/.test(char);
}

/** Hyphens and dashes. */
export function isDash(char: string): boolean {
  return /[-‐‑‒–—―]/.test(char);
}

/** After this an opening mark may stand: a blank, a bracket, an inverted mark. */
export function opensAfter(char: string): boolean {
  return isBlank(char) || /[([{<¿¡/=*_~„‚“‘«‹]/.test(char);
}

/** Before this a closing mark may stand: a blank, a stop, a bracket, a dash. */
export function closesBefore(char: string): boolean {
  return isBlank(char) || isDash(char) || /[.,;:!?…)\]}>/*_~”’»›]/.test(char);
}
