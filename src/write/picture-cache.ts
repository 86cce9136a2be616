import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Disk } from "../model/effects.ts";

/**
 * What was made of a picture by a recipe, made again only where it is not kept or was damaged.
 * @param recipe names the programs, their versions and what they are told.
 */
export type PictureCache = (
  recipe: readonly string[],
  original: Uint8Array | string,
  make: () => Promise<Uint8Array>,
) => Promise<Uint8Array>;

/** One file for each, named by the content that it was made from, with its own hash before it. */
export function createPictureCache(folder: string, disk: Disk): PictureCache {
  return async (recipe, original, make) => {
    const name = createHash("sha256").update(JSON.stringify(recipe)).update(original).digest("hex");
    const path = join(folder, name.slice(0, 2), name.slice(2));
    const kept = readSealed(path, disk);
    if (kept !== undefined) return kept;
    const bytes = await make();
    // Two builds may do the same at the same time: whole or not at all.
    const stage = `${path}.${process.pid}`;
    disk.write(stage, Buffer.concat([seal(bytes), bytes]));
    disk.rename(stage, path);
    return bytes;
  };
}

function readSealed(path: string, disk: Disk): Uint8Array | undefined {
  if (disk.stat(path) === undefined) return undefined;
  const file = disk.read(path);
  const bytes = file.subarray(SEAL);
  return seal(bytes).equals(file.subarray(0, SEAL)) ? bytes : undefined;
}

/** In bytes: a SHA-256. */
const SEAL = 32;

function seal(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
