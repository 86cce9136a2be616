import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { admit } from "../../../src/archive/admission.ts";
import type { AnyPage } from "../../../src/render/routes.ts";
import type { TermProps } from "../../../src/render/term.ts";
import { dayAfter, type MadeArticle, madeArchive, madePlan } from "../../support/made-archive.ts";
import { createRandom } from "../../support/random.ts";

/** What meets: pairs of names, and years of a name. */
const MET = /^\/(?:(?:people|places)\/[^/]+\/(?:with|where)\/[^/]+|[a-z]+\/[^/]+\/\d{4})\/$/;
const PEOPLE = "Ahn Baek Cho Do Eom Gu Han".split(" ");
const PLACES = "Anju Busan Chongju Daegu".split(" ");

/** Reports of some three years, each naming a few of a few. */
function reports(seed: number, count: number): readonly MadeArticle[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, n) => ({
    slug: `report-${n}`,
    date: dayAfter("2017-06-01", random.below(1000)),
    tags: { people: random.some(PEOPLE, 4), places: random.some(PLACES, 2), topics: random.some(["Trade", "War"], 1) },
  }));
}

function planOf(articles: readonly MadeArticle[], perTenArticles: number, atLeast = 5): readonly AnyPage[] {
  const settings = { intersections: { perTenArticles: String(perTenArticles), atLeast: String(atLeast) } };
  return madePlan(madeArchive(articles), settings).pages;
}

function addressesOf(articles: readonly MadeArticle[], perTenArticles: number, atLeast = 5): ReadonlySet<string> {
  const pages = planOf(articles, perTenArticles, atLeast).filter(({ kind }) => kind !== "moved");
  return new Set(pages.map(({ permalink }) => permalink as string).filter((permalink) => MET.test(permalink)));
}

function pathOf(address: string): string {
  return decodeURI(address.replace(/#.*/, ""));
}

const archives = fc.record({ seed: fc.nat(), size: fc.integer({ min: 10, max: 90 }), more: fc.nat() });

describe("the page of a pair, or of a year of a name,", () => {
  test("stays when newer reports come, though there be more pairs than pages", () => {
    let given = 0;
    fc.assert(
      fc.property(archives, fc.integer({ min: 0, max: 6 }), ({ seed, size, more }, rate) => {
        const before = reports(seed, size);
        const newer = reports(more, 12).map((report, n) => ({
          ...report,
          slug: `newer-${n}`,
          date: dayAfter("2020-03-01", n >> 1),
        }));
        const [old, all] = [addressesOf(before, rate), addressesOf([...before, ...newer], rate)];
        given += old.size;
        expect([...old].filter((address) => !all.has(address))).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(given).toBeGreaterThan(60);
  });

  test("stays whatever comes, however old, where there is room for all", () => {
    fc.assert(
      fc.property(archives, ({ seed, size, more }) => {
        const before = reports(seed, size);
        const older = reports(more, 5).map((report, n) => ({ ...report, slug: `older-${n}` }));
        const [old, all] = [addressesOf(before, 99, 3), addressesOf([...older, ...before], 99, 3)];
        expect([...old].filter((address) => !all.has(address))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test("has an address that answers for ever, whatever comes, however old: it leads to the name's page", () => {
    let left = 0;
    fc.assert(
      fc.property(archives, fc.integer({ min: 0, max: 6 }), ({ seed, size, more }, rate) => {
        const before = reports(seed, size);
        const older = reports(more, 9).map((report, n) => ({ ...report, slug: `older-${n}` }));
        const [old, all] = [planOf(before, rate), planOf([...older, ...before], rate)];
        const kinds = new Map(all.map(({ permalink, kind }) => [permalink as string, kind]));
        expect(old.filter(({ permalink }) => !kinds.has(permalink))).toEqual([]);
        for (const page of all) {
          if (page.kind === "moved") expect(kinds.get(pathOf(page.props().to))).toMatch(/^(?:person|place|term)$/);
        }
        left += old.filter(({ permalink, kind }) => kind !== "moved" && kinds.get(permalink) === "moved").length;
      }),
      { numRuns: 40 },
    );
    // Else nothing would have been displaced, and nothing tried.
    expect(left).toBeGreaterThan(5);
  });

  test("is one of no more than the site wants for every ten reports", () => {
    fc.assert(
      fc.property(archives, fc.integer({ min: 0, max: 9 }), ({ seed, size }, rate) => {
        expect(addressesOf(reports(seed, size), rate).size).toBeLessThanOrEqual((size * rate) / 10);
      }),
      { numRuns: 30 },
    );
  });
});

test("of more than 1,000 reports, those on top pay for a sixtieth of the pages", () => {
  const meetings = Array.from({ length: 8000 }, (_, n) => {
    const pair = [2 * (n % 4000), 2 * (n % 4000) + 1] as const;
    return { named: pair, pairs: pair };
  });
  const { admitted, others } = admit(
    meetings,
    8000,
    { atLeast: 2, perTenArticles: 3 },
    { accepts: () => true, pagesOf: () => 1 },
  );
  expect(admitted).toHaveLength(300 + 35);
  expect(others).toHaveLength(4000 - 335);
});

describe("a year of a name", () => {
  const inYear = (year: number, count: number, topic: string) =>
    Array.from({ length: count }, (_, n) => ({
      slug: `${topic}-${year}-${n}`.toLowerCase(),
      date: dayAfter(`${year}-01-01`, 9 * n),
      tags: { topics: [topic] },
    }));
  const others = inYear(2016, 40, "Other");

  test("has a page from five reports up, where the name has others besides, and bars lead to it", () => {
    const articles = [...others, ...inYear(2018, 6, "Trade"), ...inYear(2019, 4, "Trade"), ...inYear(2020, 5, "Trade")];
    const { pages } = madePlan(madeArchive(articles));
    const at = (permalink: string) => pages.find((page) => page.permalink === permalink)?.props() as TermProps;
    expect([...addressesOf(articles, 3)].sort()).toEqual(["/topics/trade/2018/", "/topics/trade/2020/"]);
    expect(at("/topics/trade/2018/")).toMatchObject({ period: "2018", articles: 6, listing: { total: 6, parts: [] } });
    expect(at("/topics/trade/").chart?.bars.map(({ href }) => href)).toEqual([
      "/topics/trade/2018/",
      "/topics/trade/#in-2019",
      "/topics/trade/2020/",
    ]);
    expect(at("/topics/trade/").listing).toMatchObject({ total: 15, parts: [] });
    expect([...addressesOf([...others, ...inYear(2018, 9, "Trade")], 3)]).toEqual([]);
  });

  test("is led to without charts too", () => {
    const articles = [...others, ...inYear(2018, 6, "Trade"), ...inYear(2019, 4, "Trade")];
    const { pages } = madePlan(madeArchive(articles), { features: { charts: "off" } });
    const trade = pages.find(({ permalink }) => permalink === "/topics/trade/")?.props() as TermProps;
    expect(trade.listing.parts).toEqual([{ name: "2018", href: "/topics/trade/2018/", count: 6 }]);
  });
});
