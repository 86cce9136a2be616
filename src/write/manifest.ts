import { join } from "node:path";
import type { Disk, Stat } from "../model/effects.ts";
import { isRecord, readJson } from "./json-file.ts";
import { hashBytes } from "./stage-bytes.ts";
import { type Location, MARKER } from "./target.ts";

/** What the last build wrote, so that the next one need not make it again. */
export interface Manifest {
  /** Path below the output folder, forward slashes → the file there. */
  readonly files: ReadonlyMap<string, WrittenFile>;
  /**
   * A file changed at or after this time (milliseconds) may have changed once more without a
   * later time stamp, since file systems count in steps of up to two seconds: only its bytes can tell.
   */
  readonly racyFrom: number;
  /**
   * When the manifest was put in its place, after all files of the output (milliseconds of the disk's clock). The system says
   * of every file when it was changed last, whatever time its editor gives it: what changed later was changed by somebody else.
   */
  readonly settledAt: number;
}

export interface WrittenFile {
  readonly key: string | null;
  readonly hash: string;
  readonly size: number;
  readonly mtimeMs: number;
}

const VERSION = 1;
const COARSEST_CLOCK_MS = 2000;

/**
 * The manifest of what lies in the output folder; `undefined` where it is lost, damaged, or of
 * another state of the folder (restored from a backup, fetched from git, built by another site).
 */
export function readManifest(location: Location, disk: Disk): Manifest | undefined {
  const stored = readJson(location.manifest, disk);
  if (!isStored(stored)) return undefined;
  const files = new Map(
    stored.files.map(([path, key, hash, size, mtimeMs]) => [path, { key, hash, size, mtimeMs }] as const),
  );
  const marker = readJson(join(location.out, MARKER), disk);
  const known = isRecord(marker) && marker.content === contentHash(files);
  if (!known) return undefined;
  return { files, racyFrom: stored.racyFrom, settledAt: disk.stat(location.manifest)?.ctimeMs ?? 0 };
}

/** Whether a file of the output is the one that was noted, as far as its state tells; where it is not, its bytes decide. */
export function isNoted(noted: WrittenFile, there: Stat, { racyFrom, settledAt }: Omit<Manifest, "files">): boolean {
  const { size, mtimeMs, ctimeMs } = there;
  return size === noted.size && mtimeMs === noted.mtimeMs && mtimeMs < racyFrom && ctimeMs <= settledAt;
}

/** Writes the manifest beside its place; a rename puts it there once the output is in place itself. */
export function stageManifest(files: ReadonlyMap<string, WrittenFile>, location: Location, disk: Disk): void {
  const rows = [...files].map(([path, { key, hash, size, mtimeMs }]) => [path, key, hash, size, mtimeMs]);
  disk.write(location.nextManifest, "");
  // The clock of the disk, which on a network drive is not the machine's.
  const now = disk.stat(location.nextManifest)?.mtimeMs ?? 0;
  disk.write(
    location.nextManifest,
    JSON.stringify({ version: VERSION, racyFrom: now - COARSEST_CLOCK_MS, files: rows }),
  );
}

export function installManifest(location: Location, disk: Disk): void {
  if (disk.stat(location.nextManifest)) disk.rename(location.nextManifest, location.manifest);
}

/** The marker's text: the same for the same site, so that two builds give the same bytes. */
export function markerText(files: ReadonlyMap<string, WrittenFile>, base: string): string {
  const about = "Dateline made this folder and may delete what is in it. Files of your own belong in public/.";
  return `${JSON.stringify({ about, base, content: contentHash(files) }, null, 2)}\n`;
}

/** The base path of the site in an output folder, as its marker says. */
export function markedBase(out: string, disk: Disk): string {
  const marker = readJson(join(out, MARKER), disk);
  return isRecord(marker) && typeof marker.base === "string" ? marker.base : "/";
}

/** Of all files but the marker, which holds it. */
function contentHash(files: ReadonlyMap<string, WrittenFile>): string {
  const paths = [...files.keys()].filter((path) => path !== MARKER).sort();
  return hashBytes(paths.map((path) => `${path}\0${files.get(path)?.hash}\n`).join(""));
}

type Row = readonly [path: string, key: string | null, hash: string, size: number, mtimeMs: number];

function isStored(value: unknown): value is { racyFrom: number; files: Row[] } {
  return (
    isRecord(value) &&
    value.version === VERSION &&
    typeof value.racyFrom === "number" &&
    Array.isArray(value.files) &&
    value.files.every(isRow)
  );
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== 5) return false;
  const [path, key, hash, size, mtimeMs] = row;
  return (
    typeof path === "string" &&
    (key === null || typeof key === "string") &&
    typeof hash === "string" &&
    typeof size === "number" &&
    typeof mtimeMs === "number"
  );
}
