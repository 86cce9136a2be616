import { CsvError, type Info, parse } from "csv-parse/sync";
import type { Effects } from "../model/effects.ts";
import { errorAt, type Problem, warningAt } from "../model/problem.ts";
import { decode } from "../read/decode.ts";
import type { KnownRecords } from "../suggest/known-records.ts";
import type { Draft } from "./draft.ts";
import { htmlToMarkdown } from "./html-markdown.ts";
import type { Imported, ImportOptions, ImportSource } from "./imported.ts";
import { isoDate } from "./iso-date.ts";
import { lostHtml } from "./lost-html.ts";
import { placeDrafts } from "./place-drafts.ts";
import { plainMarkdown } from "./plain-markdown.ts";

/** Makes an article of each row of a table. Its first line names the columns; `--map` says which of them is what. */
export async function importCsv(
  sources: readonly ImportSource[],
  { settings }: KnownRecords,
  { disk }: Effects,
  { map = new Map() }: ImportOptions = {},
): Promise<readonly Imported[]> {
  return sources.map(({ path, shown }) => {
    const { text, problems: inText } = decode(disk.read(path), shown);
    const problems: Problem[] = [...inText];
    const rows = rowsOf(text, shown, problems);
    // Of a table that cannot be read, nobody knows the columns.
    if (problems.some(({ severity }) => severity === "error")) return { articles: [], problems };
    const columns = columnsOf(Object.keys(rows[0]?.record ?? {}), map, shown, problems);
    if (rows.length > 0 && columns.title === undefined)
      problems.push(noTitle(shown, Object.keys(rows[0]?.record ?? {})));
    if (problems.some(({ severity }) => severity === "error")) return { articles: [], problems };
    const drafts = rows.map(({ record, info }) => draftOf(record, columns, shown, info.lines, problems));
    const placed = placeDrafts(drafts, { url: null, file: () => undefined }, settings);
    return { ...placed, problems: [...problems, ...placed.problems] };
  });
}

type CsvRow = Readonly<Record<string, string>>;

/** Commas, semicolons or tabs, whichever the first line has most of. */
function rowsOf(
  text: string,
  file: string,
  problems: Problem[],
): readonly { readonly record: CsvRow; readonly info: Info }[] {
  const first = text.slice(0, text.indexOf("\n") === -1 ? text.length : text.indexOf("\n"));
  const count = (sign: string) => first.split(sign).length;
  const delimiter = [",", ";", "\t"].reduce((a, b) => (count(b) > count(a) ? b : a));
  try {
    return parse(text, {
      columns: true,
      delimiter,
      info: true,
      skip_empty_lines: true,
      relax_column_count_less: true,
      trim: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    const details = {
      rule: "import-table",
      file,
      place: { line, column: 1 },
      message: "the table cannot be read on from here",
    };
    problems.push(
      errorAt({
        ...details,
        found: error.message,
        advice: "Put quotes around cells that hold commas, quotes or line ends",
      }),
    );
    return [];
  }
}

/** What a row may say: keys of front matter, and the text as plain text, Markdown or HTML. */
const LISTS = ["people", "places", "topics", "organisations", "authors", "dates", "aliases"] as const;
const TEXTS = ["summary", "dateline", "source", "image", "updated", "slug", "id", "language", "draft"] as const;
const BODIES = ["text", "markdown", "html"] as const;
const KEYS: readonly string[] = ["title", "date", ...LISTS, ...TEXTS, ...BODIES];

/** The column for each key: as mapped, else the column of that very name. */
function columnsOf(
  names: readonly string[],
  map: ReadonlyMap<string, string>,
  file: string,
  problems: Problem[],
): Readonly<Record<string, string>> {
  for (const [key, column] of map) {
    if (!KEYS.includes(key))
      problems.push(
        errorAt({
          rule: "import-table",
          file,
          message: "--map names a key that no article has",
          found: key,
          expected: KEYS.join(", "),
          advice: "Map one of these",
        }),
      );
    if (!names.includes(column))
      problems.push(
        errorAt({
          rule: "import-table",
          file,
          message: "--map names a column that the table does not have",
          found: column,
          expected: names.join(", "),
          advice: "Name one of these",
        }),
      );
  }
  const same = (key: string) => names.find((name) => name.toLowerCase() === key);
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const column = map.get(key) ?? same(key);
      return column === undefined ? [] : [[key, column]];
    }),
  );
}

function draftOf(
  row: CsvRow,
  columns: Readonly<Record<string, string>>,
  shown: string,
  line: number,
  problems: Problem[],
): Draft {
  const cell = (key: string) => {
    // A column may well have no name, as the numbers of rows that pandas writes: it is no key's.
    const column = columns[key];
    return column === undefined ? "" : (row[column] ?? "").trim();
  };
  const date = cell("date") === "" ? null : (isoDate(cell("date")) ?? cell("date"));
  const place = { line, column: 1 };
  if (cell("title") === "")
    problems.push(
      warningAt({
        rule: "import-table",
        file: shown,
        place,
        message: "the row has no title",
        advice: "Write one into the article",
      }),
    );
  problems.push(...lostHtml(cell("html"), shown, line));
  return {
    kind: "article",
    shown,
    line,
    isRewritten: true,
    title: cell("title"),
    date,
    name: cell("slug") || cell("title") || `row-${line}`,
    path: null,
    beside: new Map(),
    oldUrls: [],
    front: {
      ...Object.fromEntries(
        LISTS.map((key) => [
          key,
          cell(key)
            .split(/[;|]/)
            .map((item) => item.trim())
            .filter((item) => item !== ""),
        ]),
      ),
      ...Object.fromEntries(TEXTS.map((key) => [key, cell(key)])),
    },
    body: cell("markdown") || (cell("html") && htmlToMarkdown(cell("html"))) || paragraphs(cell("text")),
  };
}

function paragraphs(text: string): string {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .filter((part) => part.trim() !== "")
    .map(plainMarkdown)
    .join("\n");
}

function noTitle(file: string, names: readonly string[]): Problem {
  return errorAt({
    rule: "import-table",
    file,
    message: "no column is the title",
    found: names.join(", "),
    advice: "Say which it is: --map title=COLUMN",
  });
}
