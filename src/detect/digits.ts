// Digits of any script in, their number out: `12`, `１２`, `๑๒`, `१२`.

/** The value of a row of decimal digits; absent where anything else stands among them. */
export function valueOfDigits(written: string): number | undefined {
  if (/^[0-9]+$/.test(written)) return Number(written);
  const plain = written.normalize('NFKC');
  if (!/^\p{Nd}+$/u.test(plain)) return undefined;
  return [...plain].reduce((value, char) => value * 10 + digitOf(char.codePointAt(0) ?? 0), 0);
}

/** Every script has its ten digits in a row, the zero first, and no other digit before it. */
function digitOf(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
