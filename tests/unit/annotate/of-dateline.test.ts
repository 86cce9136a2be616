import { describe, expect, test } from "vitest";
import { isOfDateline } from "../../../src/annotate/of-dateline.ts";
import type { Naming } from "../../../src/model/article.ts";
import { quotedFrom, wireLineOf } from "../../../src/model/wire-line.ts";

/** @param sentence with the date between braces. */
function naming(sentence: string, count = 1): Naming {
  const start = sentence.indexOf("{");
  const text = sentence.replace(/[{}]/g, "");
  const evidence = { paragraph: "p-1", sentence: text, start, end: sentence.indexOf("}") - 1 };
  return { kind: "date", entity: null, date: null, count, forms: [], evidence, said: text.length };
}

describe("the line that opens a report", () => {
  test.each([
    "PARIS, {Jan 2} (Wire) - The talks went on.",
    "NEW YORK, {March 3} - Oil fell.",
    "WASHINGTON, D.C., {March 3} (UPI) -- Oil fell.",
    "МОСКВА, {5 мая} (ТАСС) — Сев закончен.",
    "KAESONG, {15 October 2024} —",
    "DANZIG, {June 20}.-Dr. Ziehm said farewell.",
    "新华社北京{3月2日}电（记者李明）会议闭幕。",
    "МОСКВА, {5 мая}. /ТАСС/. Сев закончен.",
    "МОСКВА, {5 мая}. (ТАСС). Сев закончен.",
    "أبوظبي في {3 مايو} /وام/ قال الوزير.",
  ])("%s", (sentence) => {
    expect(isOfDateline(naming(sentence))).toBe(true);
  });

  test.each([
    "In Paris, {Jan 2} - a Friday - was quiet.",
    "PARIS, {Jan 2}, saw the talks begin.",
    "The talks of PARIS, {Jan 2} (Wire) - went on.",
    "{Jan 2} (Wire) - The talks went on.",
    `${"PARIS ".repeat(12)}, {Jan 2} (Wire) - The talks went on.`,
  ])("is not %s", (sentence) => {
    expect(isOfDateline(naming(sentence))).toBe(false);
  });

  test("counts where the date is named again", () => {
    expect(isOfDateline(naming("PARIS, {Jan 2} (Wire) - The talks of Jan 2 went on.", 2))).toBe(false);
  });
});

describe("where a report was sent from", () => {
  test.each([
    ["BAGHDAD, March 13 (Wire) -- The minister spoke.", "BAGHDAD", "The minister spoke."],
    ["SALVADOR, Feb 26 - Showers went on.", "SALVADOR", "Showers went on."],
    ["SEOUL, South Korea (AP) — Two spoke.", "SEOUL, South Korea", "Two spoke."],
    ["WASHINGTON, D.C., March 3 (UPI) -- Oil fell.", "WASHINGTON, D.C.", "Oil fell."],
    ["TOKYO, Sept. 3, 1991 (Kyodo) – Prices rose.", "TOKYO", "Prices rose."],
    ["DANZIG, June 20.-Dr. Ziehm said farewell.", "DANZIG", "Dr. Ziehm said farewell."],
    ["DANZIG, Free City, June 20 (AP).—Dr. Ziehm left.", "DANZIG, Free City", "Dr. Ziehm left."],
    ["HONOLULU, July 12.—(AP)—The search went on.", "HONOLULU", "The search went on."],
    ["GENEVA, Jan. 26. — The Council met.", "GENEVA", "The Council met."],
    ["MEMEL, March 23, 1939--The Diet met.", "MEMEL", "The Diet met."],
    ["MOSCOW (AP) _ Oil fell.", "MOSCOW", "Oil fell."],
    ["MOSCOW, March 8. /TASS/. Oil fell.", "MOSCOW", "Oil fell."],
    ["Berlin (dpa) - Oil fell.", "Berlin", "Oil fell."],
    ["Port-au-Prince, March 12, 2024 (AFP) - Oil fell.", "Port-au-Prince", "Oil fell."],
    ["МОСКВА, 5 мая (ТАСС) — Сев закончен.", "МОСКВА", "Сев закончен."],
    ["МОСКВА, 5 мая. /ТАСС/. Сев закончен.", "МОСКВА", "Сев закончен."],
    ["(서울=연합뉴스) 김철수 기자 = 정부는 밝혔다.", "서울", "정부는 밝혔다."],
    ["(워싱턴·서울=연합뉴스) 정부는 밝혔다.", "워싱턴·서울", "정부는 밝혔다."],
    ["新华社北京3月2日电（记者李明）会议闭幕。", "北京", "会议闭幕。"],
    ["القاهرة (رويترز) - قال الوزير.", "القاهرة", "قال الوزير."],
    ["НИЖНИЙ НОВГОРОД, 5 мая. (ТАСС). Сев закончен.", "НИЖНИЙ НОВГОРОД", "Сев закончен."],
    ["САМАРА, 5 мая — РИА Новости. Сев закончен.", "САМАРА", "Сев закончен."],
    ["Самара. 5 мая. INTERFAX.RU - Сев закончен.", "Самара", "Сев закончен."],
    ["القاهرة في 24 أبريل /أ ش أ/ قال الوزير.", "القاهرة", "قال الوزير."],
    ["وادي حلفا 26-1-2021 (وام) - قال الوزير.", "وادي حلفا", "قال الوزير."],
    ["الكويت - ٣ - ٥ (كونا) -- قال الوزير.", "الكويت", "قال الوزير."],
  ])("%s", (text, place, rest) => {
    expect(wireLineOf(text)).toEqual({ place, rest });
  });

  test.each([
    "NATO - the alliance - met.",
    "Germany (but not Berlin) - met.",
    "The ministers of all the other countries (AFP) - met.",
    "DANZIG, June 20. Dr. Ziehm spoke.",
    "GENEVA, May 3-5 was quiet.",
    "GENEVA, May 3.-5 was quiet.",
    "(주)한국은 밝혔다.",
    "新华社是一家通讯社。",
    "قال الوزير (في القاهرة) إنه سيسافر.",
    "UN (New York) - it met.",
    "IRAN, Jan 2, saw snow.",
    "In Paris, Jan 2 - a Friday.",
    "NEW YORK - Stocks fell.",
    "LONDON, June 1 - ",
  ])("is not told by %s", (text) => {
    expect(wireLineOf(text)).toBeNull();
  });
});

test("a sentence is quoted without the line that the dateline beside it repeats, unless it is the line that counts", () => {
  const sentence = "PARIS, Jan 2 (Wire) - Ann Lee spoke.";
  expect(sentence.slice(quotedFrom(sentence, "PARIS", sentence.indexOf("Ann")))).toBe("Ann Lee spoke.");
  expect(quotedFrom(sentence, "PARIS", 0)).toBe(0);
  expect(quotedFrom(sentence, null, 22)).toBe(0);
  expect(quotedFrom("Ann Lee spoke.", "PARIS", 8)).toBe(0);
});
