import type { Disk } from "../model/effects.ts";
import { isNoted, type Manifest } from "./manifest.ts";
import { hashBytes } from "./stage-bytes.ts";
import { type Location, placeOf } from "./target.ts";

/** All files of the output are as the last build noted them. */
export function isUntouched(manifest: Manifest, location: Location, disk: Disk): boolean {
  for (const [path, noted] of manifest.files.entries()) {
    const place = placeOf(path, location);
    const there = disk.stat(place);
    if (there?.kind !== "file" || there.size !== noted.size || there.mtimeMs !== noted.mtimeMs) return false;
    if (!isNoted(noted, there, manifest) && hashBytes(disk.read(place)) !== noted.hash) return false;
  }
  return true;
}
