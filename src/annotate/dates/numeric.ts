import { type PhraseParser, phraseParser } from "./phrase-parser.ts";
import { dates } from "./reading.ts";

export type NumericOrder = "mdy" | "dmy";

/** ISO 8601 days, the one all-numeric form that means the same everywhere; with a time of day, which is left out. */
export function isoParser(): PhraseParser {
  return phraseParser(
    /\d{4}-\d\d-\d/,
    /(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?/,
    ({ groups, text }) => {
      const { year, month, day } = groups;
      const trail = 10 - text.length;
      return { reading: dates([{ year: Number(year), month: Number(month), day: Number(day) }]), trail };
    },
  );
}

/** "03/04/2023", "3.4.2023": the site says which number is the month. Years of two digits are not read. */
export function numericParser(order: NumericOrder): PhraseParser {
  return phraseParser(
    /\d[/.-]\d/,
    /(?<a>\d{1,2})(?<mark>[/.-])(?<b>\d{1,2})\k<mark>(?<year>(?:1[5-9]|20)\d\d)(?!\d)/,
    ({ groups }) => {
      const [a, b] = [Number(groups.a), Number(groups.b)];
      const [month, day] = order === "mdy" ? [a, b] : [b, a];
      return {
        reading: dates([{ year: Number(groups.year), month, day }], { confidence: 0.85, reason: "numeric date" }),
      };
    },
  );
}
