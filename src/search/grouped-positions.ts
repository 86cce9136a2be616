import { ByteReader, ByteWriter } from "../../shared/search/bytes.ts";
import { GROUPS } from "../../shared/search/groups.ts";
import { packedList, type WrittenList } from "./list-file.ts";

/** Of a term: how many positions in each article, their pieces, each as the distance from the last one, their places in these. */
export type PositionColumns = readonly [counts: Uint8Array, pieces: Uint8Array, places: Uint8Array];

/**
 * The positions of a term parted by the groups of what stands beside them. Of each group the columns are: how many articles
 * of the term's list have some, and which, each as the distance from the last one; then as those of all positions.
 * @param sides of each position the group of what stands after it, and of what stands before it.
 * @param before what it gave for the positions of an earlier build: most groups are what they were.
 */
export function grouped(
  columns: PositionColumns,
  sides: readonly Uint8Array[],
  before: readonly WrittenList[] = [],
): readonly WrittenList[] {
  const positions = decoded(columns);
  const write = createGroupWriter(positions);
  return sides.flatMap((groups, side) => {
    const { indexes, starts } = byGroup(groups);
    return Array.from({ length: GROUPS }, (_, group) =>
      write(indexes.subarray(starts[group], starts[group + 1]), before[side * GROUPS + group]),
    );
  });
}

/** The n-th position: in which article of the list, in which piece, at which place. */
interface Decoded {
  readonly articles: Uint32Array;
  readonly pieces: Uint32Array;
  readonly places: Uint8Array;
}

function decoded([counts, gaps, places]: PositionColumns): Decoded {
  const articles = new Uint32Array(places.length);
  const pieces = new Uint32Array(places.length);
  const countsOf = new ByteReader(counts);
  const gapsOf = new ByteReader(gaps);
  let at = 0;
  for (let article = 0; !countsOf.done; article++) {
    let piece = 0;
    for (const end = at + countsOf.varint(); at < end; at++) {
      piece += gapsOf.varint();
      articles[at] = article;
      pieces[at] = piece;
    }
  }
  return { articles, pieces, places };
}

/** Indexes of positions in the order of their groups, and where each group begins among them. */
function byGroup(groups: Uint8Array): { readonly indexes: Uint32Array; readonly starts: Uint32Array } {
  const next = new Uint32Array(GROUPS + 1);
  for (const group of groups) next[group + 1] = (next[group + 1] as number) + 1;
  for (let group = 0; group < GROUPS; group++) next[group + 1] = (next[group + 1] as number) + (next[group] as number);
  const starts = next.slice();
  const indexes = new Uint32Array(groups.length);
  for (let n = 0; n < groups.length; n++) {
    const group = groups[n] as number;
    const at = next[group] as number;
    indexes[at] = n;
    next[group] = at + 1;
  }
  return { indexes, starts };
}

function createGroupWriter({ articles, pieces, places }: Decoded) {
  const [ranks, counts, gaps, offsets] = [new ByteWriter(), new ByteWriter(), new ByteWriter(), new ByteWriter()];
  const head = new ByteWriter();
  return (indexes: Uint32Array, before: WrittenList | undefined): WrittenList => {
    for (const column of [head, ranks, counts, gaps, offsets]) column.clear();
    let articleCount = 0;
    let last = -1;
    for (let at = 0; at < indexes.length; ) {
      const article = articles[indexes[at] as number] as number;
      const first = at;
      for (let piece = 0; at < indexes.length && articles[indexes[at] as number] === article; at++) {
        const index = indexes[at] as number;
        gaps.varint((pieces[index] as number) - piece);
        piece = pieces[index] as number;
        offsets.byte(places[index] as number);
      }
      ranks.varint(article - last);
      counts.varint(at - first);
      last = article;
      articleCount++;
    }
    head.varint(articleCount);
    head.put(ranks.view());
    return packedList(
      [head, counts, gaps, offsets].map((column) => column.view()),
      before,
    );
  };
}
