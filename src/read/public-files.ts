import { join } from "node:path";
import type { Effects } from "../model/effects.ts";
import type { Permalink } from "../model/permalink.ts";
import { type Problem, warningAt } from "../model/problem.ts";
import { Refusal } from "../model/refusal.ts";
import { listOrReport, noFile, placeFaults } from "./find-files.ts";

/** A file of `public/`, which is published as it is, under its own name. */
export interface PublicFile {
  readonly permalink: Permalink;
  /** Absolute, native. */
  readonly path: string;
}

export interface PublicFiles {
  readonly files: readonly PublicFile[];
  readonly problems: readonly Problem[];
}

/**
 * Everything in `public/`, in code-unit order; hidden files as well (`.well-known/`), except what systems leave behind. No
 * symbolic link is followed.
 */
export function findPublicFiles(root: string, { disk }: Effects): PublicFiles {
  const files: PublicFile[] = [];
  const problems: Problem[] = [];
  problems.push(...placeFaults(root, "public", "folder", disk));
  const open = problems.length > 0 ? [] : [""];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const { name, kind } of listOrReport(`public${folder}`, join(root, "public", folder), disk, problems)) {
      const path = `${folder}/${name}`;
      // A folder whose name is not UTF-8 cannot be opened by what is read of it: its name is refused, as if it were a file's.
      if (kind === "folder" && !name.includes("\ufffd")) open.push(path);
      else if ((kind === "file" || kind === "folder") && !LEFT_BEHIND.has(name)) {
        files.push({ permalink: path.normalize("NFC") as Permalink, path: join(root, "public", path) });
      } else if (kind === "link") problems.push(notFollowed(`public${path}`));
      else if (kind === "other") problems.push(noFile(`public${path}`));
    }
  }
  return { files: files.sort((a, b) => (a.permalink < b.permalink ? -1 : 1)), problems };
}

function notFollowed(file: string): Problem {
  const message = "a symbolic link in public/ is not followed, and nothing is published under its name";
  return warningAt({ rule: "symbolic-link", file, message, advice: "Put the files themselves there" });
}

/**
 * What articles were told of public files must still be so when these are published.
 * @throws {Refusal} (1) where there are others than before.
 */
export function refuseOthers(before: readonly PublicFile[], now: readonly PublicFile[]): void {
  const known = new Set(before.map(({ path }) => path));
  const there = new Set(now.map(({ path }) => path));
  const other = [...now, ...before].find(({ path }) => known.has(path) !== there.has(path));
  if (other !== undefined)
    throw new Refusal(`public${other.permalink} came or vanished while the site was read`, "Type the command again", 1);
}

const LEFT_BEHIND = new Set([".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"]);
