import { type FoldedRun, foldRun } from "./folded-run.ts";

/** Names in scripts without spaces, found at any position. */
export interface RunTable<T> {
  /** @param change Gives the values of the name, from those it has. Names that are too short to be found are left out. */
  change(name: string, change: (values: readonly T[]) => readonly T[]): void;
  /** Calls back for each name that stands in the run, with its offsets in the folded run. */
  scan(run: FoldedRun, found: (start: number, end: number, values: readonly T[]) => void): void;
}

/** @returns A table that finds names by their first two code units and then by each length that begins so. */
export function createRunTable<T>(): RunTable<T> {
  const names = new Map<string, readonly T[]>();
  const lengths = new Map<string, number[]>();
  return {
    change(name, change) {
      const folded = foldRun(name.trim(), 0, name.trim().length).text;
      if (!isLongEnough(folded)) return;
      names.set(folded, change(names.get(folded) ?? []));
      const known = lengths.get(folded.slice(0, 2)) ?? [];
      if (!known.includes(folded.length)) known.push(folded.length);
      lengths.set(folded.slice(0, 2), known);
    },
    scan(run, found) {
      const { text } = run;
      for (let start = 0; start + 1 < text.length; start++) {
        for (const length of lengths.get(text.slice(start, start + 2)) ?? []) {
          const values = names.get(text.slice(start, start + length));
          if (values && isWhole(text, start, start + length)) found(start, start + length, values);
        }
      }
    },
  };
}

/** Two characters at least; three where they are all Hiragana, because なら and さが are grammar first. */
function isLongEnough(name: string): boolean {
  const length = [...name].length;
  return length >= (/^[\u3041-\u309f]+$/.test(name) || /^[\u0e00-\u109f\u1780-\u17ff]+$/.test(name) ? 3 : 2);
}

/**
 * Katakana writes a foreign word whole: インド is not in インドネシア. In other scripts a name
 * ends where its last letter has all its marks.
 */
function isWhole(text: string, start: number, end: number): boolean {
  if (isKatakana(text[start]) && isKatakana(text[start - 1])) return false;
  if (isKatakana(text[end - 1]) && isKatakana(text[end])) return false;
  return !/^[\p{M}\u0e30-\u0e3a\u0e45\u0eb0-\u0eb9]/u.test(text.slice(end, end + 1));
}

function isKatakana(character: string | undefined): boolean {
  return character !== undefined && /[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff]/.test(character);
}
