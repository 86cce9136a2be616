import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteWriter } from "../../../shared/search/bytes.ts";
import { type Head, VERSION } from "../../../shared/search/format.ts";
import { GROUPS, groupOf } from "../../../shared/search/groups.ts";
import { readGroup, readPositions } from "../../../shared/search/positions.ts";
import { grouped } from "../../../src/search/grouped-positions.ts";
import { type MadeShard, makeShards } from "../../../src/search/make-shards.ts";
import { makeSegment } from "../../../src/search/segment.ts";
import { openIndexSegment } from "../../../src/search/segment-file.ts";
import { evaluate } from "../../../templates/client/search/evaluate.ts";
import { inflate } from "../../../templates/client/search/files.ts";
import type { Index } from "../../../templates/client/search/index.ts";
import { createLists } from "../../../templates/client/search/list-files.ts";
import { readQuery } from "../../../templates/client/search/query.ts";
import { loadStemmer } from "../../../templates/client/search/stemmers.ts";
import { wordLists } from "../../../templates/client/search/word-lists.ts";
import { keptNowhere } from "../../support/kept-shards.ts";
import { createRandom } from "../../support/random.ts";
import { recordOf } from "../../support/search-records.ts";

describe("positions in groups", () => {
  const articles = fc.array(
    fc.uniqueArray(fc.tuple(fc.nat({ max: 6000 }), fc.nat({ max: GROUPS - 1 })), {
      minLength: 1,
      maxLength: 8,
      selector: ([position]) => position,
    }),
    { minLength: 1, maxLength: 40 },
  );

  it("are those of all, parted", async () => {
    await fc.assert(
      fc.asyncProperty(articles, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), async (lists, isWanted) => {
        const sorted = lists.map((list) => [...list].sort(([a], [b]) => a - b));
        const wanted = sorted.flatMap((_, n) => (isWanted[n] ? [n] : []));
        const [columns, groups] = columnsOf(sorted);
        const whole = readPositions(Buffer.concat(columns), sorted.length, wanted);
        expect(listed(whole)).toEqual(wanted.map((n) => sorted[n]?.map(([position]) => position)));
        for (const [group, { bytes, packed }] of grouped(columns, [groups]).entries()) {
          const own = readGroup(packed ? await inflate(bytes, "deflate-raw") : bytes, wanted);
          expect(listed(own)).toEqual(
            wanted.map((n) => sorted[n]?.filter(([, of]) => of === group).map(([position]) => position)),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it("are spread over all groups", () => {
    const counts = new Uint32Array(GROUPS);
    for (let n = 0; n < 3200; n++) counts[groupOf(`term${n}`)] = (counts[groupOf(`term${n}`)] ?? 0) + 1;
    expect(Math.max(...counts)).toBeLessThan(200);
    expect(Math.min(...counts)).toBeGreaterThan(40);
  });
});

describe("a phrase of words that stand everywhere", () => {
  const { pick } = createRandom(7);
  const words = ["said", "mr", "of", "year", "talks", "the", "border", "agreed"];
  const texts = Array.from({ length: 120 }, () => Array.from({ length: 2000 }, () => pick(words)).join(" "));
  const { index, asked } = indexOf(texts);

  it.each(["said talks", "year said", "talks of border", "said year talks", "mr mr", "border agreed said year"])(
    "%s: those that have it, from a fraction of the positions",
    async (phrase) => {
      asked.length = 0;
      const stems = [await loadStemmer("en")];
      const { hits } = await evaluate(readQuery(`"${phrase}"`, false), index, stems);
      // Between words of the phrase that have a stop word between them there may be stop words only.
      const pattern = new RegExp(`(^| )${phrase.replaceAll(/ (of|the) /g, " (?:of|the) ")}( |$)`);
      const expected = texts.flatMap((text, n) => (pattern.test(text) ? [n] : []));
      expect([...(hits?.documents ?? [])].map((address) => address % 1_048_576)).toEqual(expected);
      expect(expected.length).toBeGreaterThan(10);
      expect(Math.max(...asked)).toBeLessThan(20_000);
    },
  );
});

describe("a long phrase", () => {
  const { pick } = createRandom(11);
  const words = ["said", "year", "talks", "border", "agreed", "state", "market", "water", "road", "court"];
  const texts = Array.from({ length: 3000 }, () => Array.from({ length: 60 }, () => pick(words)).join(" "));
  const opened = indexOf(texts);
  const ask = async (phrase: string, { index }: AskedIndex = opened) => {
    const { hits } = await evaluate(readQuery(`"${phrase}"`, false), index, [await loadStemmer("en")]);
    return [...(hits?.documents ?? [])].map((address) => address % 1_048_576);
  };
  const saying = (phrase: string) => texts.flatMap((text, n) => (` ${text} `.includes(` ${phrase} `) ? [n] : []));

  it.each([4, 5, 6, 7, 9, 12, 20])("of %i words is found where it stands, and nowhere else", async (length) => {
    for (let n = 0; n < 6; n++) {
      const phrase = (texts[n * 31] ?? "")
        .split(" ")
        .slice(n, n + length)
        .join(" ");
      expect(await ask(phrase)).toEqual(saying(phrase));
    }
  });

  it("of twenty frequent words takes little more than one of six, because the few texts that are left tell the rest", async () => {
    const phrase = (texts[77] ?? "").split(" ").slice(3, 23);
    const [ofSix, ofAll] = [indexOf(texts), indexOf(texts)];
    expect(await ask(phrase.slice(0, 6).join(" "), ofSix)).toContain(77);
    expect(await ask(phrase.join(" "), ofAll)).toEqual([77]);
    const bytes = ({ asked }: AskedIndex) => asked.reduce((sum, length) => sum + length, 0);
    expect(bytes(ofAll)).toBeLessThan(bytes(ofSix) * 1.3);
    expect(ofAll.read.size).toBeGreaterThan(0);
    expect(ofAll.read.size).toBeLessThanOrEqual(10);
  });

  it("that stands nowhere is given up before all its words were looked for", async () => {
    const phrase = Array.from({ length: 20 }, () => pick(words)).join(" ");
    const fresh = indexOf(texts);
    expect(await ask(phrase, fresh)).toEqual([]);
    expect(fresh.asked.length).toBeLessThan(20);
  });
});

function listed({ starts, places }: { readonly starts: Uint32Array; readonly places: Uint32Array }) {
  return Array.from({ length: starts.length - 1 }, (_, n) => [...places.subarray(starts[n], starts[n + 1])]);
}

/** As the segments have them. */
function columnsOf(lists: readonly (readonly (readonly [position: number, group: number])[])[]) {
  const [counts, pieces, places] = [new ByteWriter(), new ByteWriter(), new ByteWriter()] as const;
  for (const list of lists) {
    counts.varint(list.length);
    let before = 0;
    for (const [position] of list) {
      pieces.varint((position >> 6) - before);
      before = position >> 6;
      places.byte(position & 63);
    }
  }
  const groups = Uint8Array.from(lists.flatMap((list) => list.map(([, group]) => group)));
  return [[counts.done(), pieces.done(), places.done()], groups] as const;
}

interface AskedIndex {
  readonly index: Index;
  /** Lengths of what is fetched of lists. */
  readonly asked: number[];
  /** Articles whose texts are read. */
  readonly read: Set<number>;
}

/** Of articles in one month, all of whose words are in one shard. */
function indexOf(texts: readonly string[]): AskedIndex {
  const bytes = makeSegment(texts.map((text, slot) => ({ period: 13, slot, record: recordOf([text]) })));
  const segment = openIndexSegment(
    (at, length) => bytes.subarray(at, at + length),
    () => new Error("damaged"),
  );
  const order = { start: "", end: null, sums: segment.sums(), names: [] };
  const [made] = makeShards([order], [segment], 0, keptNowhere);
  const { dictionary, lists } = made as MadeShard;
  const asked: number[] = [];
  const files = {
    whole: async () => dictionary,
    slice: async (_name: string, _stamp: string, at: number, length: number) => {
      asked.push(length);
      return lists.subarray(at, at + length);
    },
  };
  const head = {
    version: VERSION,
    count: texts.length,
    languages: ["en"],
    base: 0,
    words: { starts: [""], stamps: ["x"] },
  } as unknown as Head;
  const read = new Set<number>();
  const record: Index["record"] = async (address) => {
    read.add(address);
    return { meta: { url: "", title: "", date: "" }, text: async () => [[null, texts[address % 1_048_576] ?? ""]] };
  };
  return { index: { head, ...wordLists(head, createLists(files), files), record } as Index, asked, read };
}
