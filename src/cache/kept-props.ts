import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Disk } from "../model/effects.ts";
import type { Permalink } from "../model/permalink.ts";

/** What the pages of articles were drawn from, without their texts: so that one of which only the text has changed can be drawn again. */
export interface KeptProps {
  readonly keep: (permalink: Permalink, props: DrawnProps) => void;
  /** For whoever keeps them by `keepLines`, as another thread may. */
  readonly lineOf: (permalink: Permalink, props: Omit<DrawnProps, "json">) => LineStart;
  /** What has a page's key; it is to be checked by that key. `undefined` where it was not kept. */
  readonly find: (permalink: Permalink, key: string) => DrawnProps | undefined;
  /** Writes what was kept. */
  readonly save: () => void;
}

/** The file in which a page's props are kept, and with what their line begins: it ends with their JSON. */
export type LineStart = readonly [file: string, start: string];

export interface DrawnProps {
  /** The page's true key: see `OutputFile.trueKey`. */
  readonly key: string;
  /** See `PackedProps.json`. */
  readonly json: string;
  /** For the gaps of the text: see `LateHtml`. */
  readonly attributes: readonly string[];
}

/**
 * Opens what is kept in a folder: some hundred files of lines, which only grow until too much in them is of old.
 * Nothing is believed by its place alone: a line is cut short where a build was killed, or has another's between where two
 * ran at once; and then its props do not have the key that they bear. So there is no index, and no order of writing.
 * @param folder absolute, native; may be deleted at any time.
 */
export function openKeptProps(folder: string, disk: Disk): KeptProps {
  const pending = new Map<string, string[]>();
  const sizes = new Map<string, number>();
  const grown = new Map<string, number>();
  const fileOf = (permalink: Permalink) => fileIn(folder, permalink);
  const append = (file: string, lines: readonly string[]) => {
    disk.append(file, lines.join(""));
    pending.delete(file);
    sizes.delete(file);
  };
  const lineOf: KeptProps["lineOf"] = (permalink, { key, attributes }) => {
    const file = fileOf(permalink);
    if (!grown.has(file)) grown.set(file, disk.stat(file)?.size ?? 0);
    return [file, `\n${permalink}\t${key}\t${JSON.stringify(attributes)}\t`];
  };
  return {
    lineOf,
    keep: (permalink, props) => {
      const [file, start] = lineOf(permalink, props);
      const lines = pending.get(file) ?? [];
      lines.push(start, props.json);
      pending.set(file, lines);
      const size = (sizes.get(file) ?? 0) + start.length + props.json.length;
      sizes.set(file, size);
      if (size > LARGEST_PENDING) append(file, lines);
    },
    find: (permalink, key) => {
      const file = fileOf(permalink);
      if (disk.stat(file) === undefined) return undefined;
      const text = Buffer.from(disk.read(file)).toString();
      const start = `\n${permalink}\t${key}\t`;
      const at = text.lastIndexOf(start);
      if (at < 0) return undefined;
      const [attributes = "", json = ""] = lineFrom(text, at + start.length).split("\t", 2);
      return { key, json, attributes: parsedList(attributes) };
    },
    save: () => {
      for (const [file, lines] of pending) append(file, lines);
      for (const [file, before] of grown) if (before > 0) tidy(file, (permalink) => fileOf(permalink) === file, disk);
      grown.clear();
    },
  };
}

/** Appends lines, those of a file at once. What fails to be kept is not found. */
export function keepLines(lines: readonly (readonly [line: LineStart, json: string])[], disk: Disk): void {
  const byFile = new Map<string, string>();
  for (const [[file, start], json] of lines) byFile.set(file, `${byFile.get(file) ?? ""}${start}${json}`);
  for (const [file, text] of byFile) {
    try {
      disk.append(file, text);
    } catch {}
  }
}

/** Those of a day lie together, because they are drawn one after the other. */
function fileIn(folder: string, permalink: Permalink): string {
  const [day] = /^\/\d{4}\/\d\d\/\d\d\//.exec(permalink) ?? [];
  return join(folder, `${(crc32(day ?? permalink) % FILES).toString(16).padStart(2, "0")}.lines`);
}

const FILES = 256;
/** In characters. */
const LARGEST_PENDING = 32_768;

function lineFrom(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.slice(start) : text.slice(start, end);
}

function parsedList(text: string): readonly string[] {
  try {
    return JSON.parse(text) as readonly string[];
  } catch {
    return [];
  }
}

/** Leaves the last line of each page, once there are twice as many lines as pages that are kept there. */
function tidy(file: string, isHere: (permalink: Permalink) => boolean, disk: Disk): void {
  const lines = Buffer.from(disk.read(file)).toString().split("\n").slice(1);
  const last = new Map<string, string>();
  for (const line of lines) {
    const permalink = line.slice(0, line.indexOf("\t"));
    if (isHere(permalink as Permalink)) last.set(permalink, line);
  }
  if (lines.length <= last.size * 2) return;
  const next = `${file}.${randomUUID()}`;
  disk.write(next, [...last.values()].map((line) => `\n${line}`).join(""));
  disk.rename(next, file);
}
