import { join } from "node:path";
import type { Disk } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";
import { type Before, walk } from "./before.ts";
import { foldersAbove, foldPath } from "./check-paths.ts";
import { hashBytes } from "./stage-bytes.ts";
import type { Location } from "./target.ts";

/** Somebody's own files in the output: never overwritten, and reported where a new page wants their place. */
export class ForeignFiles {
  readonly #inTheWay: string[] = [];
  readonly #checkedFolders = new Set<string>();
  #folded: ReadonlySet<string> | undefined;

  constructor(
    private readonly before: Before,
    private readonly location: Location,
    private readonly disk: Disk,
  ) {}

  /** Whether a new file may be written there. False as well where somebody's file has the very same bytes. */
  permits(path: string, hash: string): boolean {
    if (this.before.state === "empty") return true;
    const file = join(this.location.out, path);
    const there = this.disk.stat(file);
    if (there?.kind === "folder")
      return this.#note(path, [...walk(this.location.out, path, this.disk)].some(this.#isForeign));
    if (there && !this.before.files.has(path) && !this.#isOursInOtherCase(path)) {
      const same = there.kind === "file" && hashBytes(this.disk.read(file)) === hash;
      return !same && this.#note(path, true);
    }
    const folder = this.#foreignFolder(path);
    return this.#note(folder ?? path, folder !== undefined);
  }

  /** @throws {Refusal} which names them all, before anything has changed. */
  refuseIfAny(): void {
    const [first, ...others] = this.#inTheWay;
    if (first === undefined) return;
    const more = others.length > 0 ? ` (and ${others.length} more: ${others.slice(0, 3).join(", ")})` : "";
    throw new Refusal(
      `${join(this.location.out, first)} was not written by Dateline, and a page of the site wants its place${more}`,
      "Move it to public/ if it is part of the site, else delete it",
      1,
    );
  }

  #note(path: string, inTheWay: boolean): boolean {
    if (inTheWay) this.#inTheWay.push(path);
    return !inTheWay;
  }

  #isForeign = (path: string): boolean => !this.before.files.has(path);

  /** A file, or a link to somewhere else, where the path needs a folder. */
  #foreignFolder(path: string): string | undefined {
    for (const folder of foldersAbove(path)) {
      if (this.#checkedFolders.has(folder)) return undefined;
      this.#checkedFolders.add(folder);
      const full = join(this.location.out, folder);
      const there = this.disk.stat(full);
      if (!there || this.before.files.has(folder)) continue;
      if (there.kind !== "folder" || foldPath(this.disk.real(full)) !== foldPath(full)) return folder;
    }
    return undefined;
  }

  #isOursInOtherCase(path: string): boolean {
    this.#folded ??= new Set([...this.before.files.keys()].map(foldPath));
    return this.#folded.has(foldPath(path));
  }
}
