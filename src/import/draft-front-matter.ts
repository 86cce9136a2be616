import { sentenceAround } from "../annotate/sentences.ts";
import type { Settings } from "../model/settings.ts";
import { scalarText } from "../suggest/front-matter-edit.ts";
import type { NameGroup } from "../suggest/group.ts";
import type { TextFile } from "../suggest/read-text.ts";
import { looksOf, withoutDateline } from "./looks.ts";

/** The front matter of an imported text: a title and no date, both to be confirmed, and suggestions as comments. */
export function draftFrontMatter(text: TextFile, groups: readonly NameGroup[], settings: Settings): string {
  const looks = looksOf(text.blocks);
  const dates = namesOf(groups, "date");
  const lines = [
    "---",
    looks.headline === null
      ? "# confirm: the text has no title; this one is drafted from its first sentence"
      : "# confirm: the first line of the text looks like its title; if it is, take it out of the text below",
    `title: ${scalarText(looks.headline ?? titleFrom(text))}`,
    "# confirm: nothing says when this was published. Write a day (2024-11-20), a month (2024-11), a year (1937),",
    '# or two days that it lies between: "[2024-11-06..2025-01-19]"',
    ...(looks.dateLine === null ? [] : [`# a line of the text is a date: ${printable(looks.dateLine)}`]),
    ...(dates.length === 0 ? [] : [`# the text speaks of: ${dates.map(printable).join(", ")}`]),
    "date: unknown",
    ...(text.language === settings.language ? [] : [`language: ${text.language}`]),
    ...(looks.dateline === null ? [] : [`# dateline: ${scalarText(looks.dateline)}`]),
    ...suggestions(groups),
    "---",
  ];
  return `${lines.join("\n")}\n`;
}

/** Comments that become lists when the editor takes the # away. */
function suggestions(groups: readonly NameGroup[]): readonly string[] {
  const lists = [
    ["people", namesOf(groups, "person")],
    ["places", namesOf(groups, "place")],
    ["organisations", namesOf(groups, "organisation")],
    ["dates", namesOf(groups, "date")],
  ] as const;
  const filled = lists.filter(([, names]) => names.length > 0);
  if (filled.length === 0) return [];
  return [
    "# suggested from the text; take the # away from what is right",
    ...filled.map(([key, names]) => `# ${key}: [${names.map(scalarText).join(", ")}]`),
  ];
}

function namesOf(groups: readonly NameGroup[], kind: NameGroup["kind"]): readonly string[] {
  return [...new Set(groups.filter((group) => group.kind === kind).map(({ name }) => name.replace(/\s+/gu, " ")))];
}

/** In UTF-16 code units: as long as a headline may be. */
const LONGEST_TITLE = 90;

function titleFrom({ blocks }: TextFile): string {
  const first = withoutDateline((blocks[0]?.text ?? "").trim());
  const { start, end } = sentenceAround(first, 0, 0);
  const sentence = first
    .slice(start, end)
    .replace(/\s+/gu, " ")
    .replace(/[.。]["”’]?$/u, "");
  if (sentence.length <= LONGEST_TITLE) return sentence === "" ? "Untitled" : sentence;
  const cut = sentence.slice(0, LONGEST_TITLE);
  const words = cut.replace(/\s+\S*$/u, "").replace(/[\s,;:–—-]+$/u, "");
  return `${words.length > LONGEST_TITLE / 3 ? words : cut.replace(/\p{Surrogate}$/u, "")}…`;
}

/** A comment is one line. */
function printable(text: string): string {
  return text.replace(/[\s\p{C}]+/gu, " ").trim();
}
