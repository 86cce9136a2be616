import type { LivingRecord } from "./lexicon.ts";
import type { Reading } from "./neighbours.ts";
import type { Span } from "./span.ts";

/** A name in the text on its way to being understood: who or what it may mean, narrowed step by step. */
export interface Naming {
  readonly block: number;
  readonly reading: Reading;
  readonly span: Span;
  /** Records that the name means by itself. */
  strong: readonly LivingRecord[];
  /** People whose family name it is: meant only after their full name. */
  readonly weak: ReadonlySet<LivingRecord>;
  /** It is a family name of these, but here somebody else's: "Jill Biden". */
  readonly rivals: ReadonlySet<LivingRecord>;
  /** The family name that `weak` and `rivals` share, as their records write it. */
  readonly family: string;
  /** `short`: a form that the record allows without the full name before it. */
  readonly form: "full" | "short";
  chosen: LivingRecord | null;
  reason: string;
  confidence: number;
}

/** Decides for a record and says why. */
export function choose(naming: Naming, record: LivingRecord, reason: string, confidence: number): void {
  naming.chosen = record;
  naming.reason = reason;
  naming.confidence = confidence;
}
