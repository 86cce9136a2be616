import { distance } from "fastest-levenshtein";
import { foldName } from "../model/fold.ts";

/** In what two names are alike. */
export type Likeness = "spelling" | "order" | "initials" | "letter";

/** Someone or something under all its names. */
export interface Bearer {
  readonly names: readonly string[];
  /** Initials stand for given names. */
  readonly isPerson: boolean;
}

export interface LikePair {
  /** Indexes of the bearers, ascending. */
  readonly a: number;
  readonly b: number;
  readonly likeness: Likeness;
  readonly names: readonly [a: string, b: string];
}

/**
 * Pairs of bearers whose names may be two spellings of one: by keys that alike names share, so that 10,000 names are
 * compared with few. What folds to the same (`foldName`) is one term already, or a homonym, and is not among them.
 */
export function alikePairs(bearers: readonly Bearer[]): readonly LikePair[] {
  const buckets = new Map<string, Written[]>();
  for (const [bearer, { names, isPerson }] of bearers.entries()) {
    const written = new Map(names.map((name) => [foldName(name), name]));
    for (const [folded, name] of written) {
      const one = { bearer, name, folded, words: wordsOf(folded) };
      for (const key of keysOf(one, isPerson)) {
        const bucket = buckets.get(key);
        if (bucket) bucket.push(one);
        else buckets.set(key, [one]);
      }
    }
  }
  const pairs = new Map<string, LikePair>();
  for (const bucket of buckets.values()) {
    if (bucket.length < 2 || bucket.length > LARGEST_BUCKET) continue;
    for (const [index, x] of bucket.entries()) {
      for (const y of bucket.slice(index + 1)) add(pairs, x, y, bearers);
    }
  }
  return [...pairs.values()].sort((p, q) => p.a - q.a || p.b - q.b);
}

/** A key that more names share ("Kim" and an initial) tells nothing. */
const LARGEST_BUCKET = 40;
/** Shorter names differ by a letter because they are others: Iran, Iraq. */
const SHORTEST = 6;

interface Written {
  readonly bearer: number;
  readonly name: string;
  readonly folded: string;
  readonly words: readonly string[];
}

function add(pairs: Map<string, LikePair>, x: Written, y: Written, bearers: readonly Bearer[]): void {
  if (x.bearer === y.bearer) return;
  const [first, second] = x.bearer < y.bearer ? [x, y] : [y, x];
  const isPerson = bearers[first.bearer]?.isPerson === true && bearers[second.bearer]?.isPerson === true;
  const likeness = likenessOf(first, second, isPerson);
  const key = `${first.bearer} ${second.bearer}`;
  const known = pairs.get(key);
  if (likeness === null || (known !== undefined && RANK[known.likeness] <= RANK[likeness])) return;
  pairs.set(key, { a: first.bearer, b: second.bearer, likeness, names: [first.name, second.name] });
}

const RANK = { spelling: 0, order: 1, initials: 2, letter: 3 } as const satisfies Record<Likeness, number>;

function likenessOf(x: Written, y: Written, isPerson: boolean): Likeness | null {
  if (x.folded === y.folded) return null;
  const [a, b] = [x.words.join(""), y.words.join("")];
  if (a === b) return "spelling";
  if (x.words.length > 1 && sorted(x.words) === sorted(y.words)) return "order";
  // "Edward VII" and "Edward VIII" are two.
  const [m, n] = [numerals(x.words), numerals(y.words)];
  if (m !== n && m !== "" && n !== "") return null;
  if (isPerson && (isInitialsOf(x.words, y.words) || isInitialsOf(y.words, x.words))) return "initials";
  if (Math.min(a.length, b.length) < SHORTEST || digits(a) !== digits(b)) return null;
  // "A. Rudenko" and "B. Rudenko" are two.
  if (initials(x.words) !== initials(y.words)) return null;
  const far = distance(a, b);
  return far === 1 || (far === 2 && a.length === b.length && sorted([...a]) === sorted([...b])) ? "letter" : null;
}

/** The Roman numbers behind the first word. */
function numerals(words: readonly string[]): string {
  return words
    .slice(1)
    .filter((word) => /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/.test(word))
    .join(" ");
}

function keysOf({ words }: Written, isPerson: boolean): ReadonlySet<string> {
  const whole = words.join("");
  const keys = new Set([`= ${whole}`]);
  if (words.length > 1) {
    keys.add(`order ${sorted(words)}`);
    if (isPerson) keys.add(`initial ${words.at(-1)} ${words[0]?.[0]}`);
  }
  // Two words that differ by a letter become one when it is taken out of either or both.
  if (whole.length >= SHORTEST)
    for (let at = 0; at < whole.length; at++) keys.add(`- ${whole.slice(0, at)}${whole.slice(at + 1)}`);
  return new Set([...keys, ...(whole.length >= SHORTEST ? [`- ${whole}`] : [])]);
}

/** "A. Rudenko" of "Andrei Rudenko", "Joseph R. Biden" of "Joseph Robinette Biden"; the family name last and alike. */
function isInitialsOf(short: readonly string[], full: readonly string[]): boolean {
  if (short.length < 2 || full.length < 2 || short.at(-1) !== full.at(-1) || (short.at(-1)?.length ?? 0) < 2)
    return false;
  const [given, whole] = [short.slice(0, -1), full.slice(0, -1)];
  if (given.length > whole.length || !given.some((word) => word.length === 1)) return false;
  return (
    given.every((word, index) => (word.length === 1 ? whole[index]?.startsWith(word) : word === whole[index])) &&
    whole.some((word, index) => word.length > (given[index]?.length ?? 0) && word.length > 1)
  );
}

/** Without what only joins or ends: hyphens, apostrophes, full stops. */
function wordsOf(folded: string): readonly string[] {
  return folded
    .replace(/[.'’·,]/gu, " ")
    .replace(/-/gu, " ")
    .split(/\s+/u)
    .filter((word) => word !== "");
}

function sorted(words: readonly string[]): string {
  return [...words].sort().join(" ");
}

function initials(words: readonly string[]): string {
  return words.filter((word) => word.length === 1).join(" ");
}

function digits(text: string): string {
  return text.replace(/\D+/g, " ").trim();
}
