import type { Lexicon } from "../lexicon.ts";
import type { ShiftUnit } from "../reading.ts";

/** A language that the shared parsers read, English apart. Sources of regular expressions again. */
export interface OtherLexicon extends Lexicon {
  /** Words before a bare year that make it one, without the space: "en", "im Jahr". */
  readonly beforeYear: string;
  /** Words after it that do, and belong to the phrase: "года". */
  readonly afterYear: string | null;
  /** "In the 19th century", with `#` for the number, Roman or not. */
  readonly century: string;
  /** Spring to winter; what follows is a year. */
  readonly seasons: readonly [spring: string, summer: string, autumn: string, winter: string];
  /** "Every", "the" with a plural: any weekday, not one. */
  readonly everyWeekday: string;
  readonly lastWeekday: string;
  readonly nextWeekday: string;
  /** Phrases that lean on publication, and what they mean. */
  readonly near: readonly (readonly [source: string, unit: ShiftUnit, count: number])[];
  /** The word by which chrono's own "two weeks ago" is known. */
  readonly ago: string;
}

/** Of languages whose verbs we do not know. */
export const TENSELESS = { past: /(?!)/g, future: /(?!)/g };
