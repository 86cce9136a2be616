import type { Regions } from "./regions.ts";
import { SCRIPT } from "./scripts.ts";
import type { Span } from "./span.ts";
import { foldedWord, type Token } from "./tokens.ts";
import { CALENDAR, ORDINARY } from "./word-lists.ts";

/** A block of text with the names that are written in it. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly spans: readonly Span[];
  readonly language: string;
  /** Whether a capital says that a word is part of a name: not in headlines, nor in German. */
  readonly capitalsTell: boolean;
}

/** The span that begins, or ends, with a token. */
export function spanAt({ spans }: Reading, token: number, side: "first" | "last"): Span | undefined {
  return search(spans, token, (span) => span[side]);
}

/** Whether a span begins, or ends, at an offset. */
export function isBorder({ spans }: Reading, offset: number, side: "start" | "end"): boolean {
  return search(spans, offset, (span) => span[side]) !== undefined;
}

/** A record's name, or a country's, ends or begins at this token. */
export function isKnown(reading: Reading, token: number, side: "last" | "first", regions: Regions): boolean {
  const span = spanAt(reading, token, side);
  if (span?.entries.some((entry) => entry.role !== "not")) return true;
  const at = reading.tokens[token];
  return at !== undefined && regions.find(reading.text.slice(at.start, at.end)).some(({ kind }) => kind === "country");
}

/** Spans do not overlap, so each of their bounds ascends. */
function search(spans: readonly Span[], wanted: number, bound: (span: Span) => number): Span | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return undefined;
    const value = bound(span);
    if (value === wanted) return span;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** The word beside a name, if nothing but white space, a hyphen or an abbreviation's full stop parts them. */
export interface Neighbour {
  readonly token: number;
  /** Folded; `lower` also in lower case. */
  readonly word: string;
  readonly lower: string;
  readonly joint: " " | "-" | "'" | "·";
  readonly capital: boolean;
}

export function wordBefore(reading: Reading, index: number, start: number): Neighbour | null {
  const before = reading.tokens[index - 1];
  const token = reading.tokens[index];
  if (!before || !token) return null;
  const joint = jointOf(reading.text.slice(before.end, start), before, reading.text);
  return joint === null ? null : neighbour(reading, index - 1, before, joint);
}

export function wordAfter(reading: Reading, index: number, end: number): Neighbour | null {
  const after = reading.tokens[index + 1];
  if (!after) return null;
  const gap = reading.text.slice(end, after.start);
  const joint = isSpace(gap) ? " " : plainJoint(gap);
  return joint === null ? null : neighbour(reading, index + 1, after, joint);
}

/** Whether a sentence, a quotation or a bracket begins with this token. */
export function opensSentence(reading: Reading, index: number): boolean {
  const before = reading.tokens[index - 1];
  const token = reading.tokens[index];
  if (!before || !token) return true;
  const gap = reading.text.slice(before.end, token.start);
  if (isSpace(gap)) return false;
  if (gap.startsWith(".") && isAbbreviation(foldedWord(reading.text, before))) return false;
  return /[.!?…:;"“”«»„([{•*|–—。！？؟]/u.test(gap);
}

/** Mr., Gen., J., U.S., Sept.: a full stop behind them ends no sentence. */
function isAbbreviation(word: string): boolean {
  return [...word].length === 1 || ABBREVIATED.has(word.toLowerCase());
}

const ABBREVIATED = new Set(
  (
    "mr mrs ms mx dr prof sr sra st ste mt ft gen lt col maj capt sgt cpl adm cmdr brig sen rep gov pres hon rev fr no vs jr etc inc corp co " +
    "ltd dept univ jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun"
  ).split(" "),
);

/** Whether the word is grammar, or a name of a day or month: it never is part of a person's or place's name. */
export function isOrdinary({ lower }: Neighbour): boolean {
  return ORDINARY.has(lower) || CALENDAR.has(lower);
}

function neighbour(reading: Reading, index: number, token: Token, joint: Neighbour["joint"]): Neighbour {
  const word = foldedWord(reading.text, token);
  return {
    token: index,
    word,
    lower: word.toLowerCase(),
    joint,
    capital: token.letter === "upper",
  };
}

function jointOf(gap: string, before: Token, text: string): Neighbour["joint"] | null {
  if (isSpace(gap)) return " ";
  if (/^\.\s*$/.test(gap) && isAbbreviation(foldedWord(text, before))) return " ";
  return plainJoint(gap);
}

function plainJoint(gap: string): Neighbour["joint"] | null {
  if (gap.length !== 1) return null;
  if (/^[-\u2010\u2011\u2013]$/u.test(gap)) return "-";
  if (/^['\u2018\u2019\u02bc]$/u.test(gap)) return "'";
  return /^[\u00b7\u2022\u2027\u30fb\uff65]$/u.test(gap) ? "·" : null;
}

function isSpace(gap: string): boolean {
  if (gap === " ") return true;
  return gap !== "" && /^[\s\p{Default_Ignorable_Code_Point}]+$/u.test(gap);
}

/**
 * Whether a block's capitals are no sign of a name: a headline in Title Case or ALL CAPS, where
 * four words of five are capitalised, or a language that capitalises every noun.
 */
export function capitalsTell(text: string, tokens: readonly Token[], language: string): boolean {
  if (/^(?:de|lb|gsw|nds)\b/i.test(language)) return false;
  let capitals = 0;
  let longer = 0;
  for (const token of tokens) {
    if (token.script !== SCRIPT.word && token.script !== SCRIPT.cyrillic) continue;
    if (token.end - token.start < 4 || /\d/.test(text[token.start] ?? "")) continue;
    longer++;
    if (token.letter === "upper") capitals++;
    if (longer >= 40) break;
  }
  // A caption such as "Kim Jong-un in Pyongyang" is all names, and a sentence ends with a full stop.
  return longer < 5 || /[.。]["'”’)]*\s*$/u.test(text) || capitals < longer * 0.8;
}
