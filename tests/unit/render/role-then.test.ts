import { expect, it } from "vitest";
import type { DateValue } from "../../../src/model/date.ts";
import { parseDate } from "../../../src/model/parse-date.ts";
import { rolesThen } from "../../../src/render/role-then.ts";

function date(text: string): DateValue {
  const reading = parseDate(text, "UTC");
  if (!reading.ok) throw new Error(reading.message);
  return reading.date;
}

const ROLES = [
  { title: "Ambassador", from: date("2010"), to: date("2014-06-30") },
  { title: "Deputy minister", from: date("2014-06-30"), to: date("2019") },
  { title: "Minister", from: date("2019"), to: null },
  { title: "Knight", from: null, to: null },
];

it.each([
  ["2009-05-05", ["Knight"]],
  // In what month of 2010 it began nobody says.
  ["2010-12-30", ["Knight"]],
  ["2011-01-01", ["Ambassador", "Knight"]],
  ["2014-06-30", ["Ambassador", "Deputy minister", "Knight"]],
  ["2014-07-01", ["Deputy minister", "Knight"]],
  ["2014", ["Knight"]],
  ["2016", ["Deputy minister", "Knight"]],
  ["2019-07-01", ["Knight"]],
  ["2024-10", ["Minister", "Knight"]],
  ["unknown", []],
])("says of %s what is certain: %j", (text, roles) => expect(rolesThen(ROLES, date(text))).toEqual(roles));
