import { stringify } from "yaml";
import type { Draft } from "./draft.ts";

/** The file of an imported text. Everything but numbers and lists of the old front matter is written as text. */
export function articleText({ kind, title, date, front, body }: Draft, aliases: readonly string[]): string {
  const keys = {
    title: title.replace(/\s+/gu, " ").trim() || "Untitled",
    ...(kind === "article" && { date: date ?? "unknown" }),
    ...filled(front),
    ...(aliases.length > 0 && { aliases }),
  };
  const note = kind === "article" && date === null ? "# confirm: nothing says when this was published\n" : "";
  return `---\n${note}${stringify(keys, { lineWidth: 0 })}---\n\n${body.trim()}\n`;
}

function filled(front: Draft["front"]): Draft["front"] {
  return Object.fromEntries(
    Object.entries(front).filter(
      ([, value]) =>
        value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
