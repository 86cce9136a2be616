import type { Lexicon } from "../lexicon.ts";
import { ENGLISH_TENSE } from "./tense-words.ts";

const MONTHS: readonly (readonly [name: string, abbreviation: string])[] = [
  ["January", "Jan"],
  ["February", "Feb"],
  ["March", "Mar"],
  ["April", "Apr"],
  ["May", "May"],
  ["June", "Jun"],
  ["July", "Jul"],
  ["August", "Aug"],
  ["September", "Sept?"],
  ["October", "Oct"],
  ["November", "Nov"],
  ["December", "Dec"],
];
export const WEEKDAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const WEEKDAY_ABBREVIATIONS = ["Mon", "Tues?", "Wed", "Thu(?:rs?)?", "Fri", "Sat", "Sun"];

/** Capitalised or in capitals: "may", "march" and "sat" are words. */
export const ENGLISH: Lexicon = {
  flags: "",
  months: MONTHS.map(([name, short]) =>
    name === "May"
      ? "May|MAY"
      : `${name}|${short}\\.?|${name.toUpperCase()}|${short.toUpperCase().replace("T?", "T?")}\\.?`,
  ),
  weekdays: WEEKDAY_NAMES.map((name, n) => {
    const short = WEEKDAY_ABBREVIATIONS[n] ?? name;
    return `${name}|${short}\\.?|${name.toUpperCase()}`;
  }),
  dayMark: "(?:st|nd|rd|th)?",
  dayToMonth: "(?:\\s(?:of\\s)?|-)",
  monthToYear: "(?:,?\\s(?:of\\s)?|-)",
  yearMark: "",
  joining: { to: "to|through|thru|until|till", and: "and|&", or: "or" },
  opening: "[Bb]etween|[Ff]rom",
  monthFirst: true,
  ofYear: ["(?:of\\slast|last)\\syear", "(?:of\\sthis|this)\\syear", "(?:of\\snext|next)\\syear"],
  part: "(?:[Ee]arly|[Mm]id|[Ll]ate)[\\s-]",
  inMonth: "[Ii]n|[Dd]uring",
  tense: ENGLISH_TENSE,
};
