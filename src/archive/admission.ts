import { createHeap } from "./heap.ts";
import { createLogLikelihood } from "./log-likelihood.ts";

/** How many pages there may be of what meets in several reports. */
export interface AdmissionRule {
  /** Reports in which two must meet. */
  readonly atLeast: number;
  /** Pages for every ten reports. */
  readonly perTenArticles: number;
}

/** Two of what reports name, by their numbers. */
export type Pair = readonly [first: number, second: number];

/** One report. */
export interface Meeting {
  /** What it names, each once. */
  readonly named: readonly number[];
  /** Two numbers each, one after the other: of half a million most meet but once, and need no array of their own. */
  readonly pairs: readonly number[];
}

export interface Admissions {
  /** Asked once, when a pair's turn has come; refused, it never has a page. Each pair is always the same object. */
  readonly accepts: (pair: Pair) => boolean;
  /** What a pair costs after so many reports: 1, until its list is so long that it is cut. */
  readonly pagesOf: (pair: Pair, together: number) => number;
}

export interface Admitted {
  /** Those that have a page, in the order in which they got it. */
  readonly admitted: readonly Pair[];
  /** Those that meet often enough and have none: no page was left, or they were refused. More reports only add to both. */
  readonly others: readonly Pair[];
}

/**
 * Reads the archive from its oldest report to its newest and gives out pages on the way: every ten reports pay for so
 * many, and of the pairs that wait then the one that meets most beyond chance *by then* has the next. What was given
 * hangs on nothing that was published later, so no newer report takes it away. An older one that comes later may: then
 * the pair is among the others, which whoever asks for their addresses is led on from.
 * @param meetings Oldest first.
 * @param names How many things are numbered, from 0.
 */
export function admit(
  meetings: Iterable<Meeting>,
  names: number,
  { atLeast, perTenArticles }: AdmissionRule,
  { accepts, pagesOf }: Admissions,
): Admitted {
  const admitted: Pair[] = [];
  const frequency = new Int32Array(names);
  const counts = new Map<number, number>();
  const claims = new Map<number, Claim>();
  const waiting = createHeap<Waiting>(goesBefore);
  const ratio = createLogLikelihood();
  let [read, spent] = [0, 0];
  const meet = (first: number, second: number) => {
    const key = first * names + second;
    const together = (counts.get(key) ?? 0) + 1;
    counts.set(key, together);
    if (together < atLeast) return;
    const claim: Claim = claims.get(key) ?? { pair: [first, second], key, together, pages: 0, isRefused: false };
    claims.set(key, claim);
    claim.together = together;
    if (claim.isRefused) return;
    if (claim.pages === 0) return waiting.push({ claim, together, strength: strengthOf(claim.pair, together) });
    const pages = pagesOf(claim.pair, together);
    spent += pages - claim.pages;
    claim.pages = pages;
  };
  // In millionths, so that the last digit of a logarithm, which machines may see differently, decides nothing.
  const strengthOf = ([first, second]: Pair, together: number) =>
    Math.round(1e6 * ratio(together, frequency[first] ?? 0, frequency[second] ?? 0, read));
  for (const { named, pairs } of meetings) {
    read++;
    for (const number of named) frequency[number] = (frequency[number] ?? 0) + 1;
    for (let n = 0; n < pairs.length; n += 2) meet(pairs[n] as number, pairs[n + 1] as number);
    while (spent < pagesFor(read, perTenArticles)) {
      const next = waiting.pop();
      if (next === undefined) break;
      const { claim, together } = next;
      // It has met again since, and stands there with its new number; or was seen to.
      if (claim.together !== together || claim.pages > 0 || claim.isRefused) continue;
      claim.isRefused = !accepts(claim.pair);
      if (claim.isRefused) continue;
      claim.pages = pagesOf(claim.pair, together);
      spent += claim.pages;
      admitted.push(claim.pair);
    }
  }
  const others = [...claims.values()].flatMap(({ pair, pages }) => (pages === 0 ? [pair] : []));
  return { admitted, others };
}

/**
 * What so many reports pay for. Each that comes on top of a good number pays a sixtieth: hosts count files, and a reader of
 * a large archive finds what two names share by the search and on the pages of both.
 */
function pagesFor(reports: number, perTen: number): number {
  return Math.floor(((Math.min(reports, MOST_PAYING) + Math.max(0, reports - MOST_PAYING) / 60) * perTen) / 10);
}

const MOST_PAYING = 1000;

interface Claim {
  readonly pair: Pair;
  readonly key: number;
  together: number;
  /** 0: it has none yet. */
  pages: number;
  isRefused: boolean;
}

interface Waiting {
  readonly claim: Claim;
  /** When it came to wait. */
  readonly together: number;
  readonly strength: number;
}

function goesBefore(a: Waiting, b: Waiting): boolean {
  if (a.strength !== b.strength) return a.strength > b.strength;
  return a.together === b.together ? a.claim.key < b.claim.key : a.together > b.together;
}
