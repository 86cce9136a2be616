import { type Head, shardName } from "../../../shared/search/format.ts";
import { type ListedTerm, type Postings, readPositions, readPostings, shardOf } from "../../../shared/search/lists.ts";
import { type Files, inflate } from "./files.ts";
import type { Index } from "./index.ts";
import type { Lists } from "./list-files.ts";

/** Words: their terms are fetched a file at a time, their lists one by one. */
export function wordLists(
  { words: { starts, stamps }, base }: Head,
  list: Lists,
  files: Files,
): Pick<Index, "words" | "wordsFrom" | "postings" | "positions"> {
  const owners = new WeakMap<ListedTerm, number>();
  const read = new WeakMap<ListedTerm, Promise<Postings>>();
  const wordShard = async (shard: number) => {
    const file = await list("w", { starts, stamps }, shard);
    for (const term of file.terms) owners.set(term, shard);
    return file;
  };
  const slice = (shard: number, at: number, length: number) =>
    files.slice(`p/${shardName(starts[shard] ?? "")}.bin`, stamps[shard] ?? "", at, length);
  const fetchRun = (run: readonly ListedTerm[]) => {
    const [first, last] = [run[0] as ListedTerm, run.at(-1) as ListedTerm];
    const bytes = slice(owners.get(first) ?? 0, first.at, last.at + last.length - first.at);
    for (const term of run) {
      const postings = bytes.then(async (all) => {
        const own = all.subarray(term.at - first.at, term.at - first.at + term.length);
        return readPostings(term.packed ? await inflate(own, "deflate-raw") : own, term.count, base, true);
      });
      read.set(term, postings);
      // What failed may be there the next time.
      postings.catch(() => read.delete(term));
    }
  };
  return {
    words: (word) => wordShard(shardOf(starts, word)),
    wordsFrom: (prefix, most) => {
      const first = shardOf(starts, prefix);
      const last = shardOf(starts, `${prefix}\uffff`);
      return Promise.all(Array.from({ length: Math.min(most, last - first + 1) }, (_, n) => wordShard(first + n)));
    },
    postings: (terms) => {
      const missing = terms.filter((term) => !read.has(term));
      for (const run of runsOf(missing, (term) => owners.get(term) ?? 0)) fetchRun(run);
      return Promise.all(terms.map((term) => read.get(term) as Promise<Postings>));
    },
    positions: async (term, wanted) => {
      const bytes = await slice(owners.get(term) ?? 0, term.positionsAt, term.positionsLength);
      return readPositions(term.positionsPacked ? await inflate(bytes, "deflate-raw") : bytes, term.count, wanted);
    },
  };
}

/** Terms whose lists lie so near to each other that one request for all is cheaper than one for each. */
function runsOf(terms: readonly ListedTerm[], shardOfTerm: (term: ListedTerm) => number): readonly ListedTerm[][] {
  const runs: ListedTerm[][] = [];
  for (const term of [...terms].sort((a, b) => shardOfTerm(a) - shardOfTerm(b) || a.at - b.at)) {
    const last = runs.at(-1)?.at(-1);
    const isNear = last && shardOfTerm(last) === shardOfTerm(term) && term.at - last.at - last.length <= NEAR;
    if (isNear) runs.at(-1)?.push(term);
    else runs.push([term]);
  }
  return runs;
}

/** In bytes: what a request costs by itself. */
const NEAR = 600;
