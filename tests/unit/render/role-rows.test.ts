import { expect, it } from "vitest";
import type { Entry } from "../../../src/archive/term.ts";
import { parseDate } from "../../../src/model/parse-date.ts";
import { en } from "../../../src/model/strings/en.ts";
import { rolesOnRows } from "../../../src/render/role-rows.ts";
import type { Site } from "../../../src/render/site.ts";

const SITE = { strings: en } as unknown as Site;

function date(text: string) {
  const reading = parseDate(text, "UTC");
  if (!reading.ok) throw new Error(reading.message);
  return reading.date;
}

const role = (title: string, from: string | null, to: string | null) => ({
  title,
  from: from === null ? null : date(from),
  to: to === null ? null : date(to),
});

/** What stands on each row, newest first. */
function rows(dates: readonly string[], ...roles: ReturnType<typeof role>[]) {
  const entries = dates.map((text) => ({ article: { published: date(text) } }) as unknown as Entry);
  const said = rolesOnRows(entries, roles, SITE);
  return entries.map((entry) => said.get(entry) ?? "");
}

const SENATOR = role("Senator", "2005-01-03", "2008-11-16");
const PRESIDENT = role("President", "2009-01-20", "2017-01-20");

it("says the role where it changes, and where it ends, and no role is not the one before", () => {
  expect(rows(["2020", "2016", "2010", "2009-01-01", "2007", "2006", "1999"], SENATOR, PRESIDENT)).toEqual([
    "then in no recorded role",
    "then President",
    "",
    "then in no recorded role",
    "then Senator",
    "",
    "then in no recorded role",
  ]);
});

it("says nothing in a list without a change, nor of who has none", () => {
  expect(rows(["2016", "2010"], SENATOR, PRESIDENT)).toEqual(["", ""]);
  expect(rows(["2016", "2010"])).toEqual(["", ""]);
});

it("says nothing on a row of which it is not certain", () => {
  const minister = role("Minister", "2010", "2012");
  expect(rows(["2013", "2012-05-05", "2011", "2010-01-01", "2009-12-31"], minister)).toEqual([
    "then in no recorded role",
    "",
    "then Minister",
    "",
    "then in no recorded role",
  ]);
  expect(rows(["2013", "unknown", "2011"], minister)).toEqual(["then in no recorded role", "", "then Minister"]);
});
