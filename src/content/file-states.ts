import { createHash } from "node:crypto";
import type { Stated } from "../cache/file-state.ts";
import type { States } from "../cache/packed-states.ts";
import type { Effects } from "../model/effects.ts";
import { filesBeside } from "../read/beside.ts";
import type { Asked } from "./asked.ts";

/**
 * @param root Absolute, native.
 * @param looked States that are known already.
 * @returns `undefined` as well where the disk does not say.
 */
export function stateReader(root: string, looked: States | undefined, { disk }: Effects) {
  return (file: string): Stated | undefined => {
    try {
      return looked?.get(file) ?? disk.stat(`${root}/${file}`);
    } catch {
      return undefined;
    }
  };
}

export function hashOf(path: string, { disk }: Effects): string | undefined {
  try {
    return createHash("sha256").update(disk.read(path)).digest("hex");
  } catch {
    return undefined;
  }
}

/** The files beside it are as they were. @param root Absolute, native. */
export function isStillTold(asked: readonly Asked[], root: string, file: string, { disk }: Effects): boolean {
  if (asked.length === 0) return true;
  const beside = filesBeside(root, file, disk);
  return asked.every(({ path, facts }) => JSON.stringify(beside(path) ?? null) === JSON.stringify(facts));
}
