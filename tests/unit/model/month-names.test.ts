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
  const words = lines.flatMap((line) => [
    ...new Set(
      line
        .replace(/^ +"|",$/g, "")
        .toLowerCase()
        .split(", "),
    ),
  ]);
  expect(lines).toHaveLength(12);
  expect(new Set(words).size).toBe(words.length);
});

it.each("de de-AT fr es it pt nl sv da nb pl ru uk ar ar-LB".split(" "))(
  "knows the months of %s as ICU writes them, by themselves and after a day",
  (language) => {
    for (const options of [{ month: "long" }, { day: "numeric", month: "long" }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, calendar: "gregory", timeZone: "UTC" });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2020, month - 1, 3));
        const name = parts.find(({ type }) => type === "month")?.value ?? "";
        expect(monthNamed(name), `${language}: ${name}`).toBe(month);
      }
    }
  },
);
