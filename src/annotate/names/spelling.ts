import { isInWireLine } from "../of-dateline.ts";
import { isFormOf } from "./cyrillic.ts";
import { joinerOf, joinersAgree } from "./joiners.ts";
import type { NameEntry } from "./lexicon.ts";
import { SCRIPT } from "./scripts.ts";
import { foldedWord, type Token } from "./tokens.ts";

/** A stretch of text that has the words of a name. */
export interface WrittenName {
  readonly text: string;
  readonly words: readonly string[];
  readonly joiners: readonly string[];
  readonly cyrillic: boolean;
  /** In capitals, in the line that opens a report: "ROME, Oct 1 (Wire) - ". */
  readonly opens: boolean;
}

interface Extent {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

export function readName(text: string, tokens: readonly Token[], { start, end, first, last }: Extent): WrittenName {
  const words: string[] = [];
  const joiners: string[] = [];
  let cyrillic = false;
  for (let index = first; index <= last; index++) {
    const token = tokens[index];
    if (!token) break;
    const from = index === first ? start : token.start;
    const to = index === last ? end : token.end;
    words.push(foldedWord(text, { start: from, end: to, plain: token.plain }));
    if (token.script === SCRIPT.cyrillic) cyrillic = true;
    if (index > first) joiners.push(joinerOf(text, tokens[index - 1]?.end ?? 0, token.start));
  }
  const written = text.slice(start, end);
  return {
    text: written,
    words,
    joiners,
    cyrillic,
    opens: written === written.toUpperCase() && isInWireLine({ start, end }, text),
  };
}

/** Exact case, or ALL CAPS for names of more than four letters, and of any length in a dateline; for Cyrillic any case of the declension. */
export function isWrittenSo(entry: NameEntry, written: WrittenName): boolean {
  if (entry.form === written.text) return true;
  if (entry.words.length !== written.words.length) return false;
  return (
    entry.words.every((word, index) => {
      const text = written.words[index] ?? "";
      return word === text || (!entry.exact && isVariant(entry, index, text, written));
    }) &&
    entry.joiners.every((joiner, index) => {
      const initials = entry.words[index]?.length === 1 && entry.words[index + 1]?.length === 1;
      return joinersAgree(joiner, written.joiners[index] ?? "", entry.kind === "person", initials);
    })
  );
}

function isVariant(entry: NameEntry, index: number, text: string, { cyrillic, opens }: WrittenName): boolean {
  const name = entry.words[index] ?? "";
  if ((entry.capitals || (opens && entry.kind === "place")) && text === name.toUpperCase()) return true;
  // "El-Sisi" opens a sentence; "the Hague" is how agencies write it.
  if (index === 0 && (text === capitalised(name) || (name === "The" && text === "the"))) return true;
  if (index === 0 && text.startsWith("لل") && `ا${text.slice(1)}` === name) return true;
  const hyphenated = index > 0 && entry.joiners[index - 1] === "-" && entry.kind === "person";
  // "Kim Jong-Un" is "Kim Jong-un".
  if (hyphenated && (text === capitalised(name) || capitalised(text) === name)) return true;
  return cyrillic && isDeclined(name, text, entry.capitals);
}

function isDeclined(name: string, text: string, capitals: boolean): boolean {
  const lower = text.toLowerCase();
  if (name.length > 1 && name === name.toUpperCase()) return false;
  if (!isFormOf(name.toLowerCase(), lower)) return false;
  if (capitals && text === text.toUpperCase()) return true;
  const isCapital = name[0] !== name[0]?.toLowerCase();
  return text === (isCapital ? capitalised(lower) : lower);
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
