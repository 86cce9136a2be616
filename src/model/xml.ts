/**
 * Text for XML 1.0: escaped, and without what no XML may hold in any form (control characters,
 * lone surrogates, U+FFFE and U+FFFF), which become spaces so that words stay apart.
 * Fit for element content and for attributes in double quotes. https://www.w3.org/TR/xml/#charsets
 */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(FORBIDDEN, " ").replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
/** Halves of pairs too, because telling them from lone ones takes longer. */
const SPECIAL = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
