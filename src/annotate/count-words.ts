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
  let words = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isSpace = code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code === 0xa0;
    if (!isSpace && !inWord) words++;
    inWord = !isSpace;
  }
  return words;
}
