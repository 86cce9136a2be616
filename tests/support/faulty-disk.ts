import type { Disk, FileReader } from "../../src/model/effects.ts";

/** How the call goes wrong that the fault hits: not done at all, done by half, or done though nobody hears of it. */
export type Fault = "before" | "torn" | "after";

export class Killed extends Error {
  override readonly name = "Killed";
}

export interface FaultyDisk {
  readonly disk: Disk;
  readonly calls: () => number;
  /** Closes what was left open, as the system does when a process ends. */
  readonly end: () => void;
}

/**
 * A disk whose process is killed at its n-th call (from 1): that call fails, and so does every call after
 * it, since a dead process cleans nothing up. With `code` the disk fails once instead, and its
 * process lives on.
 */
export function faultyDisk(real: Disk, at: number, fault: Fault = "before", code?: string): FaultyDisk {
  let calls = 0;
  const open = new Set<FileReader>();
  const hit =
    <A extends unknown[], R>(name: string, act: (...args: A) => R) =>
    (...args: A): R => {
      calls++;
      if (calls < at || (code !== undefined && calls > at)) return act(...args);
      if (calls === at && fault === "after") act(...args);
      if (calls === at && fault === "torn") tear(real, name, args);
      throw code === undefined ? new Killed(`killed at call ${at}: ${name}`) : systemError(code, String(args[0]));
    };
  const disk: Disk = {
    read: hit("read", real.read),
    open: hit("open", (path) => {
      const file = real.open(path);
      open.add(file);
      const close = () => {
        if (open.delete(file)) file.close();
      };
      return { read: hit("read of a part", file.read), close };
    }),
    list: hit("list", real.list),
    stat: hit("stat", real.stat),
    checkWritable: hit("checkWritable", real.checkWritable),
    real: hit("real", real.real),
    write: hit("write", real.write),
    create: hit("create", real.create),
    append: hit("append", real.append),
    makeFolder: hit("makeFolder", real.makeFolder),
    rename: hit("rename", real.rename),
    copy: hit("copy", real.copy),
    remove: hit("remove", real.remove),
    removeEmptyFolder: hit("removeEmptyFolder", real.removeEmptyFolder),
    sync: hit("sync", real.sync),
    watch: real.watch,
  };
  const end = () => {
    for (const file of open) file.close();
    open.clear();
  };
  return { disk, calls: () => calls, end };
}

/** Half of the bytes are written; half of a folder's files are deleted. */
function tear(real: Disk, name: string, args: readonly unknown[]): void {
  const [path, bytes] = args;
  if (typeof path !== "string") return;
  if (name === "remove") {
    const entries = real.list(path);
    for (const entry of entries.slice(0, Math.ceil(entries.length / 2))) real.remove(`${path}/${entry.name}`);
  }
  // `create` makes the whole file or none.
  if (name !== "write" && name !== "append") return;
  if (typeof bytes === "string") real[name](path, bytes.slice(0, bytes.length / 2));
  if (bytes instanceof Uint8Array) real[name](path, bytes.subarray(0, bytes.length / 2));
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: injected, '${path}'`), { code, path });
}
