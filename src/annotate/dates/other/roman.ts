const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** "XIX" → 19; `null` for what is no well-formed numeral of a century. */
export function romanNumber(text: string): number | null {
  const digits = [...text.toUpperCase()].map((letter) => VALUES[letter] ?? 0);
  const sum = digits.reduce((total, digit, at) => total + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
  return /^X{0,2}(?:IX|IV|V?I{0,3})$/i.test(text) && sum > 0 ? sum : null;
}
