import { type Head, shardName } from "../../../shared/search/format.ts";
import { GROUPS } from "../../../shared/search/groups.ts";
import { type ListedTerm, type Postings, readPostings, type Stretch, shardOf } from "../../../shared/search/lists.ts";
import { readGroup, readPositions } from "../../../shared/search/positions.ts";
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
    const { at } = first.list;
    const bytes = slice(owners.get(first) ?? 0, at, endOf(last) - at);
    for (const term of run) {
      const { list, count } = term;
      const postings = bytes.then(async (all) => {
        const own = all.subarray(list.at - at, list.at - at + list.length);
        return readPostings(await unpacked(own, list), count, base, true);
      });
      read.set(term, postings);
      // What failed may be there the next time.
      postings.catch(() => read.delete(term));
    }
  };
  const stretch = async (term: ListedTerm, place: Stretch) =>
    unpacked(await slice(owners.get(term) ?? 0, place.at, place.length), place);
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
    positions: async (term, wanted, neighbour) => {
      const from = neighbour?.side === "before" ? GROUPS : 0;
      const parts = [...(neighbour?.groups ?? [])].flatMap((group) => term.groups[from + group] ?? []);
      if (parts.length === 0) return [readPositions(await stretch(term, term.positions), term.count, wanted)];
      return Promise.all(parts.map(async (place) => readGroup(await stretch(term, place), wanted)));
    },
  };
}

async function unpacked(bytes: Uint8Array, { packed }: Stretch): Promise<Uint8Array> {
  return packed ? inflate(bytes, "deflate-raw") : bytes;
}

function endOf({ list }: ListedTerm): number {
  return list.at + list.length;
}

/** Terms whose lists lie so near to each other that one request for all is cheaper than one for each. */
function runsOf(terms: readonly ListedTerm[], shardOfTerm: (term: ListedTerm) => number): readonly ListedTerm[][] {
  const runs: ListedTerm[][] = [];
  for (const term of [...terms].sort((a, b) => shardOfTerm(a) - shardOfTerm(b) || a.list.at - b.list.at)) {
    const last = runs.at(-1)?.at(-1);
    const isNear = last && shardOfTerm(last) === shardOfTerm(term) && term.list.at - endOf(last) <= NEAR;
    if (isNear) runs.at(-1)?.push(term);
    else runs.push([term]);
  }
  return runs;
}

/** In bytes: what a request costs by itself. */
const NEAR = 600;
