/** `1234567` → "1,234,567". Integers only: everything that a page counts is one. */
export function groupThousands(n: number, separator: string): string {
  return String(Math.round(n)).replace(/\B(?=(?:\d{3})+$)/g, separator);
}

/** "a, b and c" from `, ` and ` and `. */
export function joinList(items: readonly string[], separator: string, last: string): string {
  const end = items.at(-1) ?? "";
  return items.length < 2 ? end : items.slice(0, -1).join(separator) + last + end;
}

/** `sides` write degrees north (or east) and south (or west): a sign chooses one. To a tenth of a metre; 0 is on no side. */
export function onSide(
  degrees: number,
  sides: readonly [plus: (n: string) => string, minus: (n: string) => string],
): string {
  const n = Number(Math.abs(degrees).toFixed(6));
  return n === 0 ? "0°" : sides[degrees < 0 ? 1 : 0](String(n));
}
