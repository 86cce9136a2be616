import { expect, it } from "vitest";
import type { HomeProps } from "../../../src/render/home.ts";
import type { SearchProps } from "../../../src/render/search.ts";
import { madeArchive, madePlan } from "../../support/made-archive.ts";

const yearsFrom = (first: number, last: number, step: number) => {
  const articles = [];
  for (let year = last; year >= first; year -= step)
    articles.push({ slug: `of-${year}`, date: `${year}-06-05`, tags: {} });
  const home = madePlan(madeArchive(articles)).pages.find(({ kind }) => kind === "home");
  const props = home?.props() as HomeProps;
  return props.years;
};

const pageOf = <Props>(kind: string, dates: readonly string[]): Props => {
  const articles = dates.map((date, n) => ({ slug: `of-${n}`, date, tags: {} }));
  return madePlan(madeArchive(articles))
    .pages.find((page) => page.kind === kind)
    ?.props() as Props;
};

it("a single year has a bar for each month", () => {
  const { years } = pageOf<HomeProps>("home", ["1987-10-20", "1987-03-05", "1987-03-01"]);
  expect(years.map(({ published }) => published)).toEqual([0, 0, 2, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
  expect(years[2]).toMatchObject({ label: "March 1987", short: "Mar", href: "/1987/03/" });
  expect(years[3]?.href).toBeNull();
});

it("dates are asked for with examples from the years of the archive", () => {
  expect(pageOf<SearchProps>("search", ["1931-05-01", "1937-10-20"]).browser.examples).toEqual(["1931", "1937-06"]);
});

it("a short span has a bar for each year, and those without reports lead nowhere", () => {
  expect(yearsFrom(2001, 2005, 2).map(({ label, href, published }) => [label, href, published])).toEqual([
    ["2001", "/2001/", 1],
    ["2002", null, 0],
    ["2003", "/2003/", 1],
    ["2004", null, 0],
    ["2005", "/2005/", 1],
  ]);
});

it("a long one has a bar for each decade, whose label is as narrow as it", () => {
  const decades = yearsFrom(1891, 1951, 4);
  expect(decades.map(({ short }) => short)).toEqual(["1890s", "1900s", "1910s", "1920s", "1930s", "1940s", "1950s"]);
  expect(decades[0]).toMatchObject({ label: "the 1890s", href: "/dates/#d1890", published: 3 });
});
