import type { Stem } from "../../../shared/search/terms.ts";
import { countAllYears, countYears } from "./dates.ts";
import { type Answered, evaluate } from "./evaluate.ts";
import type { Index, Value } from "./index.ts";
import { type NamedTerm, namesFor } from "./names.ts";
import { type Query, readQuery } from "./query.ts";
import { publishedRange, toldRange } from "./ranges.ts";
import { FACETS, type Request } from "./request.ts";
import { both, type Hits, only, unscored } from "./sets.ts";
import { suggest } from "./suggest.ts";

export interface Result {
  /** Addresses, in the order that was asked for. */
  readonly ordered: Float64Array;
  /** Ascending. */
  readonly documents: Float64Array;
  /**
   * Articles of which too little is known to say whether they are of the dates that are asked for. They are among the results
   * where that is asked, or where no other is: see `perhapsShown`.
   */
  readonly perhaps: number;
  readonly perhapsShown: boolean;
  /** Those of each year, without the range of publication that is asked for. */
  readonly years: ReadonlyMap<number, number>;
  /** Terms to mark. */
  readonly terms: ReadonlySet<string>;
  /** No article has all words: these have some. */
  readonly partial: boolean;
  /** The question has words, but none that is indexed. */
  readonly common: boolean;
  readonly names: readonly NamedTerm[];
  /** The question, better spelt; `null` where there is nothing to better. */
  readonly better: string | null;
  /** The values that were asked for, by facet, with their names. */
  readonly chosen: ReadonlyMap<string, readonly Value[]>;
}

/** @param typing the question may not be finished. */
export async function search(request: Request, typing: boolean, index: Index, stems: readonly Stem[]): Promise<Result> {
  const query = readQuery(request.words, typing);
  const [found, names, spanned] = await Promise.all([
    matching(query, request, index, stems),
    namesFor(query, index, stems),
    index.spannedYears(),
  ]);
  const { answered, hits, counted, chosen, perhaps, perhapsShown } = found;
  const better = answered.unknown.length === 0 ? null : await suggest(request.words, answered.unknown, index);
  return {
    ordered: inOrder(hits, answered.hits === null && request.order === "relevance" ? "newest" : request.order),
    documents: hits.documents,
    perhaps,
    perhapsShown,
    years: counted === null ? countAllYears(index.head, spanned) : countYears(counted.documents, spanned),
    terms: answered.terms,
    partial: answered.partial,
    common: isCommon(query, answered),
    names,
    better,
    chosen,
  };
}

/** How many results a question has; none where none of its words are indexed. */
export async function countResults(request: Request, index: Index, stems: readonly Stem[]): Promise<number> {
  const query = readQuery(request.words, false);
  const { answered, hits } = await matching(query, request, index, stems);
  return isCommon(query, answered) ? 0 : hits.documents.length;
}

function isCommon(query: Query, answered: Answered): boolean {
  return query.all.length > 0 && answered.hits === null;
}

interface Matching {
  readonly answered: Answered;
  readonly hits: Hits;
  /** Those without the range of publication that is asked for; `null` where that is the whole archive. */
  readonly counted: Hits | null;
  readonly chosen: Result["chosen"];
  readonly perhaps: number;
  readonly perhapsShown: boolean;
}

async function matching(query: Query, request: Request, index: Index, stems: readonly Stem[]): Promise<Matching> {
  const [answered, chosen, published, told] = await Promise.all([
    evaluate(query, index, stems),
    chosenValues(request, index),
    publishedRange(request.published, index),
    toldRange(request.happened, index),
  ]);
  const sets: Hits[] = [...chosen.values()].flat().map(({ documents }) => unscored(documents));
  if (told !== null) sets.push(unscored(await told.all()));
  if (answered.hits !== null) sets.unshift(answered.hits);
  const [first, ...others] = sets;
  const anyTime = first === undefined ? null : others.reduce(both, first);
  const within = anyTime ?? unscored(published === null ? await index.all() : await published.all());
  const possible = published === null ? within : only(within, published.mayHave);
  const isCertain = (address: number) => (published?.has(address) ?? true) && (told?.has(address) ?? true);
  const certain = published === null && told === null ? possible : only(possible, isCertain);
  const hits = request.perhaps || certain.documents.length === 0 ? possible : certain;
  return {
    answered,
    hits,
    counted: anyTime === null || told === null || hits === possible ? anyTime : only(anyTime, told.has),
    chosen,
    perhaps: possible.documents.length - certain.documents.length,
    perhapsShown: hits === possible,
  };
}

/** Values that the archive does not have leave nothing. */
async function chosenValues({ values }: Request, index: Index): Promise<ReadonlyMap<string, readonly Value[]>> {
  const chosen = FACETS.map(async (facet) => {
    const given = await Promise.all(
      (values.get(facet) ?? []).map(async (term) => {
        const value = await index.value(facet, term);
        return value ?? { term, name: term, url: undefined, documents: new Float64Array(0) };
      }),
    );
    return [facet, given] as const;
  });
  return new Map((await Promise.all(chosen)).filter(([, given]) => given.length > 0));
}

/** Of equal scores the newest first. */
function inOrder({ documents, scores }: Hits, order: Request["order"]): Float64Array {
  if (order === "oldest") return documents;
  if (order === "newest") return documents.slice().reverse();
  // Score and place in one number, which sorts without a function: a score of 32 bits that is not negative sorts as they do.
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  const keys = new Float64Array(bits.length);
  for (let n = 0; n < keys.length; n++) keys[n] = (bits[n] as number) * MOST_ARTICLES + n;
  keys.sort().reverse();
  for (let n = 0; n < keys.length; n++) keys[n] = documents[(keys[n] as number) % MOST_ARTICLES] as number;
  return keys;
}

/** With the bits of a score below 2^53. */
const MOST_ARTICLES = 2 ** 21;
