import { join } from "node:path";
import type { Disk } from "../model/effects.ts";

/** A file of the old site. */
export interface WalkedFile {
  /** From the folder that was walked, with forward slashes. */
  readonly path: string;
  /** Absolute, native. */
  readonly native: string;
}

/** Every file below a folder, in the order of their paths; hidden ones and links are passed over. */
export function walk(
  root: string,
  disk: Disk,
  isWanted: (folder: string) => boolean = () => true,
): readonly WalkedFile[] {
  const files: WalkedFile[] = [];
  const open = [""];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const { name, kind } of disk.list(join(root, ...folder.split("/")))) {
      if (name.startsWith(".")) continue;
      const path = folder === "" ? name : `${folder}/${name}`;
      if (kind === "folder" && isWanted(path)) open.push(path);
      if (kind === "file") files.push({ path, native: join(root, ...path.split("/")) });
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a path of the old site (`/img/a.png`) was served from: a file below one of the folders. */
export function servedFrom(folders: readonly string[], disk: Disk): (path: string) => string | undefined {
  return (path) => {
    const parts = path.split("/").filter((part) => part !== "");
    if (parts.length === 0 || parts.some((part) => part === ".." || part.includes("\\") || part.includes("\0")))
      return undefined;
    const paths = folders.map((folder) => join(folder, ...parts));
    return paths.find((native) => disk.stat(native)?.kind === "file");
  };
}
