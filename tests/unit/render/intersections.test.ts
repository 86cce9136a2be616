import { describe, expect, test } from "vitest";
import type { Entry, Term } from "../../../src/archive/term.ts";
import type { Slug } from "../../../src/model/slug.ts";
import type { IntersectionProps } from "../../../src/render/intersection.ts";
import { sharedRow } from "../../../src/render/rows.ts";
import { dayAfter, type MadeArticle, made, madeArchive, madePlan } from "../../support/made-archive.ts";

/** Names that stand together in so many reports, a day apart. */
function together(n: number, people: readonly string[], places: readonly string[] = []): readonly MadeArticle[] {
  const stem = [...people, ...places].join("-").toLowerCase();
  return Array.from({ length: n }, (_, i) => ({
    slug: `${stem}-${i}`,
    date: dayAfter("2018-01-01", i),
    tags: { people, places },
  }));
}

const OTHERS = together(100, ["Somebody else"]);

function pagesOf(articles: readonly MadeArticle[], settings: object = {}) {
  const { pages } = madePlan(madeArchive(articles), settings);
  return new Map(
    pages.flatMap(({ kind, permalink, props }) =>
      kind === "intersection" ? [[permalink as string, props as () => IntersectionProps]] : [],
    ),
  );
}

describe("a pair of names", () => {
  test("has a page from five shared reports up, under one address", () => {
    const pages = pagesOf([
      ...together(5, ["Moon", "Kim"]),
      ...together(4, ["Kim", "Trump"]),
      ...together(6, ["Moon"], ["Kaesong"]),
      ...together(5, [], ["Seoul", "Pyongyang"]),
      ...OTHERS,
    ]);
    expect([...pages.keys()].sort()).toEqual([
      "/people/kim/with/moon/",
      "/people/moon/where/kaesong/",
      "/places/pyongyang/with/seoul/",
    ]);
    expect(pages.get("/people/kim/with/moon/")?.()).toMatchObject({ articles: 5, listing: { total: 5 } });
  });

  test("needs as many reports as the site says", () => {
    const articles = [...together(3, ["Moon", "Kim"]), ...OTHERS];
    expect(pagesOf(articles).size).toBe(0);
    expect(pagesOf(articles, { intersections: { atLeast: "3" } }).size).toBe(1);
    expect(pagesOf(articles, { intersections: { atLeast: "3" }, features: { intersections: "off" } }).size).toBe(0);
  });

  test("gives way to stronger ones where there are more than pages: three for ten articles", () => {
    const names = ["A", "B", "C", "D", "E", "F", "G", "H"];
    const crowd = together(12, names);
    const strong = together(8, ["Kim", "Moon"]);
    const pages = pagesOf([...crowd, ...strong]);
    expect(pages.size).toBe(6);
    expect(pagesOf([...crowd, ...strong], { intersections: { perTenArticles: "1" } }).size).toBe(2);
    expect(pagesOf([...crowd, ...strong], { intersections: { perTenArticles: "0" } }).size).toBe(0);
  });

  test("splits a long list, and counts its parts as pages", () => {
    const long = together(150, ["Kim", "Moon"]);
    const pages = pagesOf([...long, ...OTHERS]);
    expect([...pages.keys()]).toContain("/people/kim/with/moon/2018/01/");
    expect(
      pages
        .get("/people/kim/with/moon/")?.()
        .listing.parts.map(({ href }) => href),
    ).toEqual(["/people/kim/with/moon/2018/"]);
    const few = pagesOf([...long, ...OTHERS], { intersections: { perTenArticles: "0" } });
    expect(few.size).toBe(0);
    expect(pages.size).toBeLessThanOrEqual(75);
  });

  test("is the same, whatever the order of the files", () => {
    const articles = [...together(9, ["A", "B", "C"], ["D"]), ...together(7, ["C", "E"]), ...OTHERS];
    expect([...pagesOf([...articles].reverse()).keys()]).toEqual([...pagesOf(articles).keys()]);
  });

  test("shows the words that name both: one sentence with both marks, or two sentences", () => {
    const naming = (entity: string, sentence: string, name: string, paragraph = "p-1") => ({
      kind: "person" as const,
      entity: entity as Slug,
      date: null,
      count: 1,
      forms: [],
      said: sentence.length,
      evidence: { paragraph, sentence, start: sentence.indexOf(name), end: sentence.indexOf(name) + name.length },
    });
    const article = made({ slug: "a", date: "2018-01-01" });
    const { site } = madePlan(madeArchive([]));
    const [term] = madeArchive([{ slug: "a", date: "2018-01-01", tags: { people: ["Kim"] } }]).terms.people;
    const entry = (of: ReturnType<typeof naming> | null): Entry => {
      return { article, term: term as Term, naming: of, mentions: 1, tagged: true, through: null, place: 0 };
    };
    const row = (...[one, two]: (ReturnType<typeof naming> | null)[]) =>
      sharedRow({ owner: entry(one ?? null), other: entry(two ?? null) }, site);
    const met = "Moon met Kim there.";
    const same = row(naming("kim", met, "Kim"), naming("moon", met, "Moon"));
    expect(same.evidence).toMatchObject({
      before: "",
      marked: "Moon",
      after: " met ",
      second: { marked: "Kim", after: " there." },
    });
    expect(same.also).toBeUndefined();
    const apart = row(naming("kim", "Kim came.", "Kim"), naming("moon", "So did Moon.", "Moon", "p-2"));
    expect(apart).toMatchObject({
      evidence: { marked: "Kim", after: " came." },
      also: { before: "So did ", marked: "Moon" },
    });
    expect(row(null, naming("moon", met, "Moon")).evidence).toMatchObject({ marked: "Moon" });
    expect(row(null, null).evidence).toMatchObject({ kind: "tagged" });
  });
});
