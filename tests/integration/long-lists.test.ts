import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilePlainTheme, createTestSite, PLAIN_TEMPLATES, type TestSite } from "../support/built-site.ts";
import { deadLinks, filesBelow } from "../support/check-links.ts";
import { put } from "../support/site-folder.ts";

/** An article of the generated archive. */
interface Written {
  readonly slug: string;
  readonly date: string;
  /** Of its page. */
  readonly url: string;
}

const FULL_DAY = "2020-03-05";
const MOST = 100;

let site: TestSite;
let before: ReadonlyMap<string, string>;
const written: Written[] = [];

beforeAll(async () => {
  const theme = await compilePlainTheme(PLAIN_TEMPLATES);
  site = createTestSite(null, theme);
  put(join(site.root, "content", "people", "everybody.md"), "---\nname: Everybody\n---\n");
  put(join(site.root, "content", "site.yaml"), "tags: {unknown: allow}\n");
  for (const date of dates()) write(date);
  expect(await site.run("build --out before")).toMatchObject({ exitCode: 0 });
  before = readOutput("before");
});

afterAll(() => site.remove());

/** 2,000 articles: one day of 850, a dense year, a thin one, and dates of every precision in great number. */
function* dates(): Iterable<string> {
  for (let n = 0; n < 850; n++) yield FULL_DAY;
  for (let n = 0; n < 600; n++) yield day(2019, n % 330);
  for (let n = 0; n < 40; n++) yield day(2018, n * 8);
  for (let n = 0; n < 90; n++) yield day(2021, 100 + (n % 20));
  for (let n = 0; n < 150; n++) yield "2019-06";
  for (let n = 0; n < 120; n++) yield "2019";
  for (let n = 0; n < 110; n++) yield "unknown";
  for (let n = 0; n < 40; n++) yield "2017-11/2018-02";
}

function day(year: number, n: number): string {
  return new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10);
}

function write(date: string): Written {
  const slug = `report-${String(written.length + 1).padStart(4, "0")}`;
  const text = `---\ntitle: ${slug}\ndate: ${date}\npeople: [Everybody]\ntopics: [Topic ${written.length % 7}]\n---\n\nA report.\n`;
  put(join(site.root, "content", "articles", `${slug}.md`), text);
  const path = /^\d{4}(-\d{2}){0,2}$/.test(date) ? date.replaceAll("-", "/") : "undated";
  const article = { slug, date, url: `/${path}/${slug}/` };
  written.push(article);
  return article;
}

describe("a long list", () => {
  it("has no dead link on any of its pages", () => {
    expect(written).toHaveLength(2000);
    expect(deadLinks(join(site.root, "before"))).toEqual([]);
  });

  it("shows every article of a day, of a month, of a year on one of its parts", () => {
    const units = new Map<string, string[]>();
    for (const { date, url } of written) {
      if (!url.startsWith("/2")) continue;
      const parts = date.split("-");
      for (let n = 1; n <= parts.length; n++) {
        const stem = `${parts.slice(0, n).join("/")}/`;
        units.set(stem, [...(units.get(stem) ?? []), url]);
      }
    }
    expect(units.size).toBeGreaterThan(400);
    for (const [stem, urls] of units) {
      const listed = new Set(listPages(stem).flatMap((page) => rowsOf(page)));
      expect(
        urls.filter((url) => !listed.has(url)),
        stem,
      ).toEqual([]);
    }
  });

  it("shows every article of a person on one of its parts", () => {
    const pages = listPages("people/everybody/");
    const listed = new Set(pages.flatMap((page) => rowsOf(page)));
    expect(written.filter(({ url }) => !listed.has(url))).toEqual([]);
    expect(textOf("people/everybody/index.html")).toMatch(/^articles: 2000$/m);
    expect(pages).toContain("people/everybody/2020/03/05/page-9/index.html");
    expect(pages.filter((page) => page.startsWith("people/everybody/2018/"))).toEqual([
      "people/everybody/2018/index.html",
    ]);
  });

  it("shows every undated article", () => {
    const listed = new Set(listPages("undated/").flatMap((page) => rowsOf(page)));
    const undated = written.filter(({ url }) => url.startsWith("/undated/"));
    expect(undated).toHaveLength(150);
    expect(undated.filter(({ url }) => !listed.has(url))).toEqual([]);
  });

  it("is never longer than a page may be, and all of its parts can be reached from its first page", () => {
    const stems = ["2019/", "2019/06/", "2020/", "2020/03/05/", "people/everybody/", "topics/topic-3/", "undated/"];
    for (const stem of stems) {
      const pages = listPages(stem);
      for (const page of pages) {
        expect(rowsIn(page, "published"), page).toBeLessThanOrEqual(MOST);
        expect(rowsIn(page, "listing"), page).toBeLessThanOrEqual(MOST);
      }
      expect(
        pages.filter((page) => !reachable(stem).has(page)),
        stem,
      ).toEqual([]);
    }
  });

  it("counts what it lists", () => {
    expect(textOf("2020/03/05/index.html")).toMatch(/^articles: 850$/m);
    expect(textOf("2019/06/index.html")).toMatch(new RegExp(`^articles: ${countOf("2019-06")}$`, "m"));
    expect(textOf("2019/index.html")).toMatch(/^articles: 870$/m);
    expect(textOf("undated/index.html")).toMatch(/^ {2}total: 150$/m);
  });
});

describe("a new article", () => {
  it.each([
    // Of a quiet month, between others; of a month that is full; of the full day; the newest of all.
    ["2018-02-06", ["2018/02", "2018"]],
    ["2019-06-10", ["2019/06/10", "2019/06", "2019"]],
    [FULL_DAY, ["2020/03/05", "2020/03", "2020"]],
    ["2021-12-31", ["2021/12/31", "2021/12", "2021"]],
  ])("of %s changes only the pages of its own period", async (date, periods) => {
    const out = `after-${date}`;
    const article = write(date);
    const { exitCode } = await site.run(`build --out ${out}`);
    written.pop();
    const after = readOutput(out);
    const removed = join(site.root, "content", "articles", `${article.slug}.md`);
    put(removed, readFileSync(removed, "utf8").replace("---\n", "---\ndraft: yes\n"));
    expect(exitCode).toBe(0);

    const changed = [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
    expect(changed).toContain(`${article.url.slice(1)}index.html`);
    const topic = `topics/topic-${written.length % 7}/`;
    const own = (file: string) =>
      ["index.html", "dates/index.html", "people/index.html", "topics/index.html"].includes(file) ||
      file.startsWith("data/") ||
      // Shards of the index: which of them is what tests/integration/search.test.ts knows.
      file.startsWith("search/") ||
      // The whole list of a term, for programs, is one file.
      ["people/everybody/", topic].some((stem) => file.startsWith(`${stem}articles.`)) ||
      file === ".dateline-output" ||
      ["", "people/everybody/", topic].some((stem) => isOfPeriod(file, stem, periods)) ||
      // That day of all years, the days of that month, which show it, and those without reports, which lead to it.
      // Days of the year show their month; where one has nothing, it leads to the nearest that have.
      file === "on-this-day/index.html" ||
      file.startsWith(`on-this-day/${date.slice(5, 7)}-`) ||
      (file.startsWith("on-this-day/") && /^articles: 0$/m.test(after.get(file) ?? "")) ||
      // Every day shows the calendar of its month.
      new RegExp(`^${date.slice(0, 7).replace("-", "/")}/\\d\\d/index\\.html$`).test(file) ||
      // One of forty reports is more than a per cent of all, and charts show shares; of nine hundred it is not.
      (periods.at(-1) === "2018" && /^topics\/topic-\d\/index\.html$/.test(file)) ||
      // The reports and the days before and after.
      neighboursOf(date).some((near) => file.startsWith(near));
    expect(changed.filter((file) => !own(file))).toEqual([]);
    const gone = [...before.keys()].filter((file) => !after.has(file));
    // Where a shard grows too long it is cut in two, under other names.
    expect(gone.filter((file) => !file.startsWith("search/"))).toEqual([]);
  });
});

/** Whether a file is the first page of a list, a page of one of the periods, or a numbered one of it. */
function isOfPeriod(file: string, stem: string, periods: readonly string[]): boolean {
  const page = file.replace(/index\.html$/, "");
  const first = page.replace(/page-\d+\/$/, "");
  return (stem !== "" && first === stem) || periods.some((period) => first === `${stem}${period}/`);
}

/** Paths of the reports and days nearest to a date. */
function neighboursOf(date: string): string[] {
  const days = [
    ...new Set(written.map((article) => article.date).filter((other) => /^\d{4}-\d{2}-\d{2}$/.test(other))),
  ];
  const sorted = [...new Set([...days, date])].sort();
  const at = sorted.indexOf(date);
  return sorted.slice(Math.max(0, at - 1), at + 2).flatMap((near) => {
    const [year = "", month = ""] = near.split("-");
    return near === date
      ? [`${date.replaceAll("-", "/")}/report-`]
      : [`${near.replaceAll("-", "/")}/`, `${year}/${month}/index.html`, `${year}/index.html`];
  });
}

function countOf(month: string): number {
  return written.filter(({ date }) => date.startsWith(month)).length;
}

/** The list with this stem and all of its parts, but no article. */
function listPages(stem: string): string[] {
  return [...before.keys()].filter(
    (file) => file.startsWith(stem) && file.endsWith(".html") && !file.includes("report-"),
  );
}

function textOf(file: string): string {
  const text = before.get(file);
  if (text === undefined) throw new Error(`${file} was not built`);
  return text;
}

/** Where the rows of a page lead. */
function rowsOf(file: string): string[] {
  return [...textOf(file).matchAll(/^\s+- <a href="([^"]+)">→<\/a>$/gm)].map(([, href = ""]) => href);
}

/** How many rows stand below a key of the page's props. */
function rowsIn(file: string, key: string): number {
  const [, block = ""] = new RegExp(`^${key}:\\n((?: .*\\n)*)`, "m").exec(textOf(file)) ?? [];
  return block.match(/^\s+headline: /gm)?.length ?? 0;
}

function reachable(stem: string): ReadonlySet<string> {
  const found = new Set([`${stem}index.html`]);
  for (const file of found) {
    for (const [, href = ""] of textOf(file).matchAll(/href="\/([^"#]*)/g)) {
      const target = `${href}index.html`;
      if (target.startsWith(stem) && before.has(target) && !target.includes("report-")) found.add(target);
    }
  }
  return found;
}

function readOutput(out: string): Map<string, string> {
  const folder = join(site.root, out);
  return new Map(filesBelow(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}
