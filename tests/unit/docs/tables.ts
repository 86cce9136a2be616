import { readFileSync } from "node:fs";

/** The rows of the table below a heading of a page: plain text, code marks taken out. */
export function tableBelow(page: string, heading: string): readonly (readonly string[])[] {
  const [, below = ""] = readFileSync(page, "utf8").split(`\n${heading}\n`);
  const [table = ""] = /^ *\|.*(?:\n *\|.*)*/m.exec(below) ?? [];
  const [, , ...rows] = table.split("\n").map((line) => line.trim().slice(1, -1).split("|"));
  return rows.map((cells) => cells.map((cell) => cell.trim().replaceAll("`", "")));
}
