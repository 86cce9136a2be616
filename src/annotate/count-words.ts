/** Characters where a script writes without spaces, words elsewhere. */
export function countWords(text: string): number {
  if (SPACED.test(text)) return countBetweenSpaces(text);
  const characters = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const words = text.match(/[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu)?.length ?? 0;
  return characters + words;
}

/** Latin, Cyrillic, Arabic, … (all before Thai), Hangul, quotation marks and dashes: with a space or a no-break space between words. */
const SPACED = /^[\0-\u0dff\u2010-\u2027\u2030-\u205e\uac00-\ud7a3]*$/;

function countBetweenSpaces(text: string): number {
  const spaced = text.replace(/[\t-\r\u00a0]/g, " ");
  let words = 0;
  for (let start = 0; start < spaced.length; ) {
    const space = spaced.indexOf(" ", start);
    const end = space === -1 ? spaced.length : space;
    if (end > start) words++;
    start = end + 1;
  }
  return words;
}
