import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteReader, ByteWriter } from "../../../shared/search/bytes.ts";
import { SLOTS, shardName } from "../../../shared/search/format.ts";
import { readListFile, readPostings, shardOf } from "../../../shared/search/lists.ts";
import { readPositions } from "../../../shared/search/positions.ts";
import { listFile, plainPostings } from "../../../src/search/list-file.ts";
import { limitFor, partition } from "../../../src/search/partition.ts";
import { inflate } from "../../../templates/client/search/files.ts";

describe("bytes", () => {
  it("read as they were written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: Number.MAX_SAFE_INTEGER })),
        fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ maxLength: 90 })),
        (numbers, text) => {
          const out = new ByteWriter();
          for (const number of numbers) out.varint(number);
          out.text(text);
          const reader = new ByteReader(out.done());
          expect(numbers.map(() => reader.varint())).toEqual(numbers);
          expect(reader.text()).toBe(text);
          expect(reader.done).toBe(true);
        },
      ),
    );
  });

  it("are those of LEB128", () => {
    const out = new ByteWriter();
    out.varint(624485);
    expect([...out.done()]).toEqual([0xe5, 0x8e, 0x26]);
  });
});

describe("lists", () => {
  const addresses = fc.uniqueArray(
    fc.tuple(fc.nat({ max: 27_000 }), fc.nat({ max: 5000 })).map(([period, slot]) => (13 + period) * SLOTS + slot),
    { minLength: 1, maxLength: 60 },
  );

  it("read as they were written", async () => {
    await fc.assert(
      fc.asyncProperty(addresses, addresses, async (one, two) => {
        const lists = [one, two].map((list) => [...list].sort((a, b) => a - b));
        const bytes = listFile(
          lists.map((list, n) => ({
            term: `term ${n}`,
            groups: [],
            forms: n === 0 ? [] : ["a", "b"],
            count: list.length,
            postings: plainPostings(list, 13),
          })),
          { names: [] },
        );
        const file = readListFile(await inflate(bytes));
        expect(file.terms.map(({ term, forms }) => [term, forms])).toEqual([
          ["term 0", []],
          ["term 1", ["a", "b"]],
        ]);
        for (const [n, term] of file.terms.entries()) {
          expect([
            ...readPostings(file.lists.subarray(term.list.at, term.list.at + term.list.length), term.count, 13, false)
              .documents,
          ]).toEqual(lists[n]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("of another version are refused", () => {
    expect(() => readListFile(new Uint8Array([9, 0, 0]))).toThrow("another version");
  });

  it("of positions read as they were written", () => {
    const columns = [
      [2, 1, 1],
      [0, 130, 1, 3, 64],
      [5, 8, 9, 7],
    ];
    const { starts, places } = readPositions(new Uint8Array(columns.flat()), 3, [0, 2]);
    expect([...starts]).toEqual([0, 2, 3]);
    expect([...places]).toEqual([5, 130 * 64 + 8, 64 * 64 + 7]);
  });
});

describe("shards", () => {
  const keys = fc
    .uniqueArray(fc.string({ unit: fc.constantFrom("a", "b", "c", "é", "金", "😀"), minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 200,
    })
    .map((list) => [...list].sort());

  it("begin in order, bear distinct names, and hold each key once", () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 40 }), (sorted, limit) => {
        const starts = partition(
          sorted,
          sorted.map(() => 1),
          limit,
          6,
        );
        expect(starts[0]).toBe("");
        expect([...starts].sort()).toEqual(starts);
        expect(new Set(starts.map(shardName)).size).toBe(starts.length);
        const sizes = starts.map(() => 0);
        for (const key of sorted) {
          const shard = shardOf(starts, key);
          expect((starts[shard] ?? "") <= key && (starts[shard + 1] ?? "\uffff\uffff") > key).toBe(true);
          sizes[shard] = (sizes[shard] ?? 0) + 1;
        }
        for (const [n, start] of starts.entries()) {
          const inside = sorted.filter((key) => key >= start && key < (starts[n + 1] ?? "\uffff\uffff"));
          // Only what agrees in all letters that count may be too much for one shard.
          if (inside.length > limit) expect(new Set(inside.map((key) => key.slice(0, 5))).size).toBe(1);
        }
      }),
    );
  });

  it("mostly stay where they are when a key is added", () => {
    fc.assert(
      fc.property(
        keys,
        fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 8 }),
        (sorted, added) => {
          const before = partition(
            sorted,
            sorted.map(() => 1),
            20,
            6,
          );
          const more = [...new Set([...sorted, added])].sort();
          const after = partition(
            more,
            more.map(() => 1),
            20,
            6,
          );
          const moved = after.filter((start) => !before.includes(start));
          // Cuts move only among keys that share all but the last letter of the cut with the new one.
          for (const start of moved) expect(added.startsWith([...start].slice(0, -1).join(""))).toBe(true);
        },
      ),
    );
  });

  it("keep their size while an archive grows a little", () => {
    expect(limitFor(1_000_000, 640, 4096)).toBe(4096);
    expect(limitFor(4_000_000, 640, 4096)).toBe(8192);
    expect(limitFor(4_100_000, 640, 4096)).toBe(8192);
  });
});
