import { ByteReader, ByteWriter } from "../../shared/search/bytes.ts";
import { GROUPS } from "../../shared/search/groups.ts";
import { packedList, type WrittenList } from "./list-file.ts";

/**
 * The positions of a term parted by the groups of what stands beside them. Of each group the columns are: how many articles
 * of the term's list have some, and which, each as the distance from the last one; then as those of all positions.
 * @param positions the columns of all: how many in each article, pieces, places.
 * @param groups of each position.
 */
export function grouped(
  [counts, pieces, places]: readonly [Uint8Array, Uint8Array, Uint8Array],
  groups: Uint8Array,
): readonly WrittenList[] {
  const parts = Array.from({ length: GROUPS }, createPart);
  const countsOf = new ByteReader(counts);
  const piecesOf = new ByteReader(pieces);
  let at = 0;
  for (let article = 0; !countsOf.done; article++) {
    let piece = 0;
    for (let left = countsOf.varint(); left > 0; left--) {
      piece += piecesOf.varint();
      parts[groups[at] as number]?.add(article, piece, places[at] as number);
      at++;
    }
  }
  return parts.map(({ done }) => done());
}

function createPart() {
  const [articles, counts, pieces, places] = [new ByteWriter(), new ByteWriter(), new ByteWriter(), new ByteWriter()];
  let article = -1;
  let articleCount = 0;
  let count = 0;
  let piece = 0;
  const close = () => {
    if (count > 0) counts.varint(count);
  };
  return {
    add: (next: number, nextPiece: number, place: number) => {
      if (next !== article) {
        close();
        articles.varint(next - article);
        article = next;
        articleCount++;
        count = 0;
        piece = 0;
      }
      count++;
      pieces.varint(nextPiece - piece);
      piece = nextPiece;
      places.byte(place);
    },
    done: (): WrittenList => {
      close();
      const head = new ByteWriter();
      head.varint(articleCount);
      return packedList([head.done(), ...[articles, counts, pieces, places].map((column) => column.done())]);
    },
  };
}
