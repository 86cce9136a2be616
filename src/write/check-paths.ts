import { DEVICE_NAME } from "../model/device-name.ts";
import { outputPath, type Permalink } from "../model/permalink.ts";
import { MARKER } from "./target.ts";

/** Two files that cannot both be published, or one that cannot be published everywhere. */
export interface PathConflict {
  readonly permalink: Permalink;
  /**
   * `same`: two files want one path. `case`: the paths differ by case or by Unicode form only, and
   * macOS and Windows keep one of them. `file-and-folder`: `/a` and `/a/`. `name`: a name
   * that Windows refuses, or that is too long. `escape`: a path that leaves the output folder.
   */
  readonly kind: "same" | "case" | "file-and-folder" | "name" | "escape";
  /** The file that was there first; `null` where the path is at fault by itself. */
  readonly with: Permalink | null;
}

/**
 * Checks paths of which most are those of an earlier output. These cannot stand in each other's way, so nothing is made of
 * them unless another one comes.
 * @param known Paths that were checked against each other before.
 */
export function createPathCheck(
  known: Pick<ReadonlySet<string>, "has">,
): (permalink: Permalink, path: string) => PathConflict | undefined {
  const taken = new Map<string, Permalink>();
  let paths: OutputPaths | undefined;
  return (permalink, path) => {
    if (paths === undefined && known.has(path) && path !== MARKER && !taken.has(path)) {
      taken.set(path, permalink);
      return undefined;
    }
    if (paths === undefined) {
      paths = new OutputPaths();
      for (const earlier of taken.values()) paths.add(earlier);
      taken.clear();
    }
    return paths.add(permalink);
  };
}

/** The paths of an output so far; each new one is checked against them. Linear in the sum of their lengths. */
export class OutputPaths {
  /** Nearly always all: paths that are in nobody's way unless two are the same, by their folded form; until another comes. */
  #apart: Map<string, Permalink> | undefined = new Map();
  /** Files and folders, by their folded paths. */
  readonly #taken = new Map<string, Taken>();

  /** What stands in the way of the permalink; where nothing does, it is taken from now on. */
  add(permalink: Permalink): PathConflict | undefined {
    if (this.#apart !== undefined) {
      const folded = permalink.toLowerCase();
      if (isApart(permalink) && !this.#apart.has(folded)) {
        this.#apart.set(folded, permalink);
        return undefined;
      }
      const before = [`/${MARKER}` as Permalink, ...this.#apart.values()];
      this.#apart = undefined;
      for (const earlier of before) this.#take(earlier);
    }
    return this.#take(permalink);
  }

  #take(permalink: Permalink): PathConflict | undefined {
    const plain = isPlain(permalink);
    const fault = plain ? undefined : pathFault(permalink);
    if (fault) return { permalink, kind: fault, with: null };
    const path = outputPath(permalink);
    const folded = plain ? path : foldPath(path);
    const there = this.#taken.get(folded);
    if (there) {
      const kind = there.isFolder ? "file-and-folder" : there.path === path ? "same" : "case";
      return { permalink, kind, with: there.permalink };
    }
    const folders = this.#newFolders(permalink, path, folded);
    if (!Array.isArray(folders)) return folders;
    for (const [key, folder] of folders) this.#taken.set(key, { path: folder, permalink, isFolder: true });
    this.#taken.set(folded, { path, permalink, isFolder: false });
    return undefined;
  }

  /** The folders around a path that are not there yet, from the innermost outwards: above one that is known, all are. */
  #newFolders(permalink: Permalink, path: string, folded: string): (readonly [string, string])[] | PathConflict {
    const folders: (readonly [key: string, folder: string])[] = [];
    let end = path.length;
    let foldedEnd = folded.length;
    for (;;) {
      end = path.lastIndexOf("/", end - 1);
      foldedEnd = folded.lastIndexOf("/", foldedEnd - 1);
      if (end <= 0) return folders;
      const folder = path.slice(0, end);
      const key = folded === path ? folder : folded.slice(0, foldedEnd);
      const known = this.#taken.get(key);
      if (known === undefined) folders.push([key, folder]);
      else if (!known.isFolder) return { permalink, kind: "file-and-folder", with: known.permalink };
      else return known.path === folder ? folders : { permalink, kind: "case", with: known.permalink };
    }
  }
}

interface Taken {
  readonly path: string;
  readonly permalink: Permalink;
  readonly isFolder: boolean;
}

/** `a/b/c.html` → `a/b`, `a`. */
export function* foldersAbove(path: string): Generator<string> {
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) yield path.slice(0, end);
}

/** Equal for paths that are one file on a disk that ignores case (NTFS, APFS); ς and σ share a capital. */
export function foldPath(path: string): string {
  return /^[\x20-\x7e]*$/.test(path) ? path.toLowerCase() : path.normalize("NFC").toLowerCase().replace(/ς/gu, "σ");
}

/**
 * Names are checked on every platform alike, so that a site that builds on one builds on all.
 * Windows: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
function pathFault(permalink: Permalink): "escape" | "name" | undefined {
  if (!permalink.startsWith("/")) return "escape";
  for (const name of outputPath(permalink).split("/")) {
    if (name === "" || name === "." || name === "..") return "escape";
    if (REFUSED_CHARACTER.test(name) || RESERVED_NAME.test(name) || Buffer.byteLength(name) > 255) return "name";
  }
  return undefined;
}

/** Nearly all permalinks: segments of small letters, digits and hyphens, which no system objects to, and which are folded as they are. */
function isPlain(permalink: Permalink): boolean {
  return permalink.length < 256 && PLAIN.test(permalink) && !RESERVED_SEGMENT.test(permalink);
}

/** Such are never one a file and the other a folder: folders have no dot in their names, files have one; and they alone may have capitals. */
function isApart(permalink: Permalink): boolean {
  return permalink.length < 256 && APART.test(permalink) && !RESERVED_SEGMENT.test(permalink);
}

const APART = /^\/(?:[a-z0-9][a-z0-9_-]*\/)*(?:(?![Ii][Nn][Dd][Ee][Xx]\.)[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+)?$/;

const PLAIN = /^(?:\/[a-z0-9](?:[a-z0-9_.-]*[a-z0-9_-])?)*\/?$/;
const RESERVED_SEGMENT = new RegExp(`/${DEVICE_NAME}(?:[./]|$)`, "i");

/** Lone surrogates too: a file system that stores UTF-8 cannot hold them. U+FFFD is what is read of a name that is not UTF-8. */
const REFUSED_CHARACTER = /[\u0000-\u001f\u007f\ufffd<>:"|?*\\]|[. ]$|\p{Surrogate}/u;

/** With any extension: `nul.txt` is the null device as well. */
const RESERVED_NAME = new RegExp(`^${DEVICE_NAME}(?:\\.|$)`, "i");
