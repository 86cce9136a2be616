/** The longest address that is looked at: a line of 280,000 letters without a space must not be read for each name in it. */
const REACH = 200;

/** Whether a stretch of text is part of an e-mail address, a URL, a domain, a path or a handle. */
export function isAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < REACH && isAddressCharacter(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < REACH && isAddressCharacter(text.charCodeAt(to))) to++;
  if (from === start && to === end) return false;
  const chunk = text.slice(from, to).replace(/[.,;:!?'")\]]+$/, "");
  return /:\/\/|^www\.|[^\s@]@[\w-]+\.|^[@#]|^[\w.-]+\.[a-z]{2,}(?:\/\S*)?$/.test(chunk) && /[@#/.]/.test(chunk);
}

/** Printable ASCII but white space and what stands around words: quotes, brackets, angle brackets. */
function isAddressCharacter(code: number): boolean {
  return (
    code > 0x20 && code < 0x7f && code !== 0x22 && code !== 0x28 && code !== 0x29 && code !== 0x3c && code !== 0x3e
  );
}
