import type { Parser, Refiner } from "chrono-node";
import type { Tense, TenseWords } from "./tense.ts";

/** How dates are written in one language. */
export interface DateLanguage {
  /** Cheap: a sentence that fails this holds no date, and no parser sees it. Not global. */
  readonly mayHold: RegExp;
  readonly parsers: readonly Parser[];
  readonly refiners: readonly Refiner[];
  /** Turns what chrono's own parsers find into readings, where the language uses them. */
  readonly stock?: Refiner;
  /** `null` where the verbs are not known. */
  readonly tense: TenseWords | null;
  /** The tense of a sentence that shows none. News tells of what was. */
  readonly unmarked: Tense;
}
