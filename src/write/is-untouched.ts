import type { Disk } from "../model/effects.ts";
import type { Manifest } from "./manifest.ts";
import { hashBytes } from "./stage-bytes.ts";
import { type Location, placeOf } from "./target.ts";

/** All files of the output are as the last build noted them. */
export function isUntouched({ files, racyFrom }: Manifest, location: Location, disk: Disk): boolean {
  for (const [path, { hash, size, mtimeMs }] of files.entries()) {
    const place = placeOf(path, location);
    const there = disk.stat(place);
    if (there?.kind !== "file" || there.size !== size || there.mtimeMs !== mtimeMs) return false;
    if (mtimeMs >= racyFrom && hashBytes(disk.read(place)) !== hash) return false;
  }
  return true;
}
