import { join } from "node:path";
import { COARSEST_CLOCK_MS } from "../model/coarsest-clock.ts";
import type { Disk, Stat } from "../model/effects.ts";
import { openMap, sealMap } from "../model/packed-map.ts";
import { isRecord, readJson } from "./json-file.ts";
import { type NotedFiles, notedFiles, type Sums, type WrittenFile } from "./noted-files.ts";
import { type Location, MARKER } from "./target.ts";

/** What the last build wrote, so that the next one need not make it again. */
export interface Manifest {
  /** Equal for the same manifest only. */
  readonly name: string;
  readonly files: NotedFiles;
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

/** What is said of all the files. */
interface Head extends Pick<Manifest, "racyFrom"> {
  readonly version: number;
  readonly sums: Sums;
}

const VERSION = 3;

/**
 * The manifest of what lies in the output folder; `undefined` where it is lost, damaged, or of
 * another state of the folder (restored from a backup, fetched from git, built by another site).
 */
export function readManifest(location: Location, disk: Disk): Manifest | undefined {
  const there = disk.stat(location.manifest);
  if (there?.kind !== "file") return undefined;
  const opened = openMap("manifest", disk.read(location.manifest));
  if (opened === undefined) return undefined;
  const { version, racyFrom, sums } = JSON.parse(opened.head) as Head;
  const marker = readJson(join(location.out, MARKER), disk);
  const isOfThis = version === VERSION && isRecord(marker) && marker.content === sums.content;
  return isOfThis
    ? { name: opened.head, files: notedFiles(opened.map, sums), racyFrom, settledAt: there.ctimeMs }
    : undefined;
}

/** Whether a file of the output is the one that was noted, as far as its state tells; where it is not, its bytes decide. */
export function isNoted(
  noted: WrittenFile,
  there: Stat,
  { racyFrom, settledAt }: Pick<Manifest, "racyFrom" | "settledAt">,
): boolean {
  const { size, mtimeMs, ctimeMs } = there;
  return size === noted.size && mtimeMs === noted.mtimeMs && mtimeMs < racyFrom && ctimeMs <= settledAt;
}

/** Writes the manifest beside its place; a rename puts it there once the output is in place itself. */
export function stageManifest(files: NotedFiles, location: Location, disk: Disk): void {
  disk.write(location.nextManifest, "");
  // The clock of the disk, which on a network drive is not the machine's.
  const now = disk.stat(location.nextManifest)?.mtimeMs ?? 0;
  const head: Head = { version: VERSION, racyFrom: now - COARSEST_CLOCK_MS, sums: files.sums };
  disk.write(location.nextManifest, sealMap("manifest", JSON.stringify(head), files.packed));
}

export function installManifest(location: Location, disk: Disk): void {
  if (disk.stat(location.nextManifest)) disk.rename(location.nextManifest, location.manifest);
}

/** The marker's text: the same for the same site, so that two builds give the same bytes. */
export function markerText(content: string, base: string): string {
  const about = "Dateline made this folder and may delete what is in it. Files of your own belong in public/.";
  return `${JSON.stringify({ about, base, content }, null, 2)}\n`;
}

/** The base path of the site in an output folder, as its marker says. */
export function markedBase(out: string, disk: Disk): string {
  const marker = readJson(join(out, MARKER), disk);
  return isRecord(marker) && typeof marker.base === "string" ? marker.base : "/";
}
