import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { describe, expect, it } from "vitest";
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
  ["2024-11/2025-01", "between November 2024 and January 2025"],
  ["193X", "the 1930s"],
  ["2018-22", "summer 2018"],
  ["unknown", "date unknown"],
] as const;

const AUTHORS = [[], [DESK], [HANNA], [HANNA, BO], [DESK, HANNA, BO]];
const TITLES = ["Four points, and many questions", "Who won?", "It is over…", "Emoji 🕊️ and قمة & more"];

describe("APA agrees with citation-js", () => {
  const cases = [
    ...DATES.map(([edtf, text]) => citation({ issued: issuedOf(edtf, text) })),
    ...AUTHORS.map((authors) => citation({ authors })),
    ...TITLES.map((title) => citation({ title })),
    citation({ url: null }),
  ];
  it.each(cases.map((one) => [plain(apa, one), one] as const))("%s", (text, one) => {
    const [oracle] = new Cite(JSON.parse(JSON.stringify(cslItem(one))))
      .format("bibliography", { format: "text", template: "apa", lang: "en-US" })
      .split("\n");
    expect(text).toBe(oracle?.trim());
  });
});

/** After the examples of the manuals' own pages on newspaper articles. */
describe("Chicago and MLA", () => {
  it.each([
    [
      citation({ authors: [HANNA] }),
      "Lindqvist, Hanna Maria. “Four points.” The File, June 12, 2018. https://file.example/x/.",
      "Lindqvist, Hanna Maria. “Four points.” The File, 12 June 2018, https://file.example/x/.",
    ],
    [
      citation({ authors: [HANNA, BO] }),
      "Lindqvist, Hanna Maria, and Bo Ek. “Four points.” The File, June 12, 2018. https://file.example/x/.",
      "Lindqvist, Hanna Maria, and Bo Ek. “Four points.” The File, 12 June 2018, https://file.example/x/.",
    ],
    [
      citation({ authors: [HANNA, BO, DESK] }),
      "Lindqvist, Hanna Maria, Bo Ek, and Sample desk. “Four points.” The File, June 12, 2018. https://file.example/x/.",
      "Lindqvist, Hanna Maria, et al. “Four points.” The File, 12 June 2018, https://file.example/x/.",
    ],
    [
      citation({ authors: [] }),
      "The File. “Four points.” June 12, 2018. https://file.example/x/.",
      "“Four points.” The File, 12 June 2018, https://file.example/x/.",
    ],
    [
      citation({ authors: [DESK], title: "Who won?", issued: issuedOf("1937-07~", "about July 1937") }),
      "Sample desk. “Who won?” The File, ca. July 1937. https://file.example/x/.",
      "Sample desk. “Who won?” The File, ca. July 1937, https://file.example/x/.",
    ],
    [
      citation({ authors: [DESK], issued: null, url: null }),
      "Sample desk. “Four points.” The File.",
      "Sample desk. “Four points.” The File.",
    ],
  ])("%#", (one, inChicago, inMla) => {
    expect(plain(chicago, one)).toBe(inChicago);
    expect(plain(mla, one)).toBe(inMla);
  });
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
    hostile,
  ])("from BibTeX, %#", (one) => {
    const [read, ...others] = new Cite(bib?.write([one]), { forceType: "@biblatex/text" }).data;
    expect(others).toEqual([]);
    expect(read.title).toBe(flat(one.title));
    expect(read["container-title"]).toBe(one.container);
    expect(read.URL).toBe(one.url);
    expect(read.author[0]).toEqual({ family: "Lindqvist", given: "Hanna Maria" });
    const parts = one.issued?.parts ?? [];
    // It knows no seasons, and of a decade only the first year.
    if (one.issued?.season == null && one.issued?.edtf !== "193X" && parts.length > 0)
      expect(read.issued["date-parts"]).toEqual(parts);
  });

  it.each([citation({ authors: [HANNA, DESK] }), hostile])("from RIS, %#", (one) => {
    const [read, ...others] = new Cite(ris?.write([one]), { forceType: "@ris/file" }).data;
    expect(others).toEqual([]);
    expect(read.type).toBe("article-newspaper");
    expect(read.title).toBe(flat(one.title));
    expect(read["container-title"]).toBe(one.container);
    expect(read.URL).toBe(one.url);
    expect(read.issued["date-parts"][0][0]).toBe(2018);
  });

  it("of a list, one entry each, under names of their own", () => {
    const list = [citation({ key: "a" }), citation({ key: "b" })];
    for (const { write } of CITATION_FORMATS) expect(new Cite(write(list)).data.length).toBe(2);
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
    ["../1991", "{../1991}"],
  ])("%s stays what it is", (edtf, date) => {
    expect(CITATION_FORMATS[0]?.write([citation({ issued: issuedOf(edtf, "in words") })])).toContain(`date = ${date}`);
  });
});

function citation(more: Partial<Citation>): Citation {
  return {
    key: "four-points-2018-06-12",
    title: "Four points",
    authors: [HANNA],
    issued: issuedOf("2018-06-12", "12 June 2018"),
    container: "The File",
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
