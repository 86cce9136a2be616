import { expect, test } from "vitest";
import { madeFiles } from "../../../src/render/exports/made-files.ts";

const write = (rows: readonly string[]) => rows.join(" ");

test("rows that fit are one file, and others are numbered from 1", () => {
  const files = (size: number) =>
    madeFiles("people", "csv", ["a", "b", "c"], () => size, write).map(({ permalink, bytes }) => [permalink, bytes()]);
  expect(files(1)).toEqual([["/data/people.csv", "a b c"]]);
  expect(files(15_000_000)).toEqual([
    ["/data/people-1.csv", "a"],
    ["/data/people-2.csv", "b"],
    ["/data/people-3.csv", "c"],
  ]);
});
