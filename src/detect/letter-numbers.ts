// Numbers written with the letters of an alphabet: Γ΄ is three, ט״ו fifteen.

const greek = new Map<string, number>([
  ...[...'αβγδε'].map((letter, n) => [letter, n + 1] as const),
  ...[...'ϛζηθ'].map((letter, n) => [letter, n + 6] as const),
  ...[...'ικλμνξοπϟ'].map((letter, n) => [letter, (n + 1) * 10] as const),
  ['ρ', 100],
]);
const hebrew = new Map<string, number>([
  ...[...'אבגדהוזחט'].map((letter, n) => [letter, n + 1] as const),
  ...[...'יכלמנסעפצ'].map((letter, n) => [letter, (n + 1) * 10] as const),
  ['ק', 100],
]);

/** Letters, and the sign that they are a number: after the last, in Hebrew before it. */
const written =
  /^(?:([Α-Ωα-ωϚϛϞϟ]{1,4})[΄'’ʹ´]?|([א-ת]{1,3}(?:["״”][א-ת])?)[׳'’]?)(?![\p{L}\p{M}\p{N}])/u;

/** A number written with letters from the start of a text; `marked` where a sign says that it is one. */
export function leadingLetters(
  text: string,
): { written: string; value: number; marked: boolean } | undefined {
  const match = written.exec(text);
  if (!match) return undefined;
  const letters = (match[1] ?? match[2] ?? '').toLowerCase();
  const value = sum(letters.replace('στ', 'ϛ').replace(/["״”]/u, ''));
  if (value === undefined) return undefined;
  return { written: match[0], value, marked: /[^\p{L}]/u.test(match[0]) };
}

/** Letters count down: ρκγ; fifteen and sixteen are 9 + 6 and 9 + 7 in Hebrew. */
function sum(letters: string): number | undefined {
  let value = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const letter of letters) {
    const one = greek.get(letter) ?? hebrew.get(letter);
    if (one === undefined || one >= last) return undefined;
    value += one;
    last = one;
  }
  return value;
}
