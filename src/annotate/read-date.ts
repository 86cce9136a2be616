import type { DateValue } from "../model/date.ts";
import type { DateReading } from "../model/date-reading.ts";
import { errorAt, type Place, type Problem } from "../model/problem.ts";
import { nameOfPath } from "../model/schema-faults.ts";

/** Reads one date in the site's time zone: `dateParser(timeZone)`, made once, because its clock is costly. */
export type DateParser = (text: string) => DateReading;

/** Turns the dates of one file's front matter into values, and collects what is wrong with them. */
export interface DateReader {
  readonly problems: readonly Problem[];
  /** `null` where there is no date, or a wrong one, which is then among the problems. */
  readonly read: (text: string | null | undefined, path: readonly (string | number)[]) => DateValue | null;
  /** The instant at which the date begins, in milliseconds since the epoch. */
  readonly instant: (text: string | null | undefined, path: readonly (string | number)[]) => number | null;
}

export function createDateReader(
  file: string,
  parse: DateParser,
  placeOf: (path: readonly (string | number)[]) => Place,
): DateReader {
  const problems: Problem[] = [];
  const read: DateReader["read"] = (text, path) => {
    if (text === null || text === undefined) return null;
    const result = parse(text);
    if (result.ok) return result.date;
    problems.push(
      errorAt({
        rule: "front-matter-date",
        file,
        place: placeOf(path),
        message: `${nameOfPath(path)}: ${result.message}`,
        expected: result.expected,
        found: text,
        ...(result.advice === undefined ? {} : { advice: result.advice }),
      }),
    );
    return null;
  };
  const instant: DateReader["instant"] = (text, path) => {
    const date = read(text, path);
    if (date === null) return null;
    if (date.kind === "day" && date.lower !== null) return startOf(date, parse);
    problems.push(
      errorAt({
        rule: "front-matter-date",
        file,
        place: placeOf(path),
        message: `${nameOfPath(path)} needs a full day`,
        expected: "a day or a date-time, such as 2024-10-15 or 2024-10-15T09:00:00+09:00",
        found: text ?? "",
      }),
    );
    return null;
  };
  return { problems, read, instant };
}

function startOf(date: DateValue, parse: DateParser): number | null {
  if (date.instant !== undefined) return Date.parse(date.instant);
  const midnight = parse(`${date.lower}T00:00:00`);
  return midnight.ok && midnight.date.instant !== undefined ? Date.parse(midnight.date.instant) : null;
}
