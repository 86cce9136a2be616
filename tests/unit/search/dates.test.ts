import { expect, it } from "vitest";
import { periodOf, SLOTS } from "../../../shared/search/format.ts";
import {
  countAllYears,
  countYears,
  isWithin,
  type MonthDays,
  publishedBetween,
} from "../../../templates/client/search/dates.ts";

const may = periodOf(2018, 5);
const june = periodOf(2018, 6);
const year = periodOf(2019);
const head = {
  periods: [
    [0, 2],
    [may, 1],
    [june, 2],
    [year, 1],
  ] as const,
};
const days: MonthDays = new Map([[june, [12, 20, 13, 30]]]);
const asked: number[] = [];
const daysOf = async (of: number) => {
  asked.push(of);
  return days;
};
const within = async (from: string, to: string) => isWithin((await publishedBetween(head, from, to, daysOf)).within);
const partly = async (from: string, to: string) => isWithin((await publishedBetween(head, from, to, daysOf)).partly);

it("takes whole months without asking for their days", async () => {
  const has = await within("2018-05-01", "2018-06-30");
  expect([may * SLOTS + 3, june * SLOTS + 20, year * SLOTS, 5].map(has)).toEqual([true, true, false, false]);
  expect(asked).toEqual([]);
});

it("cuts a month at the slots of its days", async () => {
  const has = await within("2018-06-12", "2018-06-12");
  expect([19, 20, 29, 30].map((slot) => has(june * SLOTS + slot))).toEqual([false, true, true, false]);
  expect(asked).toEqual([2018]);
  const may = await partly("2018-06-12", "2018-06-12");
  expect([19, 20, 30].map((slot) => may(june * SLOTS + slot))).toEqual([true, false, false]);
});

it("takes what is known by its year only where the whole year is asked for", async () => {
  expect((await within("2019-01-01", "2019-12-31"))(year * SLOTS + 1)).toBe(true);
  expect((await within("2019-01-02", "2019-12-31"))(year * SLOTS + 1)).toBe(false);
  expect((await partly("2019-01-01", "2019-12-31"))(year * SLOTS + 1)).toBe(false);
  expect((await partly("2019-01-02", "2019-12-31"))(year * SLOTS + 1)).toBe(true);
  expect((await partly("2020-01-02", "2020-12-31"))(year * SLOTS + 1)).toBe(false);
});

it("counts an interval in each year that it touches, and once in its own", () => {
  const spanned = new Map([
    [2018, Float64Array.of(3, june * SLOTS + 20)],
    [2019, Float64Array.of(3)],
  ]);
  const all = Float64Array.of(3, 5, may * SLOTS + 3, june * SLOTS + 20, june * SLOTS + 30, year * SLOTS + 1);
  const years = new Map([
    [2018, 4],
    [2019, 2],
  ]);
  expect(countYears(all, spanned)).toEqual(years);
  expect(countAllYears(head, spanned)).toEqual(years);
});
