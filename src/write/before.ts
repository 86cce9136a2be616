import { join } from "node:path";
import type { Disk } from "../model/effects.ts";
import { readManifest } from "./manifest.ts";
import type { WrittenFile } from "./noted-files.ts";
import type { OutputLook } from "./output-look.ts";
import type { Location, OutputTarget } from "./target.ts";

/** What lies in the output before the build. */
export interface Before {
  /**
   * `empty`: nothing. `noted`: the files in the manifest, which are ours; others are somebody's own.
   * `found`: the manifest is lost, and the files are those that were found; whose they are, nobody knows.
   */
  readonly state: "empty" | "noted" | "found";
  /** Path → what the manifest says of the file; `null` where only the disk knows. */
  readonly files: Pick<ReadonlyMap<string, WrittenFile | null>, "has" | "get"> & {
    readonly keys: () => Iterable<string>;
  };
  /** See `Manifest`. */
  readonly racyFrom: number;
  readonly settledAt: number;
  /** All files are as they were noted: somebody has looked a moment ago. */
  readonly untouched: boolean;
}

/** Nothing is believed of a file but its bytes. */
const UNSURE = { racyFrom: 0, settledAt: 0, untouched: false };

/** @param look what was seen of it a moment ago, if somebody looked. */
export function readBefore(target: OutputTarget, location: Location, disk: Disk, look?: OutputLook | null): Before {
  if (disk.list(location.out).length === 0) return { state: "empty", files: new Map(), ...UNSURE };
  const manifest = readManifest(location, disk);
  if (!manifest) return { state: "found", files: new Map(findFiles(location, disk)), ...UNSURE };
  // All of them will be asked for, in another order.
  const { files, racyFrom, settledAt } = manifest;
  const untouched = look?.manifest === manifest.name && look.untouched;
  if (!target.clean) return { state: "noted", files: new Map(files.entries()), racyFrom, settledAt, untouched };
  return { state: "noted", files: new Map([...files.keys()].map((path) => [path, null])), ...UNSURE };
}

/** All but a `.git`: a folder that is also a branch (GitHub Pages) keeps its history. */
function* findFiles({ out }: Location, disk: Disk): Generator<[string, null]> {
  for (const path of walk(out, "", disk)) {
    if (!path.endsWith("/") && path !== ".git" && !path.startsWith(".git/")) yield [path, null];
  }
}

/** Every file, link and empty folder (with a slash behind it) below a folder, as paths below `out`. */
export function* walk(out: string, folder: string, disk: Disk): Generator<string> {
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const entries = disk.list(join(out, next));
    if (entries.length === 0) yield `${next}/`;
    for (const { name, kind } of entries) {
      const path = next === "" ? name : `${next}/${name}`;
      if (kind === "folder") pending.push(path);
      else yield path;
    }
  }
}
