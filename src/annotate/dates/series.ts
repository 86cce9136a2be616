import type { DatesReading } from "./reading.ts";

/** Words that join dates: "3 to 5 June", "2018 or 2019". Sources of regular expressions. */
export interface JoiningWords {
  readonly to: string;
  readonly and: string;
  readonly or: string;
}

export interface Series<T> {
  readonly items: readonly T[];
  readonly joint: DatesReading["joint"];
}

/** After these, "and" ends a range: "between March and May". */
export const BETWEEN = /^(?:between|entre|zwischen|между|між|tra|fra|tussen|mellan)(?![\p{L}])/iu;

const DASH = "[-‐‑‒–—―−]";

/**
 * Source of a pattern for one `item` or several: "3–5", "3 to 5", "3, 4 and 5", "3 or 4". A comma alone joins
 * nothing: in "June 12, 13 people died" the 13 is no day.
 */
export function seriesSource(item: string, words: JoiningWords): string {
  const range = `\\s?(?:${DASH}|(?<=\\s)(?:${words.to})(?=\\s))\\s?${item}`;
  const list = `(?:,\\s${item}){0,6},?\\s(?:${words.and}|${words.or})\\s${item}`;
  return `${item}(?:${range}|${list})?`;
}

/** Takes a series apart; `between` makes "and" the end of a range. */
export function readSeries<T>(
  text: string,
  item: RegExp,
  read: (match: string) => T,
  words: JoiningWords,
  between: boolean,
): Series<T> {
  const found = text.match(new RegExp(item.source, `${item.flags.replace("g", "")}g`)) ?? [];
  const items = found.map(read);
  if (items.length < 2) return { items, joint: "one" };
  if (items.length > 2) return { items, joint: hasWord(text, words.or) ? "choice" : "set" };
  if (hasWord(text, words.or)) return { items, joint: "choice" };
  if (hasWord(text, words.and)) return { items, joint: between ? "interval" : "set" };
  return { items, joint: "interval" };
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`\\s(?:${word})\\s`, "i").test(text);
}
