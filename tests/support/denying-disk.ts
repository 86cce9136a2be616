import { dirname, sep } from "node:path";
import type { Disk } from "../../src/model/effects.ts";

/**
 * A disk on which a file or folder belongs to somebody else, as far as our calls ask: tests run as root, whom no permission
 * stops. `closed`: nothing of it can be read (chmod 000). `kept`: nothing directly in it can be changed (chmod a-w).
 */
export function denyingDisk(real: Disk, denied: string, how: "closed" | "kept"): Disk {
  const isBelow = (path: string) => path.startsWith(denied + sep);
  const refuse = (path: string, syscall: string, dest?: string): never => {
    const error = new Error(`EACCES: permission denied, ${syscall} '${path}'`);
    throw Object.assign(error, { code: "EACCES", errno: -13, syscall, path, ...(dest !== undefined && { dest }) });
  };
  const isFolder = real.stat(denied)?.kind === "folder";
  const reading =
    <A extends unknown[], R>(syscall: string, act: (path: string, ...more: A) => R) =>
    (path: string, ...more: A): R =>
      how === "closed" && (isBelow(path) || (path === denied && syscall !== "stat" && syscall !== "realpath"))
        ? refuse(path, syscall)
        : act(path, ...more);
  /** What would be made in a folder, or taken out of it: of what is missing, the outermost. */
  const outermost = (path: string): string =>
    real.stat(path) !== undefined || real.stat(dirname(path)) !== undefined ? path : outermost(dirname(path));
  const isKept = (path: string) => (how === "closed" ? isBelow(path) : isFolder && dirname(outermost(path)) === denied);
  const changing =
    <A extends unknown[], R>(syscall: string, act: (path: string, ...more: A) => R) =>
    (path: string, ...more: A): R => {
      const changesFolder = syscall !== "open" || real.stat(path) === undefined;
      return (changesFolder && isKept(path)) || (path === denied && !isFolder && syscall === "open")
        ? refuse(path, syscall)
        : act(path, ...more);
    };
  return {
    ...real,
    read: reading("open", real.read),
    open: reading("open", real.open),
    list: reading("scandir", real.list),
    stat: reading("stat", real.stat),
    real: reading("realpath", real.real),
    checkWritable: (path, kind) =>
      path === denied || (how === "closed" && isBelow(path)) ? refuse(path, "access") : real.checkWritable(path, kind),
    write: changing("open", real.write),
    create: changing("open", real.create),
    append: changing("open", real.append),
    makeFolder: (path) =>
      real.stat(path) === undefined && isKept(path) ? refuse(outermost(path), "mkdir") : real.makeFolder(path),
    remove: (path) =>
      real.stat(path) !== undefined && (isKept(path) || (isFolder && path === denied))
        ? refuse(path, "unlink")
        : real.remove(path),
    removeEmptyFolder: changing("rmdir", real.removeEmptyFolder),
    rename: (from, to) => {
      if (isKept(from) || isKept(to)) refuse(from, "rename", to);
      real.rename(from, to);
    },
    copy: (from, to) => {
      if (isKept(to) || (how === "closed" && (from === denied || isBelow(from)))) refuse(from, "copyfile", to);
      real.copy(from, to);
    },
  };
}
