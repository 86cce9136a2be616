import { describe, expect, test } from "vitest";
import type { CalendarProps } from "../../../src/render/calendar.ts";
import { dateOf, dayAfter, madeArchive, madePlan } from "../../support/made-archive.ts";

const TELLING = 1500;

describe("a year that very many reports name, and no day of it,", () => {
  const articles = Array.from({ length: TELLING }, (_, n) => ({
    slug: `report-${n}`,
    date: dayAfter("2019-01-01", n % 300),
    happened: [{ date: dateOf("1987"), label: null }],
  }));
  const pages = madePlan(madeArchive(articles)).pages.filter(({ permalink }) => permalink.startsWith("/1987/"));
  const lists = pages.map((page) => (page.props() as CalendarProps).happened);
  const rowsOf = ({ groups }: CalendarProps["happened"]) => groups.reduce((sum, { rows }) => sum + rows.length, 0);

  test("lists the newest on ten pages, and says on the last how many there are besides", () => {
    expect(pages.map(({ permalink }) => permalink)).toEqual([
      "/1987/",
      ...Array.from({ length: 9 }, (_, n) => `/1987/page-${n + 2}/`),
    ]);
    const shown = lists.reduce((sum, list) => sum + rowsOf(list), 0);
    expect(lists.map(({ more }) => more)).toEqual([...Array(9).fill(undefined), TELLING - shown]);
    expect(lists.every(({ total }) => total === TELLING)).toBe(true);
    expect(lists.at(-1)?.pager).toMatchObject({ n: 10, of: 10, next: null });
  });
});

test("of a day's two lists only the longer one goes on to a second page", () => {
  const articles = Array.from({ length: 120 }, (_, n) => ({
    slug: `report-${n}`,
    date: n < 5 ? "2019-03-01" : dayAfter("2019-04-01", n),
    happened: [{ date: dateOf("2019-03-01"), label: null }],
  }));
  const pages = madePlan(madeArchive(articles)).pages.filter(({ permalink }) => permalink.startsWith("/2019/03/01/"));
  const lists = pages.flatMap((page) => (page.kind === "calendar" ? [page.props() as CalendarProps] : []));
  expect(lists.map(({ published }) => [published.groups.length > 0, published.pager])).toEqual([
    [true, null],
    [false, null],
  ]);
  expect(lists.map(({ happened }) => happened.pager?.of)).toEqual([2, 2]);
});
