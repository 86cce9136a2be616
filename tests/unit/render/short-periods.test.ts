import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pagePermalink } from "../../../src/model/permalink.ts";
import { listParts, PAGE_SIZE } from "../../../src/render/list-parts.ts";
import type { Plan } from "../../../src/render/plan.ts";
import type { RedirectRecord } from "../../../src/render/redirects.ts";
import type { TermProps } from "../../../src/render/term.ts";
import { dateOf, dayAfter, type MadeArticle, madeArchive, madePlan } from "../../support/made-archive.ts";

const LEAST = 10;
const STEM = pagePermalink("topics", "trade");

/** A topic with 60 reports of 2020, of which 48 are of May, twelve of 2019, nine of 2018, and one of each of 40 years before. */
function* trade(): Iterable<MadeArticle> {
  for (let n = 0; n < 48; n++) yield of(dayAfter("2020-05-01", n % 31));
  for (let n = 0; n < 12; n++) yield of(`2020-${String((n % 4) + 1).padStart(2, "0")}-03`);
  for (let n = 0; n < 12; n++) yield of(dayAfter("2019-03-01", n));
  for (let n = 0; n < 9; n++) yield of(dayAfter("2018-03-01", n));
  for (let n = 0; n < 40; n++) yield of(`${1970 + n}-06-05`);
}

let count = 0;

function of(date: string): MadeArticle {
  return { slug: `r-${count++}`, date, tags: { topics: ["Trade"], people: [`Only ${count}`] } };
}

function planned(shortPeriods: "on" | "off" | "auto"): Plan {
  count = 0;
  return madePlan(madeArchive([...trade()].reverse()), { features: { shortPeriods } });
}

const addressesOf = ({ pages }: Plan) =>
  pages.map(({ permalink }) => permalink as string).filter((permalink) => permalink.startsWith(STEM));

describe("periods of a long list", () => {
  it("have pages where they hold ten reports, and what is left is numbered", () => {
    expect(addressesOf(planned("off"))).toEqual([STEM, `${STEM}page-2/`, `${STEM}2020/`, `${STEM}2019/`]);
    expect(addressesOf(planned("on"))).toHaveLength(1 + 43);
    expect(addressesOf(planned("auto"))).toHaveLength(1 + 43);
  });

  it("say where the others stand, and their bars lead there", () => {
    const plan = planned("off");
    const props = plan.pages.find(({ permalink }) => permalink === STEM)?.props() as TermProps;
    expect(props.listing.parts.map(({ href, count }) => [href, count])).toEqual([
      [`${STEM}2020/`, 60],
      [`${STEM}2019/`, 12],
    ]);
    expect(props.listing.others).toEqual({ name: "other times", href: `${STEM}page-2/`, count: 49 });
    const bars = new Map(props.chart?.bars.map(({ label, href }) => [label, href]));
    expect(bars.get("2020")).toBe(`${STEM}2020/`);
    expect(bars.get("2018")).toBe(`${STEM}page-2/#in-2018`);
    expect(bars.get("1970")).toBe(`${STEM}page-2/#in-1970`);
    const second = plan.pages.find(({ permalink }) => permalink === `${STEM}page-2/`)?.props() as TermProps;
    expect(second.listing.groups.map(({ id }) => id)).toEqual(expect.arrayContaining(["in-2018", "in-1970"]));
  });

  it("that have none lead on to the list around them", () => {
    const records = redirectsOf(planned("off"));
    expect(records).toContainEqual({ from: `${STEM}2018/`, to: STEM, temporary: true });
    expect(records.filter(({ from }) => from.startsWith(STEM))).toHaveLength(41);
    expect(redirectsOf(planned("on"))).toEqual([]);
  });
});

function redirectsOf({ data }: Plan): readonly RedirectRecord[] {
  const file = data().find(({ permalink }) => permalink === "/data/redirects.json");
  return file === undefined ? [] : JSON.parse(String(file.bytes()));
}

describe("listParts", () => {
  const days = fc.integer({ min: 0, max: 1500 }).map((n) => dayAfter("2015-01-01", n));
  const listed = (dates: readonly string[]) =>
    [...dates]
      .sort()
      .reverse()
      .map((date) => ({ published: dateOf(date) }));
  const partsOf = (dates: readonly string[]) => [...listParts(listed(dates), (entry) => entry, STEM, LEAST)];

  it("loses no entry, and takes no period's page away when the list grows", () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: PAGE_SIZE, maxLength: 400 }), days, (dates, more) => {
        const parts = partsOf(dates);
        const shown = new Set(parts.flatMap((part) => part.shown));
        expect(shown.size).toBe(dates.length);
        for (const { unit, all } of parts) if (unit !== null) expect(all.length).toBeGreaterThanOrEqual(LEAST);
        const periods = (all: typeof parts) =>
          all.filter(({ unit, number }) => unit !== null && (number?.n ?? 1) === 1);
        const after = new Set(periods(partsOf([...dates, more])).map(({ permalink }) => permalink));
        expect(periods(parts).filter(({ permalink }) => !after.has(permalink))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
