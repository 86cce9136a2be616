import type { StockReader } from "./other/stock.ts";
import type { PhraseParser } from "./phrase-parser.ts";
import type { Refiner } from "./refiners.ts";
import type { Tense, TenseWords } from "./tense.ts";

/** How dates are written in one language. */
export interface DateLanguage {
  /** Cheap: a sentence that fails this holds no date, and no parser sees it. Not global. */
  readonly mayHold: RegExp;
  readonly parsers: readonly PhraseParser[];
  /** Makes one phrase of two dates with a dash between them. */
  readonly join: Refiner | null;
  /** Chrono's own parsers, where the language uses them. */
  readonly stock: StockReader | null;
  /** `null` where the verbs are not known. */
  readonly tense: TenseWords | null;
  /** The tense of a sentence that shows none. News tells of what was. */
  readonly unmarked: Tense;
  /** What a paragraph begins with that was first printed long ago: "Fifty years ago:". `null` where that is not known. */
  readonly lookBack: RegExp | null;
}
