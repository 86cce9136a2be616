import { describe, expect, test } from "vitest";
import type { OnThisDayProps } from "../../../src/render/on-this-day.ts";
import { dateOf, type MadeArticle, madeArchive, madePlan } from "../../support/made-archive.ts";

function daysOf(articles: readonly MadeArticle[], settings: object = {}) {
  const { pages } = madePlan(madeArchive(articles), settings);
  const days = new Map(
    pages.flatMap(({ kind, permalink, props }) =>
      kind === "on-this-day" ? [[permalink.slice("/on-this-day/".length, -1), props as () => OnThisDayProps]] : [],
    ),
  );
  return {
    names: [...days.keys()],
    at: (name: string) => {
      const props = days.get(name);
      if (props === undefined) throw new Error(`no page of ${name}`);
      return props();
    },
    index: pages.filter(({ kind }) => kind === "on-this-day-index").length,
  };
}

const told = (...dates: string[]) => dates.map((date) => ({ date: dateOf(date), label: null }));

describe("on this day", () => {
  const { names, at, index } = daysOf([
    { slug: "summit", date: "2018-06-12" },
    { slug: "again", date: "2019-06-12", happened: told("2018-06-12", "1987-06-12") },
    { slug: "leap", date: "2020-02-29" },
    { slug: "vague", date: "2018-06" },
    { slug: "long", date: "2021-12-30/2022-01-02" },
  ]);

  test("is a page for each of 366 days, in order, and an index", () => {
    expect(names).toHaveLength(366);
    expect(names).toEqual([...names].sort());
    expect(names).toContain("02-29");
    expect(index).toBe(1);
  });

  test("tells by year what was published and what happened, and counts an article once", () => {
    const day = at("06-12");
    expect(day).toMatchObject({ name: "12 June", articles: 2 });
    expect(
      day.years.map(({ label, day: { href }, published, happened }) => [label, href, published.total, happened.total]),
    ).toEqual([
      ["2019", "/2019/06/12/", 1, 0],
      ["2018", "/2018/06/12/", 1, 1],
      ["1987", "/1987/06/12/", 0, 1],
    ]);
    expect(day.years[1]?.happened.rows.map(({ href }) => href)).toEqual(["/2019/06/12/again/"]);
    expect(at("02-29").years.map(({ label }) => label)).toEqual(["2020"]);
  });

  test("leads from a day without anything to the nearest with something, around the year", () => {
    expect(at("06-12").nearest).toEqual([]);
    expect(at("06-13")).toMatchObject({ articles: 0, years: [] });
    expect(at("06-13").nearest.map(({ href }) => href)).toEqual(["/on-this-day/06-12/", "/on-this-day/12-30/"]);
    expect(at("01-20").nearest.map(({ href }) => href)).toEqual(["/on-this-day/01-02/", "/on-this-day/02-29/"]);
    expect(at("12-29").nearest.map(({ href }) => href)).toEqual(["/on-this-day/06-12/", "/on-this-day/12-30/"]);
  });

  test("goes on from the last of December to the first of January", () => {
    expect(at("12-31").later.href).toBe("/on-this-day/01-01/");
    expect(at("01-01").earlier.href).toBe("/on-this-day/12-31/");
    expect(at("01-01").years.map(({ label }) => label)).toEqual(["2022"]);
  });

  test("shades its month by all years", () => {
    const june = at("06-01").month;
    expect(june.days).toHaveLength(30);
    expect(june.days[11]).toMatchObject({ name: "12 June", published: 2, happened: 2 });
  });

  test("shows of full days only some, and leads to the rest", () => {
    const full = Array.from({ length: 300 }, (_, n) => ({ slug: `r-${n}`, date: `20${10 + (n % 10)}-06-12` }));
    const day = daysOf(full).at("06-12");
    expect(day.years).toHaveLength(10);
    for (const { published } of day.years) expect([published.total, published.rows.length]).toEqual([30, 6]);
  });

  test("is nothing where no day is known, or where the site wants none", () => {
    expect(daysOf([])).toMatchObject({ names: [], index: 0 });
    expect(daysOf([{ slug: "vague", date: "1937-07" }])).toMatchObject({ names: [], index: 0 });
    const off = daysOf([{ slug: "summit", date: "2018-06-12" }], { features: { onThisDay: "off" } });
    expect(off).toMatchObject({ names: [], index: 0 });
  });
});
