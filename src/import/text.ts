import { basename } from "node:path";
import type { Effects } from "../model/effects.ts";
import { errorAt, type Problem } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import { slugify } from "../model/slug.ts";
import { groupNames, type NameGroup } from "../suggest/group.ts";
import type { KnownRecords } from "../suggest/known-records.ts";
import { readPlainText, type TextFile } from "../suggest/read-text.ts";
import { createSuggester } from "../suggest/suggest.ts";
import { draftFrontMatter } from "./draft-front-matter.ts";
import type { Imported, ImportSource } from "./imported.ts";
import { plainMarkdown } from "./plain-markdown.ts";

/**
 * Makes an article of a plain text. The text stays as it is; what it does not say (a title, a
 * date of publication) is drafted or left open, and marked for the editor to confirm.
 */
export async function importText(
  sources: readonly ImportSource[],
  { authority, settings }: KnownRecords,
  effects: Effects,
): Promise<readonly Imported[]> {
  const texts = sources.map((source) => ({
    ...source,
    text: readPlainText(source.path, source.shown, settings, effects),
  }));
  const suggest = await createSuggester(
    authority,
    settings,
    texts.map(({ text }) => text.language),
  );
  return texts.map(({ path, shown, text }) => {
    const problems = text.problems.length === 0 && text.blocks.length === 0 ? [emptyFile(shown)] : text.problems;
    if (problems.some(({ severity }) => severity === "error")) return { articles: [], problems };
    const groups = groupNames(suggest(text), text).map((group) => withRecordName(group, authority));
    return { articles: [{ file: articleFile(path), text: articleText(text, groups, settings) }], problems };
  });
}

function articleFile(path: string): string {
  return `content/articles/${slugify(basename(path).replace(/\.[^.]*$/, ""))}.md`;
}

function articleText(text: TextFile, groups: readonly NameGroup[], settings: Settings): string {
  const paragraphs = text.blocks.map((block) => plainMarkdown(block.text));
  return `${draftFrontMatter(text, groups, settings)}\n${paragraphs.join("\n")}`;
}

/** A record is suggested under its own name, which every reader knows it by. */
function withRecordName(group: NameGroup, { people, places }: KnownRecords["authority"]): NameGroup {
  if (group.entity === null) return group;
  const record = (group.kind === "person" ? people : places).get(group.entity);
  return record === undefined ? group : { ...group, name: record.name };
}

function emptyFile(file: string): Problem {
  return errorAt({ rule: "import-empty", file, message: "the file holds no text", advice: "Leave it out" });
}
