/**
 * Digits of Arabic (٣), Persian and Urdu (۳) and of East Asian type (３) as 0 to 9, each in its place: what is found
 * in the result stands at the same offsets in the text.
 */
export function westernDigits(text: string): string {
  return OTHER_DIGIT.test(text) ? text.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf)) : text;
}

/** In each of these blocks, zero is at a multiple of sixteen. */
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/;
const OTHER_DIGITS = new RegExp(OTHER_DIGIT, "g");
