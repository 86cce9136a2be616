import type { Place } from "../model/problem.ts";

/** Front matter as it stands in the file, and where the body begins. */
export interface FrontMatterBlock {
  readonly yaml: string;
  /** Line of the file on which `yaml` begins. */
  readonly line: number;
  readonly bodyStart: number;
}

export interface BlockFault {
  readonly rule: "front-matter-missing" | "front-matter-open" | "front-matter-language";
  readonly place: Place;
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  readonly advice: string;
}

const TOP: Place = { line: 1, column: 1 };

/**
 * Finds the front matter at the head of a text, between a line `---` and the next line `---`
 * or `...` (the end of a YAML document: YAML 1.2, section 9.1.2). White space may follow both.
 * gray-matter itself would take `---js` for code to run, `----` inside a value for the end, and
 * a whole text for front matter where the end is missing.
 */
export function findFrontMatter(text: string): FrontMatterBlock | BlockFault {
  const firstEnd = lineEnd(text, 0);
  const first = text.slice(0, firstEnd);
  const language = first.slice(3).trim();
  if (!/^---(?!-)/.test(first)) return noFrontMatter(text, first);
  if (!["", "yaml", "yml"].includes(language.toLowerCase())) return foreign(language.slice(0, 40));

  const yamlStart = Math.min(firstEnd + 1, text.length);
  for (let start = yamlStart; start < text.length; ) {
    const end = lineEnd(text, start);
    if (isFence(text, start, end)) {
      return { yaml: text.slice(yamlStart, start), line: 2, bodyStart: Math.min(end + 1, text.length) };
    }
    start = end + 1;
  }
  return {
    rule: "front-matter-open",
    place: TOP,
    message: "the front matter is not closed",
    expected: "a line --- after the last key",
    advice: "Add a line --- between the front matter and the text",
  };
}

function noFrontMatter(text: string, first: string): BlockFault {
  if (/^\+\+\+\s*$/.test(first)) return foreign("TOML (+++)");
  if (/^\{\s*("|$)/.test(first)) return foreign("JSON");
  const fence = /^\s*\n---[ \t]*\n/.exec(text.slice(0, 1000));
  const fault = { rule: "front-matter-missing", place: TOP, expected: "a line ---" } as const;
  if (fence !== null) {
    return {
      ...fault,
      message: "the front matter does not begin on the first line",
      advice: "Remove the empty lines above it",
    };
  }
  if (/^\s*---\s*$/.test(first)) {
    return { ...fault, message: "the front matter's first line is indented", advice: "Remove the spaces before ---" };
  }
  return {
    ...fault,
    message: text.trim() === "" ? "the file is empty" : "the file has no front matter",
    found: first.slice(0, 80),
    advice: "Begin the file with a line ---, a line title: …, a line date: …, and a line ---",
  };
}

function foreign(found: string): BlockFault {
  return {
    rule: "front-matter-language",
    place: TOP,
    message: "front matter is read as YAML only",
    found,
    expected: "YAML between two lines ---",
    advice: "Write it as key: value lines between two lines ---",
  };
}

function isFence(text: string, start: number, end: number): boolean {
  const mark = text.slice(start, start + 3);
  return (mark === "---" || mark === "...") && text.slice(start + 3, end).trim() === "";
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
