import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Disk } from "../model/effects.ts";
import type { Permalink } from "../model/permalink.ts";
import type { KeptLate } from "../render/packed-props.ts";
import type { AnyPage } from "../render/routes.ts";

/**
 * What pages were drawn from, without the texts of articles: so that one of which only the text has changed, or what it quotes of one, can be
 * drawn again.
 */
export interface KeptProps {
  readonly keep: (page: KeptPage, props: DrawnProps) => void;
  /** For whoever keeps them by `keepLines`, as another thread may. */
  readonly lineOf: (page: KeptPage, props: Omit<DrawnProps, "json">) => LineStart;
  /** What has a page's key; it is to be checked by that key. `undefined` where it was not kept. */
  readonly find: (page: KeptPage, key: string) => DrawnProps | undefined;
  /** All that is kept of pages, of now and of old. @param which those that are no articles', or all. */
  readonly lines: (which: "lists" | "all") => Iterable<KeptLine>;
  /** Writes what was kept. */
  readonly save: () => void;
}

export type KeptPage = Pick<AnyPage, "kind" | "permalink">;

/** The file in which a page's props are kept, and with what their line begins: it ends with their JSON. */
export type LineStart = readonly [file: string, start: string];

export interface DrawnProps {
  /** The page's true key: see `OutputFile.trueKey`. */
  readonly key: string;
  /** See `PackedProps.json`. */
  readonly json: string;
  readonly late: readonly KeptLate[];
}

/** Not yet checked by its key, nor read. */
export interface KeptLine extends KeptPage {
  readonly key: string;
  readonly late: () => readonly KeptLate[];
  readonly json: Buffer;
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
  const append = (file: string, lines: readonly string[]) => {
    disk.append(file, lines.join(""));
    pending.delete(file);
    sizes.delete(file);
  };
  const lineOf: KeptProps["lineOf"] = (page, { key, late }) => {
    const file = fileIn(folder, page);
    if (!grown.has(file)) grown.set(file, disk.stat(file)?.size ?? 0);
    return [file, `\n${nameOf(page)}\t${key}\t${JSON.stringify(late)}\t`];
  };
  return {
    lineOf,
    keep: (page, props) => {
      const [file, start] = lineOf(page, props);
      const lines = pending.get(file) ?? [];
      lines.push(start, props.json);
      pending.set(file, lines);
      const size = (sizes.get(file) ?? 0) + start.length + props.json.length;
      sizes.set(file, size);
      if (size > LARGEST_PENDING) append(file, lines);
    },
    find: (page, key) => {
      const file = fileIn(folder, page);
      if (disk.stat(file) === undefined) return undefined;
      const text = Buffer.from(disk.read(file)).toString();
      const start = `\n${nameOf(page)}\t${key}\t`;
      const at = text.lastIndexOf(start);
      if (at < 0) return undefined;
      const [late = "", json = ""] = lineFrom(text, at + start.length).split("\t", 2);
      return { key, json, late: parsedLate(late) };
    },
    *lines(which) {
      for (const { name } of disk.list(folder)) {
        if (which === "all" || name.startsWith(LISTS)) yield* linesIn(Buffer.from(disk.read(join(folder, name))));
      }
    },
    save: () => {
      for (const [file, lines] of pending) append(file, lines);
      for (const [file, before] of grown) {
        if (hasGrown(before, disk.stat(file)?.size ?? 0)) tidy(file, (page) => fileIn(folder, page) === file, disk);
      }
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

/** Those of a day, and of a name, lie together, because they are drawn one after the other. */
function fileIn(folder: string, { kind, permalink }: KeptPage): string {
  const [group] = (kind === ARTICLE ? /^\/\d{4}\/\d\d\/\d\d\// : /^\/[^/]*\/[^/]*\//).exec(permalink) ?? [];
  const number = (crc32(group ?? permalink) % FILES).toString(16).padStart(2, "0");
  return join(folder, `${kind === ARTICLE ? "" : LISTS}${number}.lines`);
}

const ARTICLE: AnyPage["kind"] = "article";
const LISTS = "lists-";
const FILES = 256;

function nameOf({ permalink, kind }: KeptPage): string {
  return `${permalink}\t${kind}`;
}

/** In characters. */
const LARGEST_PENDING = 32_768;

function lineFrom(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.slice(start) : text.slice(start, end);
}

function* linesIn(bytes: Buffer): Iterable<KeptLine> {
  for (let start = 1; start > 0 && start < bytes.length; ) {
    const end = bytes.indexOf("\n", start);
    const [permalink, kind, key, late, json] = partsOf(bytes.subarray(start, end < 0 ? bytes.length : end));
    if (json !== undefined) {
      const page = { permalink: `${permalink}` as Permalink, kind: `${kind}` as AnyPage["kind"] };
      yield { ...page, key: `${key}`, late: () => parsedLate(`${late}`), json };
    }
    start = end + 1;
  }
}

/** Between the first four tabs. */
function partsOf(line: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  let start = 0;
  for (let tab = line.indexOf("\t"); tab >= 0 && parts.length < 4; tab = line.indexOf("\t", start)) {
    parts.push(line.subarray(start, tab));
    start = tab + 1;
  }
  return [...parts, line.subarray(start)];
}

function parsedLate(text: string): readonly KeptLate[] {
  try {
    return JSON.parse(text) as readonly KeptLate[];
  } catch {
    return [];
  }
}

/** By a fifth or so since somebody last looked whether it is to be tidied. @param before bytes; of a file that was there. */
function hasGrown(before: number, after: number): boolean {
  return before > 0 && Math.floor(STEPS * Math.log2(after)) > Math.floor(STEPS * Math.log2(before));
}

/** To a file of twice the size. */
const STEPS = 4;

/** Leaves the last line of each page, once there are twice as many lines as pages that are kept there. */
function tidy(file: string, isHere: (page: KeptPage) => boolean, disk: Disk): void {
  const lines = Buffer.from(disk.read(file)).toString().split("\n").slice(1);
  const last = new Map<string, string>();
  for (const line of lines) {
    const [permalink = "", kind = ""] = line.split("\t", 2);
    if (isHere({ permalink, kind } as KeptPage)) last.set(permalink, line);
  }
  if (lines.length <= last.size * 2) return;
  const next = `${file}.${randomUUID()}`;
  disk.write(next, [...last.values()].map((line) => `\n${line}`).join(""));
  disk.rename(next, file);
}
