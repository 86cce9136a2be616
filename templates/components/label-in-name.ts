/**
 * The name of a link to those who hear it, in which what is seen stands by itself, so that it can be said (WCAG 2.2, 2.5.3):
 * an 8 does not in "6월 8일", but does in "6月8日".
 */
export function labelInName(seen: string, name: string): string {
  for (let at = name.indexOf(seen); at !== -1; at = name.indexOf(seen, at + 1)) {
    if (!ENDS_IN_WORD.test(name.slice(0, at)) && !BEGINS_WITH_WORD.test(name.slice(at + seen.length))) return name;
  }
  return `${seen} (${name})`;
}

/** Chinese and Japanese put nothing between words. */
const ENDS_IN_WORD = /(?:\p{N}|(?!\p{Script=Han})\p{L})$/u;
const BEGINS_WITH_WORD = /^(?:\p{N}|(?!\p{Script=Han})\p{L})/u;
