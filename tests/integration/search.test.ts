import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { countValues } from "../../templates/client/search/count-values.ts";
import { createMarker } from "../../templates/client/search/excerpt.ts";
import { builtSample } from "../support/sample-archive.ts";
import { openSearch, type Searcher } from "../support/search.ts";
import { workOf } from "../support/work.ts";

/** The sample archive as it is built, asked as a browser asks it. */
let out: string;
let searcher: Searcher;

beforeAll(async () => {
  ({ out } = await builtSample());
  searcher = await openSearch(out);
});

/** Questions that readers might ask, the report they want, and how far down it may stand. */
const QUESTIONS: readonly (readonly [query: string, wanted: string, within: number])[] = [
  ["q=singapore summit", "singapore-summit", 1],
  ["q=liaison office opens", "liaison-office-opens", 1],
  ["q=liaison office destroyed", "liaison-office-destroyed", 1],
  ["q=Kim Jong Un in Kaesong&from=2018&to=2020", "panmunjom-declaration", 4],
  ["q=hanoi", "hanoi-summit", 1],
  ["q=Trump crosses the line Panmunjom", "trump-at-panmunjom", 1],
  ["q=putin vladivostok", "vladivostok", 1],
  ["q=space port amur", "vostochny", 1],
  ["q=spy satellite", "malligyong-1", 1],
  ["q=remains of American soldiers", "fifty-five-cases", 1],
  ["q=winter olympics kim sister", "pyeongchang-olympics", 1],
  ["q=nuclear test site tunnels", "punggye-ri-and-a-letter", 1],
  ["q=railway ceremony", "ground-breaking-at-panmun-station", 1],
  ["q=stockholm talks", "stockholm-talks", 1],
  ["q=xi jinping pyongyang visit", "xi-in-pyongyang", 1],
  ["q=beijing train", "kim-in-beijing", 1],
  ["q=mount paektu", "pyongyang-declaration", 1],
  ["q=military agreement", "pyongyang-declaration", 2],
  ['q="joint statement"', "singapore-summit", 1],
  ["q=primary foe constitution", "primary-foe", 1],
  ["q=Harris election", "trump-elected", 1],
  ["q=rudenko", "rudenko-on-a-new-meeting", 2],
  ["q=판문점 선언", "판문점-선언", 1],
  ["q=문재인 대통령", "판문점-선언", 1],
  ["q=Lidingo", "stockholm-talks", 1],
  ["q=stockholm villa", "stockholm-talks", 1],
  ["q=capella OR metropole", "singapore-summit", 2],
  ["people=mike-pompeo&places=hanoi", "hanoi-summit", 1],
  ["q=kim&happened-from=1953&happened-to=1953", "fifty-five-cases", 3],
  ["q=declaration&from=2018-09&to=2018-09", "pyongyang-declaration", 1],
];

describe("thirty questions", () => {
  it("are thirty", () => expect(QUESTIONS).toHaveLength(30));

  it.each(QUESTIONS)("%s: %s", async (query, wanted, within) => {
    const metas = await searcher.metas(await searcher.search(query), within);
    expect(metas.map(({ url }) => url.split("/").at(-2))).toContain(wanted);
  });
});

describe("the numbers", () => {
  it("of every name are those of its page", async () => {
    for (const { name } of searcher.index.head.facets) {
      for (const { term, url, documents } of await searcher.index.values(name)) {
        if (url === undefined) continue;
        const { articles: listed } = JSON.parse(readFileSync(join(out, url, "articles.json"), "utf8")) as {
          articles: number;
        };
        expect(documents.length, `${name} ${term}`).toBe(listed);
        const result = await searcher.search(`${name}=${encodeURIComponent(term)}`);
        expect(result.ordered.length).toBe(listed);
      }
    }
  });

  it("of facets are exact: they are what one gets", async () => {
    const result = await searcher.search("q=summit");
    for (const facet of ["people", "places", "topics", "source"]) {
      for (const { value, count } of await countValues(facet, result.documents, searcher.index)) {
        const narrowed = await searcher.search(`q=summit&${facet}=${encodeURIComponent(value.term)}`);
        expect(narrowed.ordered.length, `${facet} ${value.term}`).toBe(count);
      }
    }
    for (const [year, count] of result.years) {
      expect((await searcher.search(`q=summit&from=${year}&to=${year}`)).ordered.length).toBe(count);
    }
  });

  it("of days, months and years are those of the calendar", async () => {
    for (const date of ["2018", "2018-06", "2018-06-12", "2019-02", "2023"]) {
      const page = readFileSync(join(out, date.replaceAll("-", "/"), "index.html"), "utf8");
      const [, published = ""] = page.split('<section class="calendar-side">');
      const rows = new Set(
        [...published.matchAll(/<h\d class="row-headline"><a href="([^"#]+)"/g)].map(([, href]) => href),
      );
      expect((await searcher.search(`from=${date}&to=${date}`)).ordered.length, date).toBe(rows.size);
    }
  });
});

describe("names", () => {
  it.each([
    ["Kim Jong Un", "Kim Jong-un"],
    ["kim jong-un", "Kim Jong-un"],
    ["김정은", "Kim Jong-un"],
    ["trump", "Donald Trump"],
    ["kaes", "Kaesong"],
    ["talks in kaesong", "Kaesong"],
  ])("%s is %s", async (words, name) => {
    const result = await searcher.search(`q=${words}`, true);
    expect(result.names[0]?.name).toBe(name);
  });

  it("that merely share a word are not offered", async () => {
    const result = await searcher.search("q=moon landing");
    expect(result.names.map(({ name }) => name)).toEqual([]);
  });
});

describe("spelling", () => {
  it.each([
    ["kaesnog", "Kaesong"],
    ["pyonyang summit", "Pyongyang summit"],
    ["singapoer", "Singapore"],
    ["ttrump", "Trump"],
    ["delegatoin", "delegation"],
    // Its letters also stand within another word.
    ["talksinsingapoer singapoer", "talksinsingapoer Singapore"],
    // In small letters, a word before it is longer.
    ["İzmir singapoer", "İzmir Singapore"],
  ])("%s: did you mean %s", async (words, better) => {
    expect((await searcher.search(`q=${words}`)).better).toBe(better);
  });

  it("is left alone where only three letters of five are those of a word", async () => {
    expect((await searcher.search("q=trabp")).better).toBeNull();
  });

  it("is left alone where it is right", async () => {
    expect((await searcher.search("q=kaesong talks")).better).toBeNull();
  });
});

describe("excerpts", () => {
  it("lead to a paragraph that is in the page, and mark what was asked for", async () => {
    const result = await searcher.search("q=railways sanctions");
    for (const address of result.ordered) {
      const { meta, text } = await searcher.index.record(address);
      const found = createMarker(result.terms, searcher.stems).excerptOf(await text());
      expect(found?.runs.some(({ marked }) => marked)).toBe(true);
      if (found?.id) expect(readFileSync(join(out, meta.url, "index.html"), "utf8")).toContain(`id="${found.id}"`);
    }
  });
});

describe("a hostile question", () => {
  it.each([
    "a".repeat(10_000),
    "kim ".repeat(2500),
    "__proto__",
    "constructor toString hasOwnProperty",
    "\0",
    "\ud800",
    "\udfff kim",
    "(((.*+?^$[]|\\/",
    '"""""""',
    "-",
    "<script>alert(1)</script>",
    "%00 %ff ../../etc/passwd",
    "ＫＩＭ",
  ])("is answered: %j", async (words) => {
    const question = `q=${encodeURIComponent(words.replace(/\p{Surrogate}/gu, "\ufffd"))}`;
    const work = await workOf(async () => {
      expect((await searcher.search(question, true)).ordered.length).toBeGreaterThanOrEqual(0);
    });
    expect(work).toBeLessThan(5000);
  });

  it("for values that are not there finds nothing", async () => {
    for (const query of ["people=__proto__", "places=../x", "source=constructor", "topics=%00"]) {
      expect([...(await searcher.search(query)).ordered]).toEqual([]);
    }
  });
});

it("writes every file of the index that its head names, and no other", () => {
  const { head } = searcher.index;
  const files = readdirSync(join(out, "search"), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const counts = new Map<string, number>();
  for (const { name, parentPath } of files) {
    const kind =
      name === "index.html" || name === "head.bin"
        ? name
        : parentPath.slice(join(out, "search").length + 1).split("/")[0];
    counts.set(kind ?? "", (counts.get(kind ?? "") ?? 0) + 1);
  }
  expect(counts.get("w")).toBe(head.words.starts.length);
  expect(counts.get("h")).toBe(head.happened.starts.length);
  expect(counts.get("r")).toBe(head.records.starts.length);
  expect(counts.get("p")).toBe(head.words.starts.length);
  expect(counts.get("a")).toBe(head.all.starts.length);
  expect(counts.get("y") ?? 0).toBe(head.spans.starts.length);
  expect(counts.get("b") ?? 0).toBe(head.bounds?.starts.length ?? 0);
  expect(counts.get("f")).toBe(head.facets.reduce((sum, { starts }) => sum + starts.length, 0));
});

describe("words that are only begun", () => {
  const ALPHABET = [..."abcdefghijklmnopqrstuvwxyz"];

  it("are looked for by a letter where there are few", async () => {
    const { common, documents } = await searcher.search("q=k* s*");
    expect(common).toBe(false);
    expect(documents.length).toBeGreaterThan(10);
  });

  it("say nothing by a letter each where there are many", async () => {
    expect((await searcher.search(`q=${ALPHABET.map((letter) => `${letter}*`).join(" ")}`)).common).toBe(true);
    const [some, bare] = await Promise.all(["q=hanoi a* b* c* d*", "q=hanoi"].map((query) => searcher.search(query)));
    expect(some?.documents).toEqual(bare?.documents);
  });

  it("are signs, not letters, in scripts that are cut in pairs", async () => {
    expect((await searcher.search("q=판* 문* 점* 선* 언*")).common).toBe(false);
  });
});
