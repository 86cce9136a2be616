/**
 * What a phrase says, before the publication date is asked: "Nov. 3" is a month and a day
 * without a year. Parsers make readings from the text alone, `resolve` turns them into EDTF.
 */
export type Reading =
  | DatesReading
  | { readonly kind: "edtf"; readonly edtf: string; readonly reason: string }
  | {
      readonly kind: "weekday";
      readonly weekday: number;
      readonly pick: Pick;
      readonly weekShift?: number;
      readonly onDay?: number;
    }
  /** "Yesterday", "two weeks ago", "next year": so many units from publication. */
  | { readonly kind: "shift"; readonly unit: ShiftUnit; readonly count: number; readonly approximate: boolean }
  /** The 12th of a month that the phrase does not name (Korean, Chinese and Japanese news). */
  | { readonly kind: "day of month"; readonly days: readonly number[]; readonly month: Pick | number };

/** One calendar unit, or several joined by a dash, "and", "or". */
export interface DatesReading {
  readonly kind: "dates";
  readonly joint: "one" | "interval" | "set" | "choice";
  readonly units: readonly Unit[];
  readonly approximate: boolean;
  /** Monday is 1, Sunday is 7. Settles the year of "Tuesday, June 16". */
  readonly weekday: number | null;
  /** Which year, where the text gives none; a number counts from the year of publication. */
  readonly year: Pick | number;
  readonly reason?: string;
  readonly confidence?: number;
}

export interface Unit {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** EDTF 21 (spring) to 24 (winter). */
  readonly season?: number;
}

/** `nearest` lets nearness and tense decide. */
export type Pick = "nearest" | "last" | "next" | "this";
export type ShiftUnit = "day" | "week" | "weekend" | "month" | "year";

/** A stretch of a sentence and what it says. Offsets in the sentence, half-open. */
export interface DatedPhrase {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
}

export function dates(
  units: readonly Unit[],
  details: Partial<Omit<DatesReading, "kind" | "units">> = {},
): DatesReading {
  return { kind: "dates", joint: "one", approximate: false, weekday: null, year: "nearest", ...details, units };
}
