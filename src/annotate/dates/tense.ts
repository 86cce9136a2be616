export type Tense = "past" | "future" | "unknown";
/** `either`: the verb does not tell on which side of publication "from Sunday" or "until May 2" lies. */
export type ShownTense = Tense | "either";

/**
 * How much a tense is worth. `faint`: an infinitive has it, which tells of plans as of what is done ("failed to add
 * reserves in the market on Tuesday"). `guessed`: some verb of the clause has it, and the date may belong to another word:
 * "declared a dividend payable May 22". `close`: the verb stands at the date, "was signed in July". `settled`: so says
 * the word before it, "since July".
 */
export type Certainty = "faint" | "guessed" | "close" | "settled";

export interface Told<T extends ShownTense = Tense> {
  readonly tense: T;
  readonly certainty: Certainty;
}

/** Words of one language that tell the tense of a clause. Both expressions are global. */
export interface TenseWords {
  readonly past: RegExp;
  readonly future: RegExp;
  /** What stands right before a phrase and settles its tense, or leaves it open, whatever the verb. */
  readonly leads?: readonly (readonly [lead: RegExp, tenseOf: (verb: Tense) => ShownTense, certainty?: Certainty])[];
  /** What a clause holds before a date that belongs to its verb: of the past from the verb on, of the future behind it. */
  readonly close?: Readonly<Record<"past" | "future", RegExp>>;
  /** Words of the future that only hint at it. */
  readonly faint?: RegExp;
}

/** The tense of the verb that stands nearest before a phrase, else nearest after it; of what is quoted, that of the quotation. */
export function tenseAt(sentence: string, start: number, end: number, words: TenseWords): Told<ShownTense> {
  const { before, after } = withinQuotation(
    sentence.slice(Math.max(0, start - 200), start),
    sentence.slice(end, end + 200),
  );
  const verb = tenseOfVerb(before, after, words);
  const lead = words.leads?.find(([pattern]) => pattern.test(before));
  if (lead === undefined) return verb;
  const [, tenseOf, certainty = "settled"] = lead;
  return { tense: tenseOf(verb.tense), certainty };
}

function tenseOfVerb(before: string, after: string, words: TenseWords): Told {
  const past = lastMatch(before, words.past);
  const future = lastMatch(before, words.future);
  if (past.index >= 0 || future.index >= 0) {
    const tense = future.index >= past.index ? "future" : "past";
    const clause = before.slice(tense === "future" ? future.end : past.index);
    if (words.close?.[tense].test(clause)) return { tense, certainty: "close" };
    const isFaint = tense === "future" && words.faint?.test(before.slice(future.index, future.end));
    return { tense, certainty: isFaint ? "faint" : "guessed" };
  }
  const nextPast = firstIndex(after, words.past);
  const nextFuture = firstIndex(after, words.future);
  if (nextPast === Number.POSITIVE_INFINITY && nextFuture === nextPast)
    return { tense: "unknown", certainty: "guessed" };
  return { tense: nextFuture <= nextPast ? "future" : "past", certainty: OPENING.test(before) ? "close" : "guessed" };
}

/** "In May it said": a date that opens its sentence belongs to the verb behind it. */
const OPENING = /^\P{L}*(?:\p{L}{1,3}\s)?$/u;

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

function lastMatch(text: string, pattern: RegExp): { index: number; end: number } {
  let last = { index: -1, end: 0 };
  for (const { index, 0: word } of text.matchAll(pattern)) last = { index, end: index + word.length };
  return last;
}

function firstIndex(text: string, pattern: RegExp): number {
  const { value } = text.matchAll(pattern).next();
  return value?.index ?? Number.POSITIVE_INFINITY;
}
