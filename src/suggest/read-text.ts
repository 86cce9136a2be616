import { basename, dirname } from "node:path";
import type { Block } from "../annotate/block.ts";
import { blocksOf } from "../annotate/blocks.ts";
import { createContentParser } from "../content/content-parser.ts";
import type { DateValue } from "../model/date.ts";
import type { Effects } from "../model/effects.ts";
import type { ArticleFrontMatter } from "../model/front-matter.ts";
import { parseDate } from "../model/parse-date.ts";
import { errorAt, type Problem } from "../model/problem.ts";
import { Refusal } from "../model/refusal.ts";
import type { Settings } from "../model/settings.ts";
import type { ParsedFile } from "../parse/parsed-file.ts";
import { isMarkdown } from "../read/find-files.ts";
import { readFile } from "../read/read-file.ts";
import { languageOf } from "./language-of.ts";
import { type TextBlock, textBlocks } from "./text-blocks.ts";

/** A file whose names are asked for. */
export interface TextFile {
  readonly kind: "article" | "text";
  readonly blocks: readonly TextBlock[];
  readonly language: string;
  readonly published: DateValue;
  readonly notHere: readonly string[];
  /** What the editor has tagged already; empty for a plain text. */
  readonly tagged: Pick<ArticleFrontMatter, "people" | "places" | "organisations"> & {
    readonly dates: readonly string[];
  };
  /** Errors make it unreadable, and its blocks empty. */
  readonly problems: readonly Problem[];
}

const NOTHING_TAGGED = { people: [], places: [], organisations: [], dates: [] };

/**
 * Reads an article (`.md`, `.markdown`) or a plain text (any other name).
 * @param path Absolute, native.
 * @param shown How messages name the file.
 * @throws {Refusal} (2) where there is no such file
 */
export function readText(path: string, shown: string, settings: Settings, effects: Effects): TextFile {
  if (effects.disk.stat(path)?.kind !== "file") throw noFile(shown);
  return isMarkdown(basename(path))
    ? readArticle(path, shown, settings, effects)
    : readPlainText(path, shown, settings, effects);
}

/** @throws {Refusal} (2) where there is no such file */
export function readPlainText(path: string, shown: string, settings: Settings, effects: Effects): TextFile {
  if (effects.disk.stat(path)?.kind !== "file") throw noFile(shown);
  const { text, problems } = readFile(dirname(path), { file: basename(path), kind: "article" }, effects);
  return {
    kind: "text",
    blocks: textBlocks(text),
    language: languageOf(text, settings.language),
    published: dateOf("unknown", settings),
    notHere: [],
    tagged: NOTHING_TAGGED,
    problems: problems.map((problem) => ({ ...problem, file: shown })),
  };
}

function readArticle(path: string, shown: string, settings: Settings, effects: Effects): TextFile {
  const source = readFile(dirname(path), { file: basename(path), kind: "article" }, effects);
  const parsed = createContentParser(settings)(source) as ParsedFile<ArticleFrontMatter>;
  const front = parsed.frontMatter;
  const blocks = withOffsets(blocksOf(parsed.tree));
  const text = blocks.map((block) => block.text).join("\n");
  const problems = [...source.problems, ...parsed.problems].map((problem) => ({ ...problem, file: shown }));
  return {
    kind: "article",
    blocks,
    language: front?.language ?? languageOf(text, settings.language),
    published: dateOf(front?.date ?? "unknown", settings),
    notHere: front?.mentions.not ?? [],
    tagged: front === null ? NOTHING_TAGGED : { ...front, dates: front.dates.map(({ date }) => date) },
    problems: problems.length === 0 && front === null ? [noFrontMatter(shown)] : problems,
  };
}

function withOffsets(blocks: readonly Block[]): readonly TextBlock[] {
  let offset = 0;
  return blocks.map((block) => {
    const start = offset;
    offset += block.text.length + 1;
    return { ...block, offset: start };
  });
}

/** A date that cannot be read is for `dateline check` to tell; here it only leaves relative dates open. */
function dateOf(text: string, { timeZone }: Settings): DateValue {
  const reading = parseDate(text, timeZone);
  if (reading.ok) return reading.date;
  const unknown = parseDate("unknown", timeZone);
  if (!unknown.ok) throw new Error(unknown.message);
  return unknown.date;
}

function noFile(shown: string): Refusal {
  return new Refusal(`there is no file ${shown}`, "Check its name", 2);
}

function noFrontMatter(file: string): Problem {
  return errorAt({ rule: "front-matter-missing", file, message: "the article cannot be read" });
}
