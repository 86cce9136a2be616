import type { Permalink } from "../model/permalink.ts";
import { LARGEST } from "../render/exports/parts.ts";
import { type ChangedFiles, fileOf } from "./changed-files.ts";

/** The lines of one article in `data/mentions.jsonl`, before and now. */
export interface RequotedLines {
  readonly permalink: Permalink;
  readonly before: Uint8Array;
  readonly now: Uint8Array;
}

/**
 * Puts articles' new lines in the place of the old.
 * @returns false where these stand there in another form, and where the files might be cut otherwise now.
 */
export function requoteMentions(articles: readonly RequotedLines[], files: ChangedFiles): boolean {
  const grown: (readonly [name: string, by: number])[] = [];
  for (const { permalink, before, now } of articles) {
    if (Buffer.compare(before, now) === 0) continue;
    const name = fileOf("mentions", "jsonl", permalink, files);
    if (name === undefined || !files.exchange(name, before, now)) return false;
    grown.push([name, now.length - before.length]);
  }
  return grown.length === 0 || !mightBeCutOtherwise(sizesIn(files), grown);
}

function sizesIn({ sizeOf, read }: ChangedFiles): ReadonlyMap<string, number> {
  const whole = sizeOf("mentions.jsonl");
  if (whole !== undefined) return new Map([["mentions.jsonl", whole]]);
  const { parts } = JSON.parse(read("mentions.json").toString()) as { readonly parts: readonly { file: string }[] };
  return new Map(parts.map(({ file }) => [file, sizeOf(file) ?? 0]));
}

/**
 * Files are cut by year, by month and by number, as each is too large: where nothing is about as large as a file may be, the cut stays.
 * About, because lines may be a little shorter or longer in the file than where they are counted.
 */
function mightBeCutOtherwise(
  sizes: ReadonlyMap<string, number>,
  grown: readonly (readonly [name: string, by: number])[],
): boolean {
  const margin = LARGEST / 100 + grown.reduce((sum, [, by]) => sum + Math.abs(by), 0);
  const groups = new Set(grown.flatMap(([name]) => groupsOf(name)));
  const sums = new Map<string, number>();
  for (const [name, size] of sizes) {
    for (const group of groupsOf(name)) sums.set(group, (sums.get(group) ?? 0) + size);
  }
  return (
    [...groups].some((group) => Math.abs((sums.get(group) ?? 0) - LARGEST) < margin) ||
    grown.some(([name]) => sizes.has(name.replace(/\.jsonl$/, "-2.jsonl")))
  );
}

/** What a file is a part of, and itself: all, a year, a month. Others are as large as they were. */
function groupsOf(name: string): readonly string[] {
  const segments = name.replace(/\.jsonl$/, "").split("-");
  return segments.map((_, n) => segments.slice(0, n + 1).join("-"));
}
