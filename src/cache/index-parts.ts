import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Disk } from "../model/effects.ts";

/** Parts of the search index, each a file that is named by what it was made from. */
export interface IndexParts {
  readonly keep: (name: string, make: () => Uint8Array) => Uint8Array;
  /** Deletes what this build did not ask for. */
  readonly sweep: () => void;
}

/** What does not read as it was written is made again. @param folder absolute, native. */
export function openIndexParts(folder: string, disk: Disk): IndexParts {
  const asked = new Set<string>();
  return {
    keep: (name, make) => {
      const file = `${name}.part`;
      asked.add(file);
      const path = join(folder, file);
      const before = readPart(path, disk);
      if (before !== undefined) return before;
      const bytes = make();
      writePart(path, bytes, disk);
      return bytes;
    },
    sweep: () => {
      for (const { name } of disk.list(folder)) if (!asked.has(name)) disk.remove(join(folder, name));
    },
  };
}

function readPart(path: string, disk: Disk): Uint8Array | undefined {
  if (disk.stat(path) === undefined) return undefined;
  const bytes = Buffer.from(disk.read(path));
  if (bytes.length < 4) return undefined;
  const body = bytes.subarray(4);
  return bytes.readUInt32LE(0) === crc32(body) ? body : undefined;
}

/** Whole or not at all: another build may be reading it. */
function writePart(path: string, bytes: Uint8Array, disk: Disk): void {
  const crc = Buffer.alloc(4);
  crc.writeUInt32LE(crc32(bytes));
  disk.write(`${path}.new`, Buffer.concat([crc, bytes]));
  disk.rename(`${path}.new`, path);
}
