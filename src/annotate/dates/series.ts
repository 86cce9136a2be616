import type { DatesReading } from "./reading.ts";

/** Words that join dates: "3 to 5 June", "2018 or 2019". Sources of regular expressions. */
export interface JoiningWords {
  readonly to: string;
  readonly and: string;
  readonly or: string;
  /** An "and" that is written with the word after it: «3 و5 مايو». */
  readonly attachedAnd?: string;
}

export interface Series<T> {
  readonly items: readonly T[];
  readonly joint: DatesReading["joint"];
}

/** After these, "and" ends a range: "between March and May". */
export const BETWEEN = /^(?:between|entre|zwischen|между|між|tra|fra|tussen|mellan|بين|ما\sبين)(?![\p{L}])/iu;

const DASH = "[-‐‑‒–—―−]";

/**
 * Source of a pattern for one `item` or several: "3–5", "3 to 5", "3, 4 and 5", "3 or 4". A comma alone joins
 * nothing: in "June 12, 13 people died" the 13 is no day.
 */
export function seriesSource(item: string, words: JoiningWords): string {
  const range = `\\s?(?:${DASH}|(?<=\\s)(?:${words.to})(?=\\s))\\s?${item}`;
  const list = `(?:[,،]\\s${item}){0,6}[,،]?\\s(?:(?:${words.and}|${words.or})\\s|${words.attachedAnd ?? "(?!)"})${item}`;
  return `${item}(?:${range}|${list})?`;
}

/** @returns Takes a series apart; `between` makes "and" the end of a range. */
export function seriesReader<T>(
  item: string,
  flags: string,
  read: (match: string) => T,
  words: JoiningWords,
): (text: string, between: boolean) => Series<T> {
  const every = new RegExp(item, `${flags}g`);
  const or = new RegExp(`\\s(?:${words.or})\\s`, "i");
  const and = new RegExp(`\\s(?:(?:${words.and})\\s|${words.attachedAnd ?? "(?!)"})`, "i");
  return (text, between) => {
    const items = (text.match(every) ?? []).map((found) => read(found));
    return { items, joint: items.length < 2 ? "one" : jointOf(text, items.length, between) };
  };

  function jointOf(text: string, size: number, between: boolean): DatesReading["joint"] {
    if (or.test(text)) return "choice";
    if (size > 2) return "set";
    if (and.test(text)) return between ? "interval" : "set";
    return "interval";
  }
}
