/**
 * Where the sentence that holds a mention begins and ends: it is shown as the evidence for a
 * link. Own rules and not `Intl.Segmenter`, whose answers differ between versions of ICU, so
 * that the same text gives the same bytes everywhere. Takes time in proportion to the
 * sentence, not to the text.
 * @param start Of the mention, UTF-16 offsets in `text`, half-open.
 * @returns The range of the sentence without white space around it. What is longer than `REACH`
 * on one side of the mention is cut there at a word's border.
 */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const first = sentenceStart(text, start);
  const last = sentenceEnd(text, Math.max(start, end));
  return { start: skipSpace(text, first, start), end: trimSpace(text, last, end) };
}

/** UTF-16 code units on each side of a mention. */
const REACH = 400;
/** A word that is longer than this is cut, at a whole character. */
const LONGEST_WORD = 80;

function sentenceStart(text: string, start: number): number {
  const limit = Math.max(0, start - REACH);
  for (let at = start - 1; at >= limit; at--) {
    if (!isTerminator(text.charCodeAt(at))) continue;
    const border = borderAfter(text, at);
    if (border !== null && border <= start) return border;
  }
  return limit === 0 ? 0 : wordBorder(text, limit, 1);
}

function sentenceEnd(text: string, end: number): number {
  const limit = Math.min(text.length, end + REACH);
  // The mention may end with the full stop that closes the sentence: "in the U.S. He said".
  for (let at = Math.max(0, end - 1); at < limit; at++) {
    if (!isTerminator(text.charCodeAt(at))) continue;
    const border = borderAfter(text, at);
    if (border !== null && border >= end) return border;
  }
  return limit === text.length ? limit : wordBorder(text, limit, -1);
}

/** Full stop, ! and ?, ellipsis, their forms in CJK, Arabic, Devanagari, Armenian, Ethiopic, and line breaks. */
const TERMINATORS = new Set(
  [..."\n.!?\u2026\u3002\uff0e\uff01\uff1f\uff61\u061f\u06d4\u0964\u0965\u0589\u1362\u2028\u2029"].map((one) =>
    one.charCodeAt(0),
  ),
);

function isTerminator(code: number): boolean {
  return TERMINATORS.has(code);
}

/** Where the sentence that this mark closes ends, behind the quotes and brackets that belong to it; `null` if it closes none. */
function borderAfter(text: string, at: number): number | null {
  const mark = text[at] ?? "";
  if (/[\n\u2028\u2029]/.test(mark)) return isWrap(text, at) ? null : at + 1;
  if (isTerminator(text.charCodeAt(at + 1)) && text[at + 1] !== "\n") return null;
  let border = at + 1;
  while (border < text.length && border - at < 8 && /["'”’»«›)\]}」』】〉》）］]/u.test(text[border] ?? "")) border++;
  if (/[\u3002\uff0e\uff01\uff1f\uff61]/u.test(mark)) return border;
  const following = text.slice(border, border + 12);
  if (following === "") return border;
  if (!/^\s/u.test(following)) return null;
  const next = following.trimStart();
  // "What now?" he said. "Yes!" she said. And so on … and on.
  if (/^["'“‘«„([]*\p{Ll}/u.test(next)) return null;
  if (mark === "." && !isFullStop(text, at, next)) return null;
  return border;
}

/** Hard-wrapped prose breaks lines anywhere: a line that goes on in lower case is no border. */
function isWrap(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 12);
  if (/^\s*\n/.test(next) || text[at - 1] === "\n") return false;
  const before = text.slice(Math.max(0, at - 8), at).trimEnd();
  return before !== "" && !/[.!?…:;。！？؟"”»)\]]$/u.test(before);
}

function isFullStop(text: string, at: number, next: string): boolean {
  const word = /[\p{L}\p{M}\p{N}.'’-]*$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? "";
  // "am 3. Mai", "den 21. Januar".
  if (/^\d{1,2}$/.test(word) && GERMAN_MONTH.test(next)) return false;
  if (/^\d+$/.test(word)) return !/^\d/.test(next) && !isListNumber(text, at, word);
  // "J. R. Smith", "U.S. President", "a.m. Monday": initials, unless a sentence clearly follows.
  if (/^(?:\p{L}\.)*\p{L}$/u.test(word))
    return /\./.test(word) ? opensAfterInitials(word, next) : word === "I" && /^(?:The|He|She|It|But)\b/.test(next);
  const plain = word
    .replace(/^.*['’-]/u, "")
    .toLowerCase()
    .replace(/\.$/, "");
  if (BEFORE_NUMBER.has(plain)) return !/^[\d(]/.test(next) && !(MONTHS.has(plain) && /^\d/.test(next));
  return !ABBREVIATIONS.has(plain);
}

/** A number at the very beginning of a line counts items: "1. Kim Jong-un". */
function isListNumber(text: string, at: number, word: string): boolean {
  const before = text[at - word.length - 1];
  return word.length <= 2 && (before === undefined || before === "\n");
}

/** "in the U.S. He said" is two sentences, "the U.S. President" is one; so are "at 5 p.m. Monday" and "John F. Kennedy". */
function opensAfterInitials(word: string, next: string): boolean {
  if (/^(?:e\.g|i\.e)$/i.test(word)) return false;
  return /^["'“‘«„([]*(?:The|A|An|He|She|It|They|We|I|You|In|On|At|But|And|This|That|These|Those|There|His|Her|Their|Its|Our|As|If|When|While|After|Before|For|From|However|Both|What|Who|Why|How|Officials|Analysts|Last|Some|Many|Most|No|Not|Now|Since|So|Then|To|With)\b/u.test(
    next,
  );
}

const GERMAN_MONTH =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/u;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const MONTHS = words("jan feb mar apr jun jul aug sep sept oct nov dec");
/** An abbreviation only before a number: "No. 10", "Nov. 3"; "He said no." ends a sentence. */
const BEFORE_NUMBER = words(
  "no nos art fig p pp vol ch sec jan feb mar apr jun jul aug sep sept oct nov dec nr abs ст гл рис",
);
const ABBREVIATIONS = words(
  "mr mrs ms messrs dr prof sr jr st ste mt ft gen col lt maj capt cmdr adm sgt cpl pvt rev fr hon pres gov sen rep reps " +
    "sens supt insp det brig vs v dept univ assn bros approx est cf al ed eds viz sq rd ave blvd bldg " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn " +
    "tex va vt wash wis wyo ont que hr bzw ca bspw usw evtl dipl ing sog gest geb tel ul г гг т тт д п пп ул им тыс млн " +
    "млрд руб см др проф акад гос ген mme mlle sra dra ud uds av pag núm",
);

/** The border of a word at or beyond `limit`, towards the mention; inside a very long word, that of a character. */
function wordBorder(text: string, limit: number, direction: 1 | -1): number {
  for (let step = 0; step < LONGEST_WORD; step++) {
    const at = limit + step * direction;
    if (/\s/u.test(text[direction === 1 ? at - 1 : at] ?? "")) return at;
  }
  return isLowSurrogate(text.charCodeAt(limit)) ? limit + direction : limit;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /\s/u.test(text[at] ?? "")) at++;
  return at;
}

function trimSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at > limit && /\s/u.test(text[at - 1] ?? "")) at--;
  return at;
}
