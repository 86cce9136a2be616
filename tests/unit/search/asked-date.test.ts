import { expect, it } from "vitest";
import { askedDate, dateLabel } from "../../../templates/client/search/asked-date.ts";
import { workOf } from "../../support/work.ts";

it.each([
  ["talks 2018", "en", "2018", "2018", "talks"],
  ["talks May 2018", "en", "2018-05", "2018-05", "talks"],
  ["may 2018 talks", "en", "2018-05", "2018-05", "talks"],
  ["Sept. 2018", "de", "2018-09", "2018-09", ""],
  ["2018-05", "en", "2018-05", "2018-05", ""],
  ["2018-5-7 summit", "en", "2018-05-07", "2018-05-07", "summit"],
  ["12 June 2018", "en", "2018-06-12", "2018-06-12", ""],
  ["June 12th, 2018 kim", "en", "2018-06-12", "2018-06-12", "kim"],
  ["Kim Jong-un in Kaesong, 2018 to 2020", "en", "2018", "2020", "Kim Jong-un in Kaesong,"],
  ["2018–2020", "en", "2018", "2020", ""],
  ["金正恩 2018年5月", "zh", "2018-05", "2018-05", "金正恩"],
  ["회담 2018년 5월 3일", "ko", "2018-05-03", "2018-05-03", "회담"],
  ["переговоры мая 2018", "ru", "2018-05", "2018-05", "переговоры"],
  ["май 2018", "ru", "2018-05", "2018-05", ""],
  ["مايو 2018", "ar", "2018-05", "2018-05", ""],
  ["مه 2018", "fa", "2018-05", "2018-05", ""],
])("%s (%s): from %s to %s", (text, language, from, to, rest) => {
  expect(askedDate(text, [language], [1990, 2024])).toEqual({ from, to, rest });
});

it("knows the months of the archive's language, where the interface has another", () => {
  const expected = { from: "2018-03-04", to: "2018-03-04", rest: "" };
  expect(askedDate("4. März 2018", ["en"], [1990, 2024])).not.toEqual(expected);
  expect(askedDate("4. März 2018", ["en", "de"], [1990, 2024])).toEqual(expected);
});

it.each([
  ["a number that is no year of the archive", "1812 overture"],
  ["part of a word", "F-2018b x2018 2018-"],
  ["a phrase", '"may 2018"'],
  ["a phrase that is not closed", 'talks "may 2018'],
  ["a number of five digits", "12018 20180"],
  ["a month that is not", "2018-13"],
  ["a day that is not", "31 June 2018".replace("2018", "1812")],
  ["a month by itself", "may be"],
  ["nothing", ""],
  ["signs", "(((.*+?^$[]|\\/ \0 \ud800"],
])("%s is no date", (_, text) => {
  expect(askedDate(text, ["en"], [1990, 2024])).toBe(null);
});

it("is found in any long question at once", async () => {
  for (const text of ["1 may ".repeat(200), "20".repeat(500)]) {
    expect(await workOf(() => askedDate(text, ["en"], [1990, 2024]))).toBeLessThan(500);
  }
});

it("is said in the words of the interface", () => {
  expect(dateLabel({ from: "2018-05", to: "2018-05" }, "en")).toBe("May 2018");
  expect(dateLabel({ from: "2018-05-03", to: "2018-05-03" }, "en")).toBe("3 May 2018");
  expect(dateLabel({ from: "2018-05-03", to: "2018-05-03" }, "ko")).toBe("2018년 5월 3일");
  expect(dateLabel({ from: "2018", to: "2018" }, "ru")).toBe("2018");
  expect(dateLabel({ from: "2018", to: "2020" }, "en")).toBe("2018 – 2020");
});
