import { CALENDAR, ORDINARY, TITLES } from "../../annotate/names/word-lists.ts";
import type { Knowledge } from "./knowledge.ts";
import { type EnglishBlock, phrase, type Span } from "./span.ts";
import { isTitle, splitRun } from "./split-run.ts";
import { ENGLISH_GRAMMAR, NAME_PARTICLES, ORGANISATION_HEADS, ORGANISATION_OF, PLACE_OF } from "./word-lists.ts";
import type { Word } from "./words.ts";

/** What other blocks of the same text say of its words. */
export interface WordUse {
  /** Folded words that stand capitalised inside sentences. */
  readonly capitalised: ReadonlySet<string>;
  /** Folded words that stand in lower case. */
  readonly lower: ReadonlySet<string>;
}

/** @param capitalsTell False in a headline, where every word has a capital. */
export function readBlock(
  text: string,
  words: readonly Word[],
  proper: ReadonlySet<number>,
  use: WordUse,
  knowledge: Knowledge,
  capitalsTell: boolean,
): EnglishBlock {
  const isName = words.map((word, index) => {
    if (!word.capital || word.text.length === 0) return false;
    if (/^\p{Lu}\.$/u.test(word.text)) return true;
    if (isGrammar(word, words[index - 1], words[index + 1], knowledge)) return false;
    if (!capitalsTell) return use.capitalised.has(word.lower) || knowledge.isFamousPlace(word.text);
    if (!word.opens) return true;
    return mayOpen(word, words[index + 1], proper, use, knowledge);
  });
  return { text, words, isName };
}

/** Words whose capital is grammar or a date. "US" is no "us", "Theresa May" no month, and "Kim Jong Un" no French article. */
function isGrammar(word: Word, before: Word | undefined, next: Word | undefined, knowledge: Knowledge): boolean {
  if (word.capitals && word.text.length > 1 && (knowledge.isFamousPlace(word.text) || word.lower === "who"))
    return false;
  const solid = before?.capital === true && word.gap === " ";
  if (CALENDAR.has(word.lower)) {
    return !(solid && (knowledge.isGivenName(before.lower) || knowledge.isFamilyFirst(before.lower)));
  }
  if (ENGLISH_GRAMMAR.has(word.lower)) return true;
  return ORDINARY.has(word.lower) && !(solid || (next?.capital === true && next.gap === " "));
}

/** Whether a word at the head of a sentence is a name, and not just capitalised. */
function mayOpen(
  word: Word,
  next: Word | undefined,
  proper: ReadonlySet<number>,
  use: WordUse,
  knowledge: Knowledge,
): boolean {
  if (word.capitals || use.capitalised.has(word.lower) || knowledge.isFamousPlace(word.text)) return true;
  if (isTitle(word.lower) && next !== undefined) return true;
  const goesOn = next?.capital === true && next.gap === " " && !next.opens;
  if (use.lower.has(word.lower) && !goesOn) return false;
  const prior = knowledge.prior(word.text);
  if (prior.place + prior.person + prior.organisation >= 2) return true;
  if (prior.place > 0 && !knowledge.isCommonWord(word.lower)) return true;
  if (goesOn && next !== undefined && knowledge.prior(`${word.text} ${next.text}`).place >= 2) return true;
  if (goesOn && (knowledge.isGivenName(word.lower) || knowledge.isFamilyFirst(word.lower))) return true;
  return proper.has(word.start) && !knowledge.isCommonWord(word.lower);
}

/** The names of a block, as spans: runs of capitalised words, cut at titles, demonyms and known places. */
export function candidatesIn(block: EnglishBlock, knowledge: Knowledge): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < block.words.length; at++) {
    if (!block.isName[at]) continue;
    const last = runEnd(block, at);
    spans.push(...splitRun(block, { first: at, last }, knowledge));
    at = last;
  }
  return joinPlaces(block.words, spans, knowledge);
}

/** "Bosnia and Herzegovina", "Jammu and Kashmir": where a list of places knows the two as one. */
function joinPlaces(words: readonly Word[], spans: readonly Span[], knowledge: Knowledge): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const both = before && { first: before.first, last: span.last };
    const and = words[span.first - 1]?.lower === "and" && before?.last === span.first - 2;
    if (both && and && knowledge.prior(phrase(words, both)).place > 0) joined.splice(-1, 1, both);
    else joined.push(span);
  }
  return joined;
}

/** Names go on over spaces and full stops of abbreviations, particles in lower case, and "of" behind the head of a name. */
function runEnd({ words, isName }: EnglishBlock, first: number): number {
  let last = first;
  for (let at = first + 1; at < words.length; at++) {
    const word = words[at];
    const before = words[at - 1];
    if (!word || !before || !isSolid(word.gap, before)) break;
    if (before.possessive && !(POSSESSORS.has(before.lower) && ORGANISATION_HEADS.has(word.lower))) break;
    if (isName[at]) last = at;
    else if (!joins(words, isName, first, last, at)) break;
  }
  return last;
}

/** "Workers' Party", "People's Daily" */
const POSSESSORS = new Set("workers people peoples women children farmers teachers writers veterans".split(" "));

function isSolid(gap: string, before: Word): boolean {
  if (/^(?:['\u2019]s?)?[ \u00a0\n\t]+$/u.test(gap)) return true;
  if (gap === " & " || gap === "&") return true;
  if (/^\.?,? $/.test(gap))
    return /^\.? $/.test(gap) ? ABBREVIATED.has(before.lower) || before.text.length === 1 : false;
  return false;
}

const ABBREVIATED = new Set(
  "mr mrs ms dr prof st mt ft gen lt col maj capt sgt cpl adm cmdr brig sen rep gov pres rev jr sr".split(" "),
);

/** Whether a word in lower case stands inside a name: "Ursula von der Leyen", "Bank of England". */
function joins(words: readonly Word[], isName: readonly boolean[], first: number, last: number, at: number): boolean {
  const word = words[at];
  if (!word || at - last > 2) return false;
  const next = words[at + 1];
  const goesOn =
    isName[at + 1] === true || (next !== undefined && PARTICLES_OR_THE.test(next.lower) && isName[at + 2] === true);
  if (word.lower === "and" && next?.capital === true && COMPANY.test(next.lower)) return true;
  if (!goesOn || next === undefined || next.opens) return false;
  if (NAME_PARTICLES.has(word.lower)) return word.text === word.lower;
  if (word.lower === "the") return words[at - 1]?.lower === "of" && at - 1 > last;
  const head = words[last];
  if (!head) return false;
  if (word.lower === "of" || word.lower === "for") {
    const takes = ORGANISATION_OF.has(head.lower) || (word.lower === "of" && PLACE_OF.has(head.lower));
    return (
      (takes && !(first === last && TITLES.has(head.lower))) || (word.lower === "of" && head.lower === "secretary")
    );
  }
  // "Ministry of Trade and Industry", "Food and Drug Administration", "Bosnia and Herzegovina" are put together later or not at all.
  return word.lower === "and" &&
    words.slice(first, last + 1).some(({ lower }) => lower === "of") &&
    !/^(?:the)$/.test(next.lower)
    ? [
        "ministry",
        "department",
        "committee",
        "commission",
        "office",
        "institute",
        "council",
        "centre",
        "center",
      ].includes(words[first]?.lower ?? "")
    : false;
}

/** "Mitsui and Co" */
const COMPANY = /^(?:co|company|sons|brothers)$/;

const PARTICLES_OR_THE = /^(?:the|la|las|los|der|den|al)$/;
