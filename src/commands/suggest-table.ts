import type { NameGroup } from "../suggest/group.ts";

/** The names of one file for people to read: number, kind, name, how often, how sure, and where. */
export function suggestionTable(file: string, groups: readonly NameGroup[]): string {
  if (groups.length === 0) return `${file}: no names and no dates found.\n`;
  const rows = groups.map((group, index) => [
    String(index + 1),
    group.kind === "unknown" ? "?" : group.kind,
    printable(group.name, LONGEST_NAME),
    `${group.mentions}×`,
    group.entity !== null
      ? `known: ${group.entity}`
      : group.tagged
        ? "tagged"
        : `${Math.round(group.confidence * 100)} %`,
    printable(group.sentence, LONGEST_SENTENCE),
  ]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${file}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

const LONGEST_NAME = 40;
const LONGEST_SENTENCE = 60;

/** What a text holds must not steer the terminal, nor fill it. */
export function printable(text: string, longest: number): string {
  const visible = text.replace(/\s+/gu, " ").replace(/\p{C}/gu, "\ufffd");
  const letters = [...visible];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : visible;
}
