export type Tense = "past" | "future" | "unknown";
/** `either`: the verb does not tell on which side of publication "from Sunday" or "until May 2" lies. */
export type ShownTense = Tense | "either";

/** Words of one language that tell the tense of a clause. Both expressions are global. */
export interface TenseWords {
  readonly past: RegExp;
  readonly future: RegExp;
  /** What stands right before a phrase and settles its tense, or leaves it open, whatever the verb. */
  readonly leads?: readonly (readonly [lead: RegExp, tenseOf: (verb: Tense) => ShownTense])[];
}

/** The tense of the verb that stands nearest before a phrase, else nearest after it; of what is quoted, that of the quotation. */
export function tenseAt(sentence: string, start: number, end: number, words: TenseWords): ShownTense {
  const { before, after } = withinQuotation(
    sentence.slice(Math.max(0, start - 200), start),
    sentence.slice(end, end + 200),
  );
  const verb = tenseOfVerb(before, after, words);
  const tenseOf = words.leads?.find(([lead]) => lead.test(before))?.[1];
  return tenseOf?.(verb) ?? verb;
}

function tenseOfVerb(before: string, after: string, words: TenseWords): Tense {
  const past = lastIndex(before, words.past);
  const future = lastIndex(before, words.future);
  if (past >= 0 || future >= 0) return future >= past ? "future" : "past";
  const nextPast = firstIndex(after, words.past);
  const nextFuture = firstIndex(after, words.future);
  if (nextPast === Number.POSITIVE_INFINITY && nextFuture === nextPast) return "unknown";
  return nextFuture <= nextPast ? "future" : "past";
}

/** What a quotation around a phrase holds of it: «"See you Monday," he said» does not tell of a Monday that is over. */
function withinQuotation(before: string, after: string): { before: string; after: string } {
  const close = /["”»]/.exec(after)?.index;
  const open = Math.max(before.lastIndexOf('"'), before.lastIndexOf("“"), before.lastIndexOf("«"));
  if (close === undefined || open < 0 || /["”»]/.test(before.slice(open + 1))) return { before, after };
  // Straight marks do not tell which of them opens.
  const straight = before.charAt(open) === '"';
  if (straight && before.split('"').length % 2 === 1) return { before, after };
  return { before: before.slice(open + 1), after: after.slice(0, close) };
}

function lastIndex(text: string, pattern: RegExp): number {
  let index = -1;
  for (const match of text.matchAll(pattern)) index = match.index;
  return index;
}

function firstIndex(text: string, pattern: RegExp): number {
  const { value } = text.matchAll(pattern).next();
  return value?.index ?? Number.POSITIVE_INFINITY;
}
