import fc from "fast-check";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { createDateFinder } from "../../src/annotate/dates/find-dates.ts";
import { plainMarkdown } from "../../src/import/plain-markdown.ts";
import { dateParser } from "../../src/model/parse-date.ts";
import { runsCode } from "../../src/model/permalink.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { isSlug, slugify } from "../../src/model/slug.ts";
import { readFrontMatter } from "../../src/parse/front-matter.ts";
import { createParser } from "../../src/parse/parse-file.ts";
import { article, source } from "../unit/parse/source.ts";
import type { FuzzProperty } from "./fuzz-property.ts";
import { IMPORT_PROPERTIES } from "./imports.ts";
import { markdownText, scraps, yamlText } from "./texts.ts";

const settings = settingsSchema.parse({});
const parse = createParser(settings);
const LOADS = new Set("script style iframe object embed svg math form input base meta link template".split(" "));
const readDate = dateParser("Asia/Seoul");
const finder = createDateFinder({ numericDates: "mdy" });

/** What `npm run fuzz` tries for minutes, and `npm test` for seconds. */
export const FUZZ_PROPERTIES: readonly FuzzProperty[] = [
  {
    name: "front-matter",
    texts: yamlText,
    check: (text) => {
      const first = readFrontMatter(source(text));
      const again = readFrontMatter(source(text));
      same(JSON.stringify(first.problems), JSON.stringify(again.problems), "read twice, it says two things");
      const lines = text.split("\n").length;
      for (const { line, column, message } of first.problems) {
        holds(
          line >= 1 && line <= lines && column >= 1 && message !== "",
          `a message at ${line}:${column} of ${lines} lines`,
        );
      }
      holds(first.frontMatter !== null || first.problems.length > 0, "refused without a word");
    },
  },
  {
    name: "edtf",
    texts: scraps(
      [
        "19",
        "20",
        "37",
        "2024",
        "-",
        "-07",
        "-10-15",
        "/",
        "..",
        "~",
        "?",
        "%",
        "X",
        "[",
        "]",
        "{",
        "}",
        ",",
        "T09:30",
        "Z",
        "+09:00",
        "Y",
        "unknown",
        "0",
        "9",
        " ",
        "-21",
        "E",
        "−",
        "’",
      ],
      12,
    ),
    check: (text) => {
      const reading = readDate(text);
      if (!reading.ok) return holds(reading.message !== "" && reading.expected !== "", "refused without a word");
      const { date } = reading;
      holds(
        date.lower === null || date.upper === null || date.lower <= date.upper,
        `it ends before it begins: ${date.lower} ${date.upper}`,
      );
      const again = readDate(date.edtf);
      same(
        again.ok ? JSON.stringify(again.date) : again.message,
        JSON.stringify(date),
        "its own EDTF means something else",
      );
    },
  },
  {
    name: "prose-dates",
    texts: scraps(
      [
        "on ",
        "Monday",
        "last ",
        "next ",
        "the ",
        "12",
        "12th",
        " of ",
        "June",
        "Jun. ",
        "2018",
        "1937",
        ", ",
        "–",
        "-",
        "03/04/2023",
        "between ",
        " and ",
        "from ",
        " to ",
        "early ",
        "mid-",
        "years ago",
        "two ",
        "spring ",
        "1930s",
        "century",
        "yesterday",
        "at 9 a.m.",
        "월",
        "6월 12일",
        "12 июня",
        "2018年",
        "6月",
        "١٢ يونيو",
        "B.C.",
        "’",
        "\u00a0",
        "Q3",
        "May",
        "March on",
        "0",
        "99999",
      ],
      14,
    ),
    check: (text) => {
      for (const language of ["en", "ko", "ru", "zh", "ar", "de", "ja"]) {
        const published = readDate("2024-10-15");
        if (!published.ok) throw new Error("no date");
        let end = 0;
        for (const hit of finder.find({ text, silent: [] } as never, { language, published: published.date })) {
          holds(
            hit.start >= end && hit.end > hit.start && hit.end <= text.length,
            `${language}: a hit at ${hit.start} to ${hit.end}, after one that ends at ${end}`,
          );
          holds(
            hit.confidence > 0 && hit.confidence <= 1 && hit.reason !== "",
            `${language}: confidence ${hit.confidence}`,
          );
          holds(
            text.slice(hit.start, hit.end).trim() === text.slice(hit.start, hit.end),
            `${language}: white space around a hit`,
          );
          end = hit.end;
        }
      }
    },
  },
  {
    name: "slug",
    texts: fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      scraps(
        [
          "con",
          "nul",
          ".",
          "/",
          "\\",
          "+",
          "#",
          "İ",
          "ß",
          "한국",
          "é",
          "e\u0301",
          "-",
          "_",
          " ",
          "\u200d",
          "🕊️",
          "ﷺ",
          "\ud83d",
          "COM1",
          "t-",
        ],
        12,
      ),
    ),
    check: (text) => {
      const slug = slugify(text);
      holds(isSlug(slug), `${slug} is no slug of itself`);
      holds(Buffer.byteLength(slug) <= 120 && slug !== "", `${slug} is too long`);
      holds(slug === slug.normalize("NFC") && slug === slug.toLowerCase().normalize("NFC"), `${slug} is not folded`);
      holds(
        !/[\s/\\.:*?"<>|%#\x00-\x1f]/u.test(slug) && !/\p{Surrogate}/u.test(slug),
        `${slug} holds what no file name may`,
      );
    },
  },
  {
    name: "markdown",
    texts: markdownText,
    check: (text) => {
      const { tree, problems } = parse(article(text));
      holds(
        problems.every(({ line }) => line >= 1 && line <= text.split("\n").length + 5),
        "a message outside the file",
      );
      const html = toHtml(tree);
      // Read again as a browser would.
      const page = fromHtml(html, { fragment: true });
      visit(page, "element", ({ tagName, properties }) => {
        holds(!LOADS.has(tagName), `<${tagName}>`);
        for (const [key, value] of Object.entries(properties)) {
          const address = key === "href" || key === "src" || key === "cite";
          holds(!/^on|^style$/i.test(key) && !(address && runsCode(String(value))), `${key}="${value}"`);
        }
      });
    },
  },
  {
    name: "plain-markdown",
    texts: markdownText.filter((text) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text.replaceAll("\n", ""))),
    check: (text) => {
      const { tree, problems } = parse(article(plainMarkdown(text)));
      holds(
        problems.every(({ severity }) => severity !== "error"),
        problems[0]?.message ?? "",
      );
      same(spaced(textOf(tree)), spaced(text), "the words of an imported text are others");
    },
  },
  ...IMPORT_PROPERTIES,
];

function spaced(text: string): string {
  return text.replace(/[\s\u0085]+/gu, " ").trim();
}

function holds(truth: boolean, otherwise: string): void {
  if (!truth) throw new Error(otherwise);
}

function same(actual: string, expected: string, otherwise: string): void {
  if (actual !== expected) throw new Error(`${otherwise}:\n${actual.slice(0, 500)}\n${expected.slice(0, 500)}`);
}
