import type { Place } from "../model/problem.ts";

/**
 * Two lines before the place, its own line, and a caret below; "" where the file cannot be read,
 * or is shorter.
 */
export function codeFrame(read: (path: string) => string, file: string, { line, column }: Place): string {
  const lines = linesOf(read, file).slice(0, line);
  if (lines.length < line) return "";
  const shown = lines.slice(-3).map((text, n, all) => `${String(line - all.length + 1 + n).padStart(5)} | ${text}`);
  return [...shown, `      | ${" ".repeat(column - 1)}^`].map((text) => text.slice(0, WIDTH)).join("\n");
}

/** A minified line may be of any length. */
const WIDTH = 200;

function linesOf(read: (path: string) => string, file: string): string[] {
  try {
    return read(file).split(/\r?\n/);
  } catch {
    return [];
  }
}
