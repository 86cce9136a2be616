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

/** One conflict at most a permalink, in the order given. Linear in the sum of their lengths. */
export function checkPaths(permalinks: Iterable<Permalink>): PathConflict[] {
  const paths = new OutputPaths();
  const conflicts: PathConflict[] = [];
  for (const permalink of permalinks) {
    const conflict = paths.add(permalink);
    if (conflict) conflicts.push(conflict);
  }
  return conflicts;
}

/** The paths of an output so far; each new one is checked against them. */
export class OutputPaths {
  readonly #files = new Map<string, Taken>();
  readonly #folders = new Map<string, Taken>();

  constructor() {
    this.add(`/${MARKER}` as Permalink);
  }

  /** What stands in the way of the permalink; where nothing does, it is taken from now on. */
  add(permalink: Permalink): PathConflict | undefined {
    const fault = pathFault(permalink);
    if (fault) return { permalink, kind: fault, with: null };
    const path = outputPath(permalink);
    const folded = foldPath(path);
    const file = this.#files.get(folded);
    if (file) return { permalink, kind: file.path === path ? "same" : "case", with: file.permalink };
    const folder = this.#folders.get(folded);
    if (folder) return { permalink, kind: "file-and-folder", with: folder.permalink };
    const conflict = this.#checkFolders(permalink, path);
    if (!conflict) this.#take(permalink, path, folded);
    return conflict;
  }

  /** From the innermost folder outwards: above one that is known already, all are. */
  #checkFolders(permalink: Permalink, path: string): PathConflict | undefined {
    for (const folder of foldersAbove(path)) {
      const folded = foldPath(folder);
      const file = this.#files.get(folded);
      if (file) return { permalink, kind: "file-and-folder", with: file.permalink };
      const known = this.#folders.get(folded);
      if (known) return known.path === folder ? undefined : { permalink, kind: "case", with: known.permalink };
    }
    return undefined;
  }

  #take(permalink: Permalink, path: string, folded: string): void {
    this.#files.set(folded, { path, permalink });
    for (const folder of foldersAbove(path)) {
      const key = foldPath(folder);
      if (this.#folders.has(key)) return;
      this.#folders.set(key, { path: folder, permalink });
    }
  }
}

interface Taken {
  readonly path: string;
  readonly permalink: Permalink;
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

/** Lone surrogates too: a file system that stores UTF-8 cannot hold them. */
const REFUSED_CHARACTER = /[\u0000-\u001f\u007f<>:"|?*\\]|[. ]$|\p{Surrogate}/u;

/** With any extension: `nul.txt` is the null device as well. */
const RESERVED_NAME = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
