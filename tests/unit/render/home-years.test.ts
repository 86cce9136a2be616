import { expect, it } from "vitest";
import type { HomeProps } from "../../../src/render/home.ts";
import { madeArchive, madePlan } from "../../support/made-archive.ts";

const yearsFrom = (first: number, last: number, step: number) => {
  const articles = [];
  for (let year = last; year >= first; year -= step)
    articles.push({ slug: `of-${year}`, date: `${year}-06-05`, tags: {} });
  const home = madePlan(madeArchive(articles)).pages.find(({ kind }) => kind === "home");
  const props = home?.props() as HomeProps;
  return props.years;
};

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
