import { createHash } from "node:crypto";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { contains } from "../model/contains.ts";
import type { Disk } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";

/** Where a site is written. Paths are absolute. */
export interface OutputTarget {
  /** The site's folder, the one that holds `content/`. */
  readonly root: string;
  readonly out: string;
  /** `ROOT/.dateline` unless `--cache` says otherwise. */
  readonly cacheFolder: string;
  /** Base path of the site, for `preview`; `/` by default. */
  readonly base?: string;
  /** Makes all bytes anew and compares them with what is on disk, whatever the last build noted. */
  readonly clean?: boolean;
}

/** The target with its links resolved, and the places where a build keeps its own things. */
export interface Location {
  readonly out: string;
  /** Beside the output, hence on its file system: a rename from one to the other is atomic. */
  readonly staging: string;
  readonly stagedFiles: string;
  /** There while files are being renamed into place; holds what remains to be done. */
  readonly journal: string;
  /** There once the journal's first phase is over. */
  readonly journalCleared: string;
  readonly lock: string;
  readonly manifest: string;
  /** Which files a deployment has put beside those of the build. */
  readonly companions: string;
  /** What `last-build.ts` keeps. */
  readonly lastBuild: string;
  /** The states of the inputs of that build. */
  readonly lastStates: string;
  /** The manifest of the build under way. */
  readonly nextManifest: string;
  /** With a number behind it: where files go that nobody knows. */
  readonly setAside: string;
}

/**
 * The staging folder, its journal and its lock stand beside the output and not in `.dateline/`:
 * that folder may be on another file system, and may be deleted at any time.
 */
export function locate(target: OutputTarget, disk: Disk): Location {
  const out = realPath(target.out, disk);
  const staging = join(dirname(out), `${basename(out)}.dateline-staging`);
  const name = outName(target, out, disk);
  const manifest = join(target.cacheFolder, `manifest-${name}.packed`);
  return {
    out,
    staging,
    stagedFiles: join(staging, "files"),
    journal: join(staging, "journal.json"),
    journalCleared: join(staging, "journal.cleared"),
    lock: join(staging, "lock"),
    manifest,
    companions: join(target.cacheFolder, `companions-${name}.json`),
    lastBuild: join(target.cacheFolder, `last-build-${name}.json`),
    lastStates: join(target.cacheFolder, `last-build-${name}.states`),
    nextManifest: `${manifest}.next`,
    setAside: `${out}.set-aside-`,
  };
}

/**
 * Where a path of the output lies. Not by `join`, which takes as long as looking at the file: these paths have nothing in
 * them that would have to be resolved, and Windows knows the forward slash.
 */
export function placeOf(path: string, { out }: Pick<Location, "out">): string {
  return `${out}/${path}`;
}

/** The marker that makes a folder the generator's own. A leading dot keeps it out of listings. */
export const MARKER = ".dateline-output";

const PROTECTED = ["content", "templates", "public", "src", ".dateline", ".git", "node_modules"];

/** @throws {Refusal} where writing to `out` could cost somebody their files. */
export function refuseUnsafeTarget(target: OutputTarget, { out }: Location, disk: Disk): void {
  const root = realPath(target.root, disk);
  if (contains(out, root)) {
    throw new Refusal(`The output folder ${out} is, or contains, the site itself (${root})`, OWN_FOLDER, 2);
  }
  for (const name of PROTECTED) {
    const real = realPath(join(root, name), disk);
    if (contains(real, out) || contains(out, real)) {
      throw new Refusal(`The output folder ${out} overlaps with ${real}, which is not for output`, OWN_FOLDER, 2);
    }
  }
  if (contains(out, realPath(target.cacheFolder, disk))) {
    throw new Refusal(`The output folder ${out} contains the cache`, "Choose another folder with --out or --cache", 2);
  }
  const kind = disk.stat(out)?.kind;
  if (kind !== undefined && kind !== "folder") {
    throw new Refusal(`The output folder ${out} is a file`, OWN_FOLDER, 2);
  }
  if (kind === undefined && disk.list(dirname(out)).some((entry) => entry.name === basename(out))) {
    throw new Refusal(`The output folder ${out} is a link that leads nowhere`, `Remove the link. ${OWN_FOLDER}`, 2);
  }
  if (disk.stat(join(out, MARKER))?.kind === "file") return;
  if (disk.list(out).length > 0) {
    throw new Refusal(
      `The output folder ${out} holds files that Dateline did not write`,
      "Choose an empty folder with --out, or delete that one if nothing in it is needed",
      2,
    );
  }
}

const OWN_FOLDER = "Choose a folder of its own with --out, such as dist";

/** The real path of something that may not exist yet: of its nearest ancestor that does, and the rest as it is. */
export function realPath(path: string, disk: Disk): string {
  const absolute = resolve(path);
  if (disk.stat(absolute) !== undefined) return disk.real(absolute);
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(realPath(parent, disk), basename(absolute));
}

/**
 * A site may be built to several folders by turns, each with a manifest of its own. A folder
 * inside the site is known by its way from the root, so that the site can be moved.
 */
function outName(target: OutputTarget, out: string, disk: Disk): string {
  const root = realPath(target.root, disk);
  const name = contains(root, out) ? relative(root, out).split(sep).join("/") : out;
  return createHash("sha256").update(name).digest("hex").slice(0, 8);
}
