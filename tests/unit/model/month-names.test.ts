import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { monthNamed } from "../../../src/model/month-names.ts";

it.each([
  ["März", 3],
  ["MARZ", 3],
  ["février", 2],
  ["styczeń", 1],
  ["мая", 5],
  ["березня", 3],
  ["أغسطس", 8],
  ["kanuun", null],
  ["maymay", null],
])("%s is the month %s", (word, month) => {
  expect(monthNamed(word)).toBe(month);
});

it("takes no word for two months", () => {
  const lines = readFileSync("src/model/month-names.ts", "utf8").match(/^ {2}"[^"]+",$/gmu) ?? [];
  const words = lines.flatMap((line) => [...new Set(line.replace(/[",]/g, "").trim().toLowerCase().split(" "))]);
  expect(lines).toHaveLength(12);
  expect(new Set(words).size).toBe(words.length);
});
