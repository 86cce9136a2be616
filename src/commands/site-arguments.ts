import { resolve } from "node:path";
import { contains } from "../model/contains.ts";
import type { Effects } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";

/** The site's folder, absolute. @throws {Refusal} (2) where it holds no `content/`. */
export function siteRoot(stated: string | undefined, { disk }: Effects): string {
  const root = resolve(stated ?? ".");
  if (disk.stat(resolve(root, "content"))?.kind === "folder") return root;
  throw new Refusal(`there is no content/ folder in ${root}`, "Go to the site's folder, or name it with --root", 2);
}

/** Where the build keeps its notes, absolute. @throws {Refusal} (2) where that would be among an editor's files. */
export function cacheFolder(stated: string | undefined, root: string): string {
  const folder = resolve(stated ?? resolve(root, ".dateline"));
  const own = ["content", "templates", "public"].map((name) => resolve(root, name));
  if (folder !== root && !own.some((source) => contains(source, folder))) return folder;
  throw new Refusal(
    `--cache would mix the build's notes with the site's files: ${folder}`,
    "Name a folder of its own",
    2,
  );
}

/** Where the report goes, absolute. @throws {Refusal} (2) for a folder. */
export function reportFile(stated: string, { disk }: Effects): string {
  const file = resolve(stated);
  if (stated !== "" && disk.stat(file)?.kind !== "folder") return file;
  throw new Refusal(
    `--report names no file: ${stated === "" ? "nothing" : file}`,
    "Name a file: --report report.json",
    2,
  );
}

/**
 * The path of the site below its host, from `--base`: `archive` and `/archive/` are one, and the path is
 * percent-encoded as in a URL. Git Bash on Windows turns `/archive` into `C:/Program Files/Git/archive`.
 * @throws {Refusal} (2) for what is no path
 */
export function sitePath(stated: string): string {
  const noPath = /^[a-z][a-z0-9+.-]*:|[?#\\\s]|(^|\/)\.{1,2}(\/|$)/i.test(stated);
  if (!noPath) return new URL(`/${stated.replace(/^\/+/, "")}`, "http://here.invalid").pathname;
  throw new Refusal(`--base is no path below a host: ${stated}`, "Write it as in a URL: --base archive", 2);
}

/**
 * The time that decides what may be seen, in milliseconds since the epoch: `--now`, else
 * SOURCE_DATE_EPOCH (seconds: https://reproducible-builds.org/specs/source-date-epoch/), else the clock.
 * @throws {Refusal} (2) where the one that counts is no time
 */
export function buildTime(stated: string | undefined, epoch: string | undefined, { clock }: Effects): number {
  if (stated === undefined) return epoch ? fromEpoch(epoch) : clock();
  // A time without a zone would be read in the machine's.
  const now = NOW.test(stated) ? Date.parse(stated) : Number.NaN;
  if (!Number.isNaN(now)) return now;
  throw new Refusal(`--now is no time: ${stated}`, "Write a day or a time with its zone: 2024-10-15T09:00:00Z", 2);
}

function fromEpoch(epoch: string): number {
  if (/^\d{1,12}$/.test(epoch)) return Number(epoch) * 1000;
  throw new Refusal(`SOURCE_DATE_EPOCH is no time: ${epoch}`, "Set it to seconds since 1970, or unset it", 2);
}

const NOW = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/;
