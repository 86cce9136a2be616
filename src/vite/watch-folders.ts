import { join, sep } from "node:path";
import type { Effects } from "../model/effects.ts";
import { errorCode } from "../model/error-code.ts";

/**
 * Tells of every change below some folders of a site, also of those that are not there yet, and of those that go and come
 * back. One watch for each folder and none for files, because systems allow some thousand of them, and a large archive has
 * more files than that.
 * @param root Absolute and native, as are all paths here.
 * @param changed Told what has come, gone or changed; of what comes or goes as a whole, only that.
 * @returns what ends it.
 */
export function watchFolders(
  root: string,
  names: readonly string[],
  changed: (path: string) => void,
  { disk, tell }: Effects,
): () => void {
  const watches = new Map<string, () => void>();
  let hasTold = false;
  const follow = (folder: string): void => {
    try {
      if (disk.stat(folder)?.kind !== "folder") return;
      const stop = disk.watch(folder, (name) => {
        // Where the system does not say which, it may be any.
        if (name === null) followAll();
        else if (isFollowed(name)) renew(join(folder, name));
        changed(name === null ? folder : join(folder, name));
      });
      // What comes from now on is told of; what is there already is looked for.
      watches.set(folder, stop);
      for (const { name, kind } of disk.list(folder)) {
        if (kind === "folder" && isFollowed(name)) follow(join(folder, name));
      }
    } catch (error) {
      if (hasTold || errorCode(error) === "ENOENT") return;
      hasTold = true;
      tell(tooMany(folder, error));
    }
  };
  const leave = (path: string): void => {
    for (const [folder, stop] of watches) {
      if (folder !== path && !folder.startsWith(path + sep)) continue;
      stop();
      watches.delete(folder);
    }
  };
  // A folder that has gone and come back in one breath is another one, by the same name.
  const renew = (path: string): void => {
    leave(path);
    follow(path);
  };
  const followAll = () => {
    for (const name of names) renew(join(root, name));
  };
  const stopRoot = disk.watch(root, (name) => {
    if (name !== null && !names.includes(name)) return;
    if (name === null) followAll();
    else renew(join(root, name));
    changed(name === null ? root : join(root, name));
  });
  followAll();
  return () => {
    stopRoot();
    for (const stop of watches.values()) stop();
  };
}

/** What no build reads, and what changes all the time. */
function isFollowed(name: string): boolean {
  return !name.startsWith(".") && name !== "node_modules";
}

function tooMany(folder: string, error: unknown): string {
  const code = errorCode(error);
  const advice =
    code === "ENOSPC" || code === "EMFILE"
      ? "The system watches no more folders: raise fs.inotify.max_user_watches, or load pages anew by hand"
      : "Load pages anew by hand";
  return `Changes in ${folder} and elsewhere will not be noticed (${code}). ${advice}.`;
}
