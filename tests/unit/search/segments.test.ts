import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeptShards, makeShards, type ShardOrder } from "../../../src/search/make-shards.ts";
import { makeSegment, type SegmentDocument } from "../../../src/search/segment.ts";
import {
  type IndexSegment,
  openIndexSegment,
  readSegmentTerm,
  type SegmentTerm,
} from "../../../src/search/segment-file.ts";
import { addUp, bucketOf, emptySums, readSums, writeSums } from "../../../src/search/sums.ts";
import { type WordShard, wordShards } from "../../../src/search/word-shards.ts";
import { keptNowhere } from "../../support/kept-shards.ts";
import { recordOf } from "../../support/search-records.ts";

const WORDS = "amnesty amnesties border borders capital kaesong kaesong's negotiator sanction 開城 회담 😀 zebra".split(
  " ",
);
const texts = fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), { minLength: 1, maxLength: 12 });

describe("a segment", () => {
  it("gives the terms from one to another as they are in all of it", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("", ...WORDS), fc.constantFrom(null, ...WORDS), (articles, start, end) => {
        const segment = opened(makeSegment(documentsOf(articles)));
        const all = segment.terms("", null);
        expect(all.map(({ term }) => term)).toEqual([...new Set(all.map(({ term }) => term))].sort());
        const facts = ({ term, ...place }: SegmentTerm) => [term, readColumns({ term, ...place })];
        const wanted = all.filter(({ term }) => term >= start && (end === null || term < end));
        expect(segment.terms(start, end).map(facts)).toEqual(wanted.map(facts));
        const some = wanted.filter(({ term }) => term.length % 2 === 0);
        expect(segment.terms(start, end, (term) => term.length % 2 === 0).map(facts)).toEqual(some.map(facts));
      }),
    );
  });

  it("of many terms reads only those that are asked for", () => {
    const words = Array.from({ length: 3000 }, (_, n) => `term${String(n).padStart(4, "0")}x`);
    const bytes = makeSegment(documentsOf([words]));
    let read = 0;
    const counting = (at: number, length: number) => {
      read += length;
      return bytes.subarray(at, at + length);
    };
    const segment = openIndexSegment(counting, () => new Error("damaged"));
    const before = read;
    expect(segment.terms("term1500", "term1502").map(({ term }) => term)).toEqual(["term1500x", "term1501x"]);
    expect(read - before).toBeLessThan(3000);
  });

  it("that is damaged says so", () => {
    const bytes = makeSegment(documentsOf([["kaesong", "zebra"]]));
    const readAll = (damaged: Uint8Array) => () => {
      const segment = opened(damaged);
      segment.sums();
      segment.terms("", null);
    };
    for (let at = 0; at < bytes.length; at++) {
      for (const bit of [1, 4, 128]) {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ bit;
        expect(readAll(damaged), `bit ${bit} of byte ${at}`).toThrow("damaged");
      }
      expect(readAll(bytes.slice(0, at)), `cut at ${at}`).toThrow("damaged");
    }
  });
});

describe("sums", () => {
  it("are the same whatever the way to them was", () => {
    fc.assert(
      fc.property(texts, texts, texts, (one, two, three) => {
        const [a, b, c] = [one, two, three].map((articles) => opened(makeSegment(documentsOf(articles))).sums());
        if (a === undefined || b === undefined || c === undefined) throw new Error("three were made");
        const straight = addUp(emptySums([]), [a, c], []);
        const around = addUp(addUp(emptySums([]), [b, a], []), [c], [b]);
        expect(around).toEqual(straight);
        expect(readSums(writeSums(around))).toEqual(straight);
      }),
    );
  });

  it("are of buckets that end between letters", () => {
    expect(bucketOf("kaesong")).toBe("kaeson");
    expect(bucketOf("12345😀7")).toBe("12345😀");
  });
});

describe("a shard of which most was kept", () => {
  const base = 0;
  const shardsOf = (articles: readonly (readonly string[])[]) => {
    const segments = [articles.slice(0, 5), articles.slice(5)]
      .filter(({ length }) => length > 0)
      .map((some, n) => opened(makeSegment(documentsOf(some, n * 100))));
    const sums = addUp(
      emptySums([]),
      segments.map((segment) => segment.sums()),
      [],
    );
    return { segments, shards: wordShards(sums) };
  };

  const unnamed = (shard: WordShard): ShardOrder => ({ ...shard, names: [] });

  it("is the same byte for byte, whatever was kept", () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), (before, after, damage) => {
        const kept = new Map<string, Uint8Array>();
        const keeping = { version: "1", read: kept.get.bind(kept), write: kept.set.bind(kept) };
        const make = (articles: readonly (readonly string[])[], how: KeptShards) => {
          const { segments, shards } = shardsOf(articles);
          return [
            ...makeShards(
              shards.map((shard) => ({ ...shard, names: [] })),
              segments,
              base,
              how,
            ),
          ];
        };
        expect(make(before, keeping)).toEqual(make(before, keptNowhere));
        const both = [...before.slice(0, -1), ...after];
        expect(make(both, keeping)).toEqual(make(both, keptNowhere));
        expect(make(both, { ...keeping, version: "2" })).toEqual(make(both, keptNowhere));
        for (const bytes of kept.values()) bytes[damage % bytes.length] = (bytes[damage % bytes.length] ?? 0) ^ 1;
        expect(make(before, keeping)).toEqual(make(before, keptNowhere));
      }),
      { numRuns: 40 },
    );
  });

  it("reads of segments nothing but what has changed", () => {
    const [one, other] = [["capital", "zebra"], ["capital"]];
    const kept = new Map<string, Uint8Array>();
    const keeping = { version: "1", read: kept.get.bind(kept), write: kept.set.bind(kept) };
    const asked: (readonly [string, string | null])[] = [];
    const make = (articles: readonly (readonly string[])[]) => {
      const { segments, shards } = shardsOf(articles);
      const counting = segments.map(
        ({ sums, terms }): IndexSegment => ({
          sums,
          terms: (start, end, isWanted) => {
            asked.push([start, end]);
            return terms(start, end, isWanted);
          },
        }),
      );
      return [...makeShards(shards.map(unnamed), counting, base, keeping)];
    };
    make([one, other]);
    asked.length = 0;
    make([one, other]);
    expect(asked).toEqual([]);
    make([one, ["capital", "sanction"]]);
    expect(asked).toEqual([["capit", "zebra"]]);
  });
});

it("moves by a word more only what stands after it in its paragraph", () => {
  const positions = (first: string) => {
    const record = recordOf([first, "Officials of both sides met in the border city.", "They spoke of the railway."]);
    const terms = opened(makeSegment([{ period: 1, slot: 1, record }])).terms("", null);
    return new Map(terms.map((term) => [term.term, readColumns(term).slice(3).join(";")]));
  };
  const before = positions("The talks began on Monday.");
  const after = positions("The long talks began on Monday.");
  const moved = [...before].filter(([term, at]) => after.get(term) !== at).map(([term]) => term);
  expect(moved.sort()).toEqual(["begin", "mondai", "talk"]);
});

function readColumns(term: SegmentTerm): readonly string[] {
  const { columns } = readSegmentTerm(term);
  return columns.slice(1).map((end, n) => term.bytes.subarray(columns[n], end).join());
}

function opened(bytes: Uint8Array) {
  return openIndexSegment(
    (at, length) => bytes.subarray(at, at + length),
    () => new Error("damaged"),
  );
}

function documentsOf(articles: readonly (readonly string[])[], period = 13): readonly SegmentDocument[] {
  return articles.map((words, n) => ({
    period: period + (n >> 2),
    slot: (n & 3) * 5,
    record: recordOf([words.join(" ")]),
  }));
}
