import { describe, expect, test } from "vitest";
import { indexLetter } from "../../../src/model/strings/index-letter.ts";
import { directionOf, LANGUAGES, stringsFor } from "../../../src/model/strings/languages.ts";
import { withOwnWords } from "../../../src/model/strings/own-words.ts";
import type { Strings } from "../../../src/model/strings/table.ts";

const [en, ru, ar, ko, zh] = ["en", "ru", "ar", "ko", "zh"].map(stringsFor) as [
  Strings,
  Strings,
  Strings,
  Strings,
  Strings,
];

describe("stringsFor", () => {
  test.each([
    ["en", "en"],
    ["en-GB", "en"],
    ["KO", "ko"],
    ["zh-Hant-TW", "zh"],
    ["ru_RU", "ru"],
    ["ar-EG", "ar"],
    ["de", "en"],
    ["x", "en"],
    ["", "en"],
  ])("%j gets %s", (tag, language) => {
    expect(stringsFor(tag).language).toBe(language);
  });
});

describe("directionOf", () => {
  test.each([
    "ar",
    "ar-EG",
    "he",
    "fa-IR",
    "ur",
    "ps",
    "sd",
    "ug",
    "yi",
    "dv",
    "ckb",
    "az-Arab",
    "uz-Arab-AF",
    "AR",
    "en-Hebr",
  ])("%s runs from right to left", (tag) => {
    expect(directionOf(tag)).toBe("rtl");
  });

  test.each(["en", "ru", "ko", "zh-Hant", "ar-Latn", "az", "ku", "ks-Deva", "en-arab1", ""])(
    "%j from left to right",
    (tag) => {
      expect(directionOf(tag)).toBe("ltr");
    },
  );

  test("agrees with the tables", () => {
    for (const strings of LANGUAGES) expect(directionOf(strings.language)).toBe(strings.direction);
  });
});

describe("plurals", () => {
  test("in English", () => {
    expect([0, 1, 2, 1234].map(en.count.reports)).toEqual(["0 reports", "1 report", "2 reports", "1,234 reports"]);
  });

  test("in Russian, for every form that CLDR knows", () => {
    const rules = new Intl.PluralRules("ru");
    const forms = { one: "материал", few: "материала", many: "материалов" } as Record<string, string>;
    for (let n = 0; n < 250; n += 1) expect(ru.count.reports(n)).toBe(`${n} ${forms[rules.select(n)]}`);
    expect(ru.count.reports(12_345)).toBe("12\u00a0345 материалов");
  });

  test("in Arabic, for every form that CLDR knows", () => {
    const rules = new Intl.PluralRules("ar");
    const forms: Record<string, (n: number) => string> = {
      zero: () => "لا تقارير",
      one: () => "تقرير واحد",
      two: () => "تقريران",
      few: (n) => `${n} تقارير`,
      many: (n) => `${n} تقريرًا`,
      other: (n) => `${n} تقرير`,
    };
    for (let n = 0; n < 350; n += 1) expect(ar.count.reports(n)).toBe(forms[rules.select(n)]?.(n));
  });

  test("in languages without", () => {
    expect(ko.count.reports(1234)).toBe("기사 1,234건");
    expect(zh.count.reports(1234)).toBe("1,234篇报道");
  });
});

describe("every language", () => {
  test.each(LANGUAGES.map((strings) => [strings.language, strings] as const))("%s says everything", (_, strings) => {
    const { calendar, words } = strings;
    expect([calendar.months, calendar.monthsShort].map((list) => new Set(list).size)).toEqual([12, 12]);
    expect([calendar.weekdays, calendar.weekdaysShort].map((list) => new Set(list).size)).toEqual([7, 7]);
    const { placeKinds, ...plain } = words;
    for (const word of [...Object.values(plain), ...Object.values(placeKinds)]) expect(word.trim()).toMatch(/\S/);
    expect(Object.keys(words).sort()).toEqual(Object.keys(en.words).sort());
    for (const name of ["Kaesong", "개성"]) expect(strings.phrase.rolledUp(name)).toContain(name);
    for (const n of [1, 2, 21, 300]) expect(strings.phrase.newestOf(n, 412)).toContain("412");
  });

  test("but English is free of English", () => {
    for (const strings of [ru, ar, ko, zh]) {
      expect(JSON.stringify(strings.words)).not.toMatch(/"[A-Z][a-z]+[ "]/);
    }
  });
});

test("phrases", () => {
  expect(en.phrase.publishedOn("12 June 2018")).toBe("Published on 12 June 2018");
  expect(en.phrase.publishedOn("2018")).toBe("Published in 2018");
  expect(en.phrase.happenedOn("June 2018")).toBe("Happened in June 2018");
  expect(en.phrase.holdings(412, "1936", "2024")).toBe("412 reports, 1936 to 2024");
  expect(en.phrase.holdings(1, "2024", "2024")).toBe("1 report, 2024");
  expect(ru.phrase.holdings(21, "1936 год", "2024 год")).toBe("21 материал, 1936–2024 годы");
  expect(ru.phrase.newestOf(100, 421)).toBe("Новых показано: 100 из 421 материала. Все, по периодам:");
  expect(ar.phrase.moreMentions(2)).toBe("ورد مرتين أخريين في هذا التقرير");
  expect(en.list(["a"])).toBe("a");
  expect(en.list([])).toBe("");
  expect(zh.list(["甲", "乙", "丙"])).toBe("甲、乙和丙");
});

describe("indexLetter", () => {
  test.each([
    ["Kim Jong-un", "K"],
    ["émile", "E"],
    ["Łódź", "L"],
    ["Østby", "O"],
    ["ß", "S"],
    ["“Iron” Mike", "I"],
    ["Чайка", "Ч"],
    ["Ёлкин", "Е"],
    ["Йорк", "Й"],
    ["김정은", "ㄱ"],
    ["까치", "ㄱ"],
    ["이재인", "ㅇ"],
    ["힣", "ㅎ"],
    ["ㄴ", "ㄴ"],
    ["김".normalize("NFD"), "ㄱ"],
    ["金正恩", "漢字"],
    ["ガリレオ", "か"],
    ["ぱん", "は"],
    ["ョ", "や"],
    ["أحمد", "ا"],
    ["القدس", "ا"],
    ["بيروت", "ب"],
    ["Ωμέγα", "Ω"],
    ["שלום", "ש"],
    ["38th parallel", "#"],
    ["٣٨", "#"],
    ["…", "#"],
    ["", "#"],
    ["𝓚im", "K"],
    ["Ɓ", "#"],
  ])("%j is filed under %s", (key, letter) => {
    expect(indexLetter(key, "漢字")).toBe(letter);
  });

  test("each language names Han in its own way", () => {
    expect(zh.indexLetter("金正恩")).toBe("汉字");
    expect(en.indexLetter("金正恩")).toBe("漢字");
  });
});

describe("withOwnWords", () => {
  test("replaces plain words and reports the rest", () => {
    const { strings, unknown } = withOwnWords(en, {
      "words.people": "Figures",
      "words.placeKinds.county": "Kun",
      "calendar.unknown": "no date",
      "words.peple": "x",
      "words.placeKinds": "x",
      "words.constructor": "x",
      "words.__proto__": "x",
      "words.placeKinds.toString": "x",
      "calendar.months": "x",
      language: "x",
      people: "x",
    });
    expect(strings.words.people).toBe("Figures");
    expect(strings.words.placeKinds.county).toBe("Kun");
    expect(strings.words.placeKinds.city).toBe("City");
    expect(strings.calendar.unknown).toBe("no date");
    expect(strings.calendar.months).toBe(en.calendar.months);
    expect(unknown).toEqual([
      "words.peple",
      "words.placeKinds",
      "words.constructor",
      "words.__proto__",
      "words.placeKinds.toString",
      "calendar.months",
      "language",
      "people",
    ]);
    expect(en.words.people).toBe("People");
  });
});

describe("coordinates", () => {
  test("are written as each language writes them", () => {
    const everywhere = (strings: Strings) =>
      [
        [37.97, 126.55],
        [-33.9, -70.5],
      ].map(([lat = 0, lon = 0]) => strings.pictures.coordinates(lat, lon));
    expect(everywhere(en)).toEqual(["37.97° N, 126.55° E", "33.9° S, 70.5° W"]);
    expect(everywhere(ko)).toEqual(["북위 37.97°, 동경 126.55°", "남위 33.9°, 서경 70.5°"]);
    expect(everywhere(zh)).toEqual(["北纬37.97°，东经126.55°", "南纬33.9°，西经70.5°"]);
    expect(everywhere(ar)).toEqual([
      "37.97\u200e°\u200e شمالًا، 126.55\u200e°\u200e شرقًا",
      "33.9\u200e°\u200e جنوبًا، 70.5\u200e°\u200e غربًا",
    ]);
    expect(everywhere(ru)).toEqual(["37,97° с.\u00a0ш., 126,55° в.\u00a0д.", "33,9° ю.\u00a0ш., 70,5° з.\u00a0д."]);
  });

  test("have no side on the equator and in Greenwich, and no digit that means nothing", () => {
    expect(en.pictures.coordinates(0, -0)).toBe("0°, 0°");
    expect(en.pictures.coordinates(1e-9, 126.123456789)).toBe("0°, 126.123457° E");
  });
});
