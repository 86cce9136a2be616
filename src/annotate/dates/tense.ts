export type Tense = "past" | "future" | "unknown";

/** Words of one language that tell the tense of a clause. Both expressions are global. */
export interface TenseWords {
  readonly past: RegExp;
  readonly future: RegExp;
}

/** The tense of the verb that stands nearest before a phrase, else nearest after it. */
export function tenseAt(sentence: string, start: number, end: number, words: TenseWords): Tense {
  const before = sentence.slice(Math.max(0, start - 200), start);
  const past = lastIndex(before, words.past);
  const future = lastIndex(before, words.future);
  if (past >= 0 || future >= 0) return future >= past ? "future" : "past";
  const after = sentence.slice(end, end + 200);
  const nextPast = firstIndex(after, words.past);
  const nextFuture = firstIndex(after, words.future);
  if (nextPast === Number.POSITIVE_INFINITY && nextFuture === nextPast) return "unknown";
  return nextFuture <= nextPast ? "future" : "past";
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
