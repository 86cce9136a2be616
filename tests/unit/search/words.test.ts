import fc from "fast-check";
import * as snowball from "snowball-stemmers";
import { describe, expect, it } from "vitest";
import { foldWord } from "../../../shared/search/fold-word.ts";
import { termsOf } from "../../../shared/search/terms.ts";
import { wordsIn } from "../../../shared/search/words.ts";
import { STEMMERS, stemmerFor } from "../../../src/search/stemmers.ts";
import { CUTS_BEGINNINGS, STEMMERS as IN_BROWSER, loadStemmer } from "../../../templates/client/search/stemmers.ts";

describe("words", () => {
  it("are cut into grams in scripts alone that write without spaces, whatever stands beside them", () => {
    const words = wordsIn("Kim’s 金正GDP, l’été").map(({ word, gram }) => [word, gram]);
    const [latin, han] = [false, true];
    expect(words).toEqual([
      ["kim", latin],
      ["金正", han],
      ["正", han],
      ["gdp", latin],
      ["l", latin],
      ["ete", latin],
    ]);
  });

  it.each([
    ["Kim Jong-un’s visit", "kim jong un visit"],
    ["Łódź, Müller & Straße", "lodz muller strasse"],
    ["Чайка и ёлка", "чайка и елка"],
    ["l’homme d'État", "l homme d etat"],
    ["1,000 tons in 2018", "1 000 tons in 2018"],
    ["金正恩", "金正 正恩 恩"],
    ["김정은은 2018년", "김정 정은 은은 은 2018 년"],
    ["ประเทศ", "ปร ระ ะเ เท ทศ ศ"],
    ["كِتَابٌ", "كتاب"],
    ["مسئول مسؤول، رءوف رؤوف، مؤيّد", "مسيول مسيول ريوف ريوف مويد"],
    ["عبدالرحمن، وعَبْدَالله، عبد الرحمن", "عبد الرحمن وعبد الله عبد الرحمن"],
    ["العبدالله عبدالكاف عبدال", "العبد الله عبد الكاف عبدال"],
    ["رضایی کتاب", "رضايي كتاب"],
    ["김정".normalize("NFD"), "김정 정"],
    ["ガク".normalize("NFD"), "ガク ク"],
    ["\u0660\u0661\u0662", "012"],
    ["a\0b <b>&amp;", "a b b amp"],
    ["\ud800x", "x"],
    ["", ""],
  ])("of %j are %j", (text, words) => {
    expect(
      wordsIn(text)
        .map(({ word }) => word)
        .join(" "),
    ).toBe(words);
  });

  it("are those of any text where it is ASCII, which is read in another way", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."sSa9'-_ \n\0~`zZ{/:@[") });
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: "binary-ascii" })), (text) => {
        expect(wordsIn(`${text} ł`).slice(0, -1)).toEqual(wordsIn(text));
      }),
    );
  });

  it("are cut where a text has neither letters nor digits nor marks, whatever else it is of", () => {
    const signs = fc.constantFrom(..."aZ09 .'’“—_\u0010\u0019\u007f\u0301éßłЧё½²№\u{1d11e}\u{1f600}");
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (all) => {
        const text = all.join("");
        const runs = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: run, index }) => [index, index + run.length]);
        const words = wordsIn(text).map(({ start, end }) => [start, end]);
        const isSaid = ([start = 0, end = 0]: number[]) => foldWord(text.slice(start, end)) !== "";
        expect(words).toEqual(runs.filter(isSaid));
      }),
      { numRuns: 500 },
    );
  });

  it("stand where the text has them", () => {
    const text = "In Kaesong 金正恩 spoke; Ünder";
    for (const { word, start, end } of wordsIn(text)) expect(foldWord(text.slice(start, end))).toBe(word);
  });
});

it.each(["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९"])("folds the digits %s to those of ASCII", (digits) => {
  expect(foldWord(digits)).toBe("0123456789");
});

it("folds what is written plainly as it folds anything", () => {
  // What is left out takes a word the long way.
  const folded = (word: string) => {
    expect(foldWord(word)).toBe(foldWord(`${word}\u200b`));
  };
  const ranges = [
    [0x20, 0x7e],
    [0x410, 0x44f],
    [0x4e00, 0x9fff],
    [0xac00, 0xd7a3],
  ] as const;
  for (const [from, to] of ranges) for (let code = from; code <= to; code++) folded(String.fromCharCode(code));
  const plain = fc.oneof(...ranges.map(([min, max]) => fc.integer({ min, max })));
  const letters = fc.array(
    plain.map((code) => String.fromCharCode(code)),
    { maxLength: 8 },
  );
  fc.assert(fc.property(letters, (all) => folded(all.join(""))));
});

describe("stems", () => {
  it("are the same at build and in the browser", async () => {
    expect(Object.keys(IN_BROWSER).sort()).toEqual(Object.keys(STEMMERS).sort());
    for (const language of Object.keys(STEMMERS)) {
      const [here, there] = [stemmerFor(language), await loadStemmer(language)];
      for (const word of ["talks", "переговоры", "negociations", "الرئيس"]) expect(there(word)).toBe(here(word));
    }
  });

  it.each([
    ["en", "porter", "negotiations negotiated talks summit meetings countries generously railways"],
    ["ru", "russian", "переговоры переговоров министра заявил россии корейской встреча встречи"],
    ["de", "german", "verhandlungen treffen ländern regierung gespräche"],
    ["fr", "french", "négociations rencontres dirigeants coréenne gouvernement"],
    ["es", "spanish", "negociaciones reuniones dirigentes coreanos gobierno"],
  ])("of %s are Snowball's", (language, algorithm, words) => {
    const oracle = snowball.newStemmer(algorithm);
    for (const word of words.split(" ")) expect(STEMMERS[language]?.(word), word).toBe(oracle.stem(word));
  });

  it.each([
    ["en", "man men", "woman women", "fight fought fights", "crisis crises", "wolf wolves", "take took taken taking"],
    ["ru", "лед льда льдом", "день дня дней", "отец отца", "рынок рынка рынков", "боец бойца", "палец пальца"],
    ["ru", "посол посла послы", "уровень уровня", "список списка", "церковь церкви", "денег деньги", "девушек девушка"],
    [
      "ru",
      "иван ивана ивану",
      "петров петрова петровым",
      "иран ирана ирану",
      "журнал журнала журналом",
      "генерал генералу",
    ],
    [
      "ru",
      "китай китая китаем",
      "кит кита китом",
      "корея кореи корее",
      "кора коры",
      "музей музея музеев",
      "сергей сергея",
    ],
    [
      "ru",
      "визит визита визитами",
      "олег олега",
      "ольга ольги",
      "игорь игоря",
      "игра игры",
      "вьетнам вьетнама",
      "киев киева киеве",
      "воронцов воронцову",
      "время времени",
      "люди людьми",
      "письмо писем",
    ],
    ["ar", "زيتون الزيتون والزيتون", "جامعة الجامعات جامعات", "المفاوضات مفاوضات", "حرب والحرب للحرب حربا حروب"],
    [
      "ar",
      "وزير الوزير والوزير وزراء",
      "فلسطين الفلسطينيين فلسطينية",
      "ألمانيا الألمانية ألماني",
      "طفل الأطفال أطفالها",
    ],
    ["ar", "امرأة المرأة والمرأة", "أمر الأمر", "مستشفى المستشفيات", "لاجئ اللاجئون اللاجئين لاجئة"],
  ])("of %s join forms that no ending makes: %s, %s, %s", (language, ...groups) => {
    const terms = groups.map((group) => new Set(group.split(" ").map(stemmerFor(language))));
    for (const [n, group] of terms.entries()) expect([...group], groups[n]).toHaveLength(1);
    expect(new Set(terms.flatMap((group) => [...group])).size).toBe(groups.length);
  });

  it("do not join words that only look alike", () => {
    const apart = (language: string, a: string, b: string) =>
      expect(stemmerFor(language)(a), `${a}, ${b}`).not.toBe(stemmerFor(language)(b));
    apart("ru", "город", "гордый");
    apart("ru", "народ", "норд");
    apart("ru", "план", "плавать");
    apart("ru", "слово", "сладкий");
    apart("en", "left", "leave");
    apart("en", "found", "find");
    apart("en", "won", "win");
  });

  it("join the forms of a word, with and without its marks", () => {
    const terms = (word: string) => termsOf(foldWord(word), word, stemmerFor("fr"), foldWord);
    const asked = new Set(terms("negociation"));
    expect(terms("négociations").some((term) => asked.has(term))).toBe(true);
  });

  it("of a Russian family are told from those of the first name that they are made of", () => {
    const terms = (word: string) => termsOf(word, word, stemmerFor("ru"), foldWord);
    for (const word of ["иванов", "ивановой", "ивановыми"]) expect(terms(word)).toEqual([terms("иван")[0], "иванов"]);
    for (const word of ["слово", "новой", "договор"]) expect(terms(word)).toHaveLength(1);
  });

  it("leave numbers alone, what is no word, and what a stemmer fails at", () => {
    expect(termsOf("2018s", "2018s", stemmerFor("en"), foldWord)).toEqual(["2018s"]);
    expect(termsOf("зелен", "зелен", stemmerFor("bg"), foldWord)).toEqual(["зелен"]);
    expect(termsOf("a".repeat(500), "a".repeat(500), stemmerFor("en"), foldWord)[0]).toHaveLength(64);
    // Letters of two code units behind one of one: half a letter would be left at the end.
    const long = `a${"𐐨".repeat(40)}`;
    expect(termsOf(long, long, stemmerFor("en"), foldWord)).toEqual([`a${"𐐨".repeat(31)}`]);
  });
});

describe("stems of words", () => {
  const letters: Readonly<Record<string, string>> = {
    bg: "абвгдежзийклмнопрстуфхцчшщъьюя",
    hy: "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    ru: "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
    uk: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
  };
  const latin = "abcdefghijklmnopqrstuvwxyzäöüßéèêàçñõåøæœșțąęėįšųūžőűíóú";
  const languages = Object.keys(IN_BROWSER).filter((language) => !CUTS_BEGINNINGS.has(language));

  it.each(languages)("of %s begin as the words do: others need not be looked at", async (language) => {
    const stem = await loadStemmer(language);
    const letter = fc.constantFrom(...(letters[language] ?? latin));
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), (written) => {
        const word = foldWord(written.join(""));
        const beginnings = termsOf(word, written.join(""), stem, foldWord).map((term) => term.charAt(0));
        expect(new Set(beginnings)).toEqual(new Set([word.charAt(0)]));
      }),
      { numRuns: 300 },
    );
  });

  it("of English forms that no ending makes begin so, too", () => {
    const stem = stemmerFor("en");
    for (const word of ["ate", "eaten", "men", "arose", "oxen"])
      expect(stem(word).charAt(0), word).toBe(word.charAt(0));
  });
});
