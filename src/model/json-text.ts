/** JSON in UTF-8: a lone surrogate, which has no UTF-8 and which strict parsers refuse even as an escape, becomes U+FFFD. */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  // `JSON.stringify` writes lone ones, and no others, as escapes; an even number of backslashes before is text.
  return text.includes("\\ud") ? text.replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, "$1\ufffd") : text;
}
