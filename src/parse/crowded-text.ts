import type { RefusedText } from "./refused-text.ts";

/** What satteri's time or memory for a paragraph grows with more than linearly, and how far that is let. */
interface Crowd {
  readonly mark: RegExp;
  /** A line without these has no mark; looking for a text is faster. */
  readonly signs: readonly string[];
  readonly cost: (marks: number, length: number) => number;
  readonly most: number;
  readonly what: string;
  readonly advice: string;
}

const CROWDS: readonly Crowd[] = [
  {
    // The paragraph's text is kept once more for each: 50,000 in a row take all memory that there is. In characters.
    mark: /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{0,31});/g,
    signs: ["&"],
    cost: (marks, length) => marks * length,
    most: 50_000_000,
    what: "entities (such as &amp;)",
    advice: "Write the characters themselves, or divide the paragraph",
  },
  {
    // Each is compared with all before it that are still open: 100,000 take two seconds, `*a_ ` over and over.
    mark: /[*_~]+/g,
    signs: ["*", "_", "~"],
    cost: (marks) => marks * marks,
    most: 10_000_000_000,
    what: "stars, underscores and tildes",
    advice: "Divide the paragraph, or put it into a file beside the article",
  },
  {
    // What becomes a link by itself moves all that follows: in characters, 30 ns each.
    mark: /www\.|:\/\/|@/gi,
    signs: ["www.", "WWW.", "://", "@"],
    cost: (marks, length) => marks * length,
    most: 50_000_000_000,
    what: "addresses",
    advice: "Divide the paragraph, or put it into a file beside the article",
  },
];

/** Paragraphs, items and rows, and what may stand in them: each becomes an element or two, of some 2 kB in memory. */
const MOST_PIECES = 200_000;
const PIECE = /[*_~]+|`+|[<[&@]|:\/\/|www\.|(?<! ) {2,}$|\\$/g;

/** What ends a paragraph above it, whatever stands there. */
const OTHER_BLOCK = /^\s*(?:$|-{3,}\s*$|[-+*]\s|1[.)]\s|#{1,6}\s)/;
const DELIMITER = /^:?-+:?$/;

/** What begins at a line and goes on as a paragraph, an item or a row. */
interface Run {
  readonly line: number;
  readonly marks: readonly number[];
  readonly length: number;
}

/** The first paragraph, item or row that brings a text over a limit. */
export function findCrowdedText(text: string): RefusedText | undefined {
  const kept = CROWDS.map(() => 0);
  let pieces = 0;
  let run: Run = beginAt(1);
  let inTable = false;
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    // Each row of a table is a run of its own; but a line that only looks like a row goes on with the paragraph.
    inTable = (inTable && /^\s*\|/.test(line)) || isTableHead(line, lines[index + 1]);
    if (inTable || OTHER_BLOCK.test(line)) {
      for (const [n, { cost }] of CROWDS.entries()) kept[n] = (kept[n] ?? 0) + cost(run.marks[n] ?? 0, run.length);
      const isBlank = line.trim() === "";
      if (!isBlank || run.length > 1) pieces++;
      run = beginAt(index + (isBlank ? 2 : 1));
    }
    run = { ...run, marks: added(run.marks, line), length: run.length + line.length + 1 };
    pieces += line.match(PIECE)?.length ?? 0;
    const over = CROWDS.findIndex(({ cost, most }, n) => (kept[n] ?? 0) + cost(run.marks[n] ?? 0, run.length) > most);
    const crowd = CROWDS[over];
    if (crowd !== undefined) return crowded(run, crowd, run.marks[over] ?? 0);
    if (pieces > MOST_PIECES) return tooMany(index + 1);
  }
  return undefined;
}

const NONE = CROWDS.map(() => 0);

function beginAt(line: number): Run {
  return { line, marks: NONE, length: 0 };
}

function added(marks: Run["marks"], line: string): Run["marks"] {
  if (!CROWDS.some(({ signs }) => signs.some((sign) => line.includes(sign)))) return marks;
  return CROWDS.map(({ mark }, n) => (marks[n] ?? 0) + (line.match(mark)?.length ?? 0));
}

function isTableHead(line: string, next: string | undefined): boolean {
  if (next === undefined || !line.includes("|") || !next.includes("-")) return false;
  const delimiters = cellsOf(next);
  return delimiters.every((cell) => DELIMITER.test(cell.trim())) && cellsOf(line).length === delimiters.length;
}

function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/);
}

function crowded({ line, length }: Run, { what, advice }: Crowd, marks: number): RefusedText {
  return {
    place: { line, column: 1 },
    message: `a paragraph of ${length.toLocaleString("en")} characters holds ${marks.toLocaleString("en")} ${what} or more`,
    advice,
  };
}

function tooMany(line: number): RefusedText {
  return {
    place: { line, column: 1 },
    message: `up to here the text has more than ${MOST_PIECES.toLocaleString("en")} paragraphs, items, links, tags and other marks`,
    advice: "Divide it into several articles, or keep it as an attachment beside one",
  };
}
