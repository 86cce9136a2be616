/** `1234567` → "1,234,567". Integers only: everything that a page counts is one. */
export function groupThousands(n: number, separator: string): string {
  return String(Math.round(n)).replace(/\B(?=(?:\d{3})+$)/g, separator);
}

/** "a, b and c" from `, ` and ` and `. */
export function joinList(items: readonly string[], separator: string, last: string): string {
  const end = items.at(-1) ?? "";
  return items.length < 2 ? end : items.slice(0, -1).join(separator) + last + end;
}
