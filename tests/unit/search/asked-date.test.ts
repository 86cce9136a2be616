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
  ["٢١ مايو ٢٠١٨", "ar", "2018-05-21", "2018-05-21", ""],
  ["في ٢٠١٨", "ar", "2018", "2018", ""],
  ["floods in 2018", "en", "2018", "2018", "floods"],
  ["с 1990 по 2000 выборы", "ru", "1990", "2000", "выборы"],
  ["между 1990 и 1995", "ru", "1990", "1995", ""],
  ["من 1990 إلى 2000", "ar", "1990", "2000", ""],
  ["بين 1990 و1995", "ar", "1990", "1995", ""],
  ["1990년부터 2000년까지 홍수", "ko", "1990", "2000", "홍수"],
  ["1990년~2000년", "ko", "1990", "2000", ""],
  ["1990s flood", "en", "1990", "1999", "flood"],
  ["в 1990-х", "ru", "1990", "1999", ""],
  ["1990-е", "ru", "1990", "1999", ""],
  ["홍수 1990년대", "ko", "1990", "1999", "홍수"],
  ["1990年代", "zh", "1990", "1999", ""],
  ["before 1995", "en", "", "1994", ""],
  ["до 1995", "ru", "", "1994", ""],
  ["قبل 1995", "ar", "", "1994", ""],
  ["1995년 이전", "ko", "", "1994", ""],
  ["since 2015", "en", "2015", "", ""],
  ["с 2015", "ru", "2015", "", ""],
  ["2015년 이후", "ko", "2015", "", ""],
  ["flood after 2015", "en", "2016", "", "flood"],
  ["после 2015", "ru", "2016", "", ""],
  ["1995 Chechnya and 1996", "en", "1995", "1995", "Chechnya and 1996"],
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
  ["before the first year of the archive", "before 1980"],
  ["what is no decade", "1995s 1990erlich"],
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
  expect(dateLabel({ from: "", to: "1994" }, "en")).toBe("– 1994");
  expect(dateLabel({ from: "2015", to: "" }, "en")).toBe("2015 –");
});
