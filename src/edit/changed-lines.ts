/**
 * The lines in which two texts differ, as `diff` lists them: `12 - old`, `12 + new`, each with its number in its own
 * text. By the longest common subsequence of what lies between their common ends.
 */
export function changedLines(before: string, after: string): readonly string[] {
  const [a, b] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [m, n] = [a.length - start - end, b.length - start - end];
  // Of a whole book the table would be too large; then all between the ends is shown.
  const table = m * n > LARGEST ? null : lengths(a.slice(start, start + m), b.slice(start, start + n));
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < m || j < n) {
    const [old = "", now = ""] = [a[start + i], b[start + j]];
    if (i < m && j < n && old === now && table !== null) [i, j] = [i + 1, j + 1];
    else if (i < m && (j >= n || table === null || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)))
      lines.push(`${start + ++i} - ${old}`);
    else lines.push(`${start + ++j} + ${now}`);
  }
  return lines;
}

const LARGEST = 1_000_000;

/** Of the longest common subsequence of what follows each pair of lines. */
function lengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row === undefined) continue;
      row[j] = a[i] === b[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
