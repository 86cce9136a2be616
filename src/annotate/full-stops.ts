/**
 * Whether the full stop at an offset ends a sentence, or belongs to an abbreviation, an initial or a number.
 * @param next What follows behind it, without white space.
 */
export function isFullStop(text: string, at: number, next: string): boolean {
  const word = wordBefore(text, at);
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
  return !ABBREVIATIONS.has(plain) || (WORDS_TOO.has(plain) && /^\p{Ll}/u.test(word));
}

/** The word that the full stop stands behind: of it, 24 code units at most. */
function wordBefore(text: string, at: number): string {
  const from = Math.max(0, at - 24);
  let start = at;
  while (start > from && isPlain(text.charCodeAt(start - 1))) start--;
  if (start === from || text.charCodeAt(start - 1) < 0x80) return text.slice(start, at);
  return /[\p{L}\p{M}\p{N}.'’-]*$/u.exec(text.slice(from, at))?.[0] ?? "";
}

/** What words hold in ASCII: letters, digits, `.`, `'` and `-`. */
function isPlain(code: number): boolean {
  if (code < 0x41) return (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x27 || code === 0x2d;
  return code <= 0x5a || (code >= 0x61 && code <= 0x7a);
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
/** "Springfield, Ill.", but "he was ill." */
const WORDS_TOO = words("ill mass miss wash ore");
const ABBREVIATIONS = words(
  "mr mrs ms messrs dr prof sr jr lieut pte sergt corpl st ste mt ft gen col lt maj capt cmdr adm sgt cpl pvt rev fr hon pres gov sen rep reps " +
    "sens supt insp det brig vs v dept univ assn bros approx est cf al ed eds viz sq rd ave blvd bldg " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn " +
    "tex va vt wash wis wyo ont que hr bzw ca bspw usw evtl dipl ing sog gest geb tel ul г гг т тт д п пп ул им тыс млн " +
    "млрд руб см др проф акад гос ген mme mlle sra dra ud uds av pag núm",
);
