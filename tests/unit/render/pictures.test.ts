import { describe, expect, it } from "vitest";
import { archiveOf } from "../../../src/archive/archive.ts";
import type { Article, Naming } from "../../../src/model/article.ts";
import type { Day } from "../../../src/model/date.ts";
import { pagePermalink } from "../../../src/model/permalink.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import { en } from "../../../src/model/strings/en.ts";
import { listParts } from "../../../src/render/list-parts.ts";
import { createSite } from "../../../src/render/site.ts";
import { personRoute } from "../../../src/render/term.ts";
import { termChart } from "../../../src/render/term-chart.ts";
import { timelineOf } from "../../../src/render/timeline.ts";

const NOBODY = { people: new Map(), places: new Map() };
const TEXTS = {
  html: () => "",
  placeOf: () => null,
  wordsAt: () => null,
  mentions: () => new Uint8Array(),
  mentionsLength: () => 0,
  words: () => new Uint8Array(),
};

interface Facts {
  readonly topics?: readonly string[];
  readonly happened?: readonly (readonly [date: string, label: string | null])[];
  readonly namings?: readonly Naming[];
}

let count = 0;

function dayValue(date: string) {
  return {
    edtf: date,
    kind: "day" as const,
    lower: date as Day,
    upper: date as Day,
    approximate: false,
    uncertain: false,
  };
}

function article(date: string, { topics = [], happened = [], namings = [] }: Facts = {}): Article {
  const slug = `report-${++count}`;
  return {
    file: `content/articles/${slug}.md`,
    permalink: pagePermalink(...date.split("-"), slug),
    digest: "",
    modified: null,
    version: slug,
    id: slug,
    title: `Report ${count}`,
    language: "en",
    published: dayValue(date),
    updated: null,
    summary: null,
    dateline: null,
    source: null,
    image: null,
    corrections: [],
    happened: happened.map(([day, label]) => ({ date: dayValue(day), label })),
    tags: topics.map((name) => ({ taxonomy: "people", name, record: null })),
    namings,
    withdrawn: null,
    visibility: { draft: false, from: null, until: null },
    aliases: [],
    oldQueries: [],
    translationOf: null,
    opening: "",
    told: 0,
    links: [],
    media: [],
    notes: 0,
  };
}

function siteOf(articles: readonly Article[], settings: object = {}) {
  const archive = archiveOf(
    { articles, texts: TEXTS, authority: NOBODY, introductions: new Map() },
    { now: 0, drafts: false },
  );
  const site = createSite(archive, {
    settings: settingsSchema.parse(settings),
    strings: en,
    base: "/",
    pages: [],
    resolve: () => null,
    tables: () => [],
    assets: { styles: [], scripts: [], fonts: [] },
  });
  const [term] = archive.terms.people;
  if (term === undefined) throw new Error("nobody is named");
  const [whole] = listParts(term.entries, (entry) => entry.article, term.permalink);
  if (whole === undefined) throw new Error("the list has no page");
  return { archive, site, term, chart: termChart(term, whole, archive.calendar, site) };
}

const KIM = { topics: ["Kim"] };
const times = (n: number, make: (n: number) => Article) => Array.from({ length: n }, (_, i) => make(i));
const twoDigits = (n: number) => String(n).padStart(2, "0");

describe("the chart of a term", () => {
  it("tells silence about the term from a gap in the archive", () => {
    const { chart } = siteOf([
      article("2018-03-01", KIM),
      article("2018-04-01"),
      article("2018-05-01"),
      article("2019-03-01"),
      article("2021-03-01", KIM),
    ]);
    expect(chart).toMatchObject({
      unit: "year",
      counts: "reports",
      bars: [
        { label: "2018", reports: 1, share: 33, href: "/people/kim/#in-2018" },
        { label: "2019", reports: 0, share: 0, href: null },
        { label: "2020", reports: 0, share: null, href: null },
        { label: "2021", reports: 1, share: 100, href: "/people/kim/#in-2021" },
      ],
    });
  });

  it("goes by month where the list is dense, and leads to the headings that the list has", () => {
    const { chart } = siteOf([
      ...times(9, (n) => article(`2018-03-${twoDigits(n + 1)}`, KIM)),
      ...times(6, (n) => article(`2018-05-${twoDigits(n + 1)}`, KIM)),
    ]);
    expect(chart).toMatchObject({
      unit: "month",
      bars: [
        { label: "March 2018", short: "Mar", reports: 9, href: "/people/kim/#in-2018-03" },
        { label: "April 2018", reports: 0, share: null },
        { label: "May 2018", reports: 6, href: "/people/kim/#in-2018-05" },
      ],
    });
  });

  it("leads to the parts of a list that is parted, down to the month", () => {
    const { chart, archive, site } = siteOf([
      ...times(120, (n) => article(`2018-0${1 + (n % 3)}-${twoDigits(1 + (n % 28))}`, KIM)),
      ...times(20, (n) => article(`2019-0${1 + (n % 2)}-${twoDigits(1 + (n % 28))}`, KIM)),
    ]);
    const hrefs = chart?.bars.flatMap(({ href }) => href ?? []) ?? [];
    expect(hrefs).toEqual([
      "/people/kim/2018/01/",
      "/people/kim/2018/02/",
      "/people/kim/2018/03/",
      "/people/kim/2019/#in-2019-01",
      "/people/kim/2019/#in-2019-02",
    ]);
    // All of these pages exist, and have such headings.
    const pages = new Map([...personRoute(archive, site)].map((page) => [page.permalink as string, page]));
    for (const href of hrefs) {
      const [path = "", id] = href.split("#");
      const page = pages.get(path);
      expect(page, path).toBeDefined();
      if (id !== undefined) expect(page?.props().listing.groups.map((group) => group.id)).toContain(id);
    }
  });

  it("is of months where all is of one year, and not there where it would be one bar", () => {
    const chartOf = (...days: string[]) => {
      const { archive, site } = siteOf(days.map((day) => article(day, KIM)));
      const [page] = personRoute(archive, site);
      return page?.props().chart;
    };
    expect(chartOf("2018-03-01", "2018-05-01")?.bars.map(({ month }) => month)).toEqual([3, 4, 5]);
    expect(chartOf("2018-03-01", "2018-03-02")).toBeNull();
  });

  it("is not there where a site switches charts off", () => {
    const articles = [article("2018-03-01", KIM), article("2019-03-01", KIM)];
    for (const charts of ["on", "off"]) {
      const { archive, site } = siteOf(articles, { features: { charts } });
      const [page] = personRoute(archive, site);
      expect(page?.props().chart === null).toBe(charts === "off");
    }
  });
});

describe("the headings of a list", () => {
  it("join thin years, each with what a chart leads to, and stand over none that is alone", () => {
    const labels = (...days: string[]) => {
      const { archive, site } = siteOf(days.map((day) => article(day, KIM)));
      const [page] = personRoute(archive, site);
      return page?.props().listing.groups.map(({ label, id = null, rows }) => [label, id, rows.length]);
    };
    const dense = ["2012-01-01", "2012-03-01", "2012-05-01"];
    expect(labels("2023-01-01", "2021-01-01", "2018-01-01", "2018-02-01", ...dense, "2011-01-01")).toEqual([
      ["2018 to 2023", "in-2023", 1],
      ["", "in-2021", 1],
      ["", "in-2018", 2],
      ["2012", "in-2012", 3],
      ["2011", "in-2011", 1],
    ]);
    expect(labels("2023-01-01")).toEqual([["", null, 1]]);
  });
});

describe("a timeline", () => {
  it("has the editor's dates, oldest first, each with the report that tells of it", () => {
    const { site, term } = siteOf([
      article("2018-06-13", {
        ...KIM,
        happened: [
          ["2018-06-12", "Summit"],
          ["2018-05-26", null],
        ],
      }),
      article("2019-01-01", { ...KIM, happened: [["2018-06-12", "The summit"]] }),
      article("2019-01-02", { happened: [["2018-01-01", "Nothing of Kim"]] }),
    ]);
    expect(timelineOf(term, site)).toMatchObject({
      total: 2,
      dates: [
        { date: { text: "26 May 2018" }, more: 0, tellings: [{ before: "", published: { text: "13 June 2018" } }] },
        { date: { text: "12 June 2018" }, more: 0, tellings: [{ before: "Summit" }, { before: "The summit" }] },
      ],
    });
  });

  it("shows the dates that most reports tell of, where there are many", () => {
    const { site, term } = siteOf([
      ...times(40, (n) =>
        article(`2018-03-${twoDigits(1 + (n % 31))}`, {
          ...KIM,
          happened: [[`201${n % 8}-01-${twoDigits(1 + (n % 28))}`, null]],
        }),
      ),
      ...times(5, (n) => article(`2019-03-0${n + 1}`, { ...KIM, happened: [["2010-12-24", null]] })),
    ]);
    const timeline = timelineOf(term, site);
    expect(timeline?.dates).toHaveLength(24);
    expect(timeline?.total).toBeGreaterThan(24);
    expect(timeline?.dates.find(({ date }) => date.text === "24 December 2010")).toMatchObject({ more: 3 });
    const days = timeline?.dates.map(({ date }) => date.datetime ?? "") ?? [];
    expect(days).toEqual([...days].sort());
  });

  it("is not there where no report tells of a date", () => {
    const { site, term } = siteOf([article("2018-03-01", KIM)]);
    expect(timelineOf(term, site)).toBeNull();
  });
});
