import type { RefusedText } from "./refused-text.ts";

/**
 * satteri keeps a paragraph's text once more for each entity (`&amp;`) in it, so that 50,000 of them in a row take all memory
 * that there is: entities times length, which is what it keeps at most (in characters), is limited.
 */
const MAX_KEPT = 50_000_000;

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{0,31});/g;
/** What ends a paragraph above it, whatever stands there. */
const OTHER_BLOCK = /^\s*(?:$|-{3,}\s*$|[-+*]\s|1[.)]\s|#{1,6}\s)/;
const DELIMITER = /^:?-+:?$/;

/** The first paragraph, item or row that brings a text over the limit. */
export function findCrowdedEntities(text: string): RefusedText | undefined {
  let kept = 0;
  let run = { line: 1, entities: 0, length: 0 };
  let inTable = false;
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    // Each row of a table is a run of its own; but a line that only looks like a row goes on with the paragraph.
    inTable = (inTable && /^\s*\|/.test(line)) || isTableHead(line, lines[index + 1]);
    if (inTable || OTHER_BLOCK.test(line)) {
      kept += run.entities * run.length;
      run = { line: index + (line.trim() === "" ? 2 : 1), entities: 0, length: 0 };
    }
    run.length += line.length + 1;
    if (line.includes("&")) run.entities += line.match(ENTITY)?.length ?? 0;
    if (kept + run.entities * run.length > MAX_KEPT) return crowded(run);
  }
  return undefined;
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

function crowded({ line, entities, length }: { line: number; entities: number; length: number }): RefusedText {
  return {
    place: { line, column: 1 },
    message: `a paragraph of ${length.toLocaleString("en")} characters holds ${entities.toLocaleString("en")} entities (such as &amp;) or more`,
    advice: "Write the characters themselves, or divide the paragraph",
  };
}
