import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSegment, type SegmentDocument } from "../../../src/search/segment.ts";
import { openIndexSegment } from "../../../src/search/segment-file.ts";
import { addUp, bucketOf, emptySums, readSums, writeSums } from "../../../src/search/sums.ts";
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
        const wanted = all.filter(({ term }) => term >= start && (end === null || term < end));
        expect(segment.terms(start, end)).toEqual(wanted);
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
    for (let at = 20; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(() => {
        const segment = opened(damaged);
        segment.sums();
        segment.terms("", null);
      }, String(at)).toThrow("damaged");
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
    expect(bucketOf("12345😀")).toBe("12345");
  });
});

it("moves by a word more only what stands after it in its paragraph", () => {
  const positions = (first: string) => {
    const record = recordOf([first, "Officials of both sides met in the border city.", "They spoke of the railway."]);
    const terms = opened(makeSegment([{ period: 1, slot: 1, record }])).terms("", null);
    return new Map(terms.map((term) => [term.term, [...term.lists.subarray(term.columns[3])].join()]));
  };
  const before = positions("The talks began on Monday.");
  const after = positions("The long talks began on Monday.");
  const moved = [...before].filter(([term, at]) => after.get(term) !== at).map(([term]) => term);
  expect(moved.sort()).toEqual(["began", "mondai", "talk"]);
});

function opened(bytes: Uint8Array) {
  return openIndexSegment(
    (at, length) => bytes.subarray(at, at + length),
    () => new Error("damaged"),
  );
}

function documentsOf(articles: readonly (readonly string[])[]): readonly SegmentDocument[] {
  return articles.map((words, n) => ({
    period: 13 + (n >> 2),
    slot: (n & 3) * 5,
    record: recordOf([words.join(" ")]),
  }));
}
