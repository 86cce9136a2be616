import type { Disk } from "../model/effects.ts";
import { filePermalink, outputPath, type Permalink } from "../model/permalink.ts";
import { LARGEST, periodOf } from "../render/exports/parts.ts";
import type { NotedFiles } from "../write/noted-files.ts";
import type { OutputFile } from "../write/output-file.ts";
import { placeOf } from "../write/target.ts";

/** The lines of one article in `data/mentions.jsonl`, before and now. */
export interface RequotedLines {
  readonly permalink: Permalink;
  readonly before: Uint8Array;
  readonly now: Uint8Array;
}

export interface RequotedMentionsInput {
  /** Absolute, native. */
  readonly out: string;
  /** Path → what was noted of the file in the output. */
  readonly there: Pick<NotedFiles, "get">;
}

/**
 * The files of mentions in which articles' lines stand, with their new lines in the place of the old.
 * @returns `null` where the old lines stand there in another form, and where the files might be cut otherwise now.
 */
export function requotedMentions(
  articles: readonly RequotedLines[],
  { out, there }: RequotedMentionsInput,
  disk: Disk,
): readonly OutputFile[] | null {
  const sizeOf = (name: string) => there.get(outputPath(filePermalink("data", name)))?.size;
  const read = (name: string) => Buffer.from(disk.read(placeOf(outputPath(filePermalink("data", name)), { out })));
  const changed = new Map<string, Buffer>();
  for (const { permalink, before, now } of articles) {
    const name = namesFor(permalink).find((one) => sizeOf(one) !== undefined);
    if (name === undefined) return null;
    const bytes = changed.get(name) ?? read(name);
    const at = bytes.indexOf(before);
    if (at < 0 || bytes.indexOf(before, at + 1) >= 0) return null;
    changed.set(name, Buffer.concat([bytes.subarray(0, at), now, bytes.subarray(at + before.length)]));
  }
  const sizes = new Map(allNames(sizeOf, read).map((name) => [name, sizeOf(name) ?? 0]));
  const grown = [...changed].map(([name, { length }]) => [name, length - (sizes.get(name) ?? 0)] as const);
  if (mightBeCutOtherwise(sizes, grown)) return null;
  return [...changed].map(([name, bytes]) => ({
    permalink: filePermalink("data", name),
    // Its key names all articles in it: the next whole build compares the bytes.
    key: null,
    bytes: () => bytes,
  }));
}

const WHOLE = "mentions.jsonl";

/** Where an article's lines may stand: see `mentionFiles`. */
function namesFor(permalink: Permalink): readonly string[] {
  return [WHOLE, ...([1, 2] as const).map((segments) => `mentions-${periodOf(permalink, segments)}.jsonl`)];
}

function allNames(sizeOf: (name: string) => number | undefined, read: (name: string) => Buffer): readonly string[] {
  if (sizeOf(WHOLE) !== undefined) return [WHOLE];
  const { parts } = JSON.parse(read("mentions.json").toString()) as { readonly parts: readonly { file: string }[] };
  return parts.map(({ file }) => file);
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
  const sums = new Map<string, number>();
  for (const [name, size] of sizes) {
    const segments = name.replace(/\.jsonl$/, "").split("-");
    for (let n = 1; n <= segments.length; n++) {
      const group = segments.slice(0, n).join("-");
      sums.set(group, (sums.get(group) ?? 0) + size);
    }
  }
  return (
    [...sums.values()].some((sum) => Math.abs(sum - LARGEST) < margin) ||
    grown.some(([name]) => sizes.has(name.replace(/\.jsonl$/, "-2.jsonl")))
  );
}
