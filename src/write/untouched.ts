import type { Disk } from "../model/effects.ts";
import { isUntouched } from "./is-untouched.ts";
import { readManifest } from "./manifest.ts";
import { locate, MARKER, type OutputTarget } from "./target.ts";
import type { WriteSummary } from "./write-site.ts";

/**
 * What a build would say of an output folder that already is what it would write: all files are as
 * the last build noted them.
 * @returns `undefined` where one has changed.
 */
export function untouchedOutput(target: OutputTarget, disk: Disk): WriteSummary | undefined {
  const location = locate(target, disk);
  // Another build is at work, or one was interrupted.
  if (disk.stat(location.staging) !== undefined) return undefined;
  const manifest = readManifest(location, disk);
  if (manifest === undefined || !isUntouched(manifest, location, disk)) return undefined;
  let bytes = 0;
  for (const [path, { size }] of manifest.files) if (path !== MARKER) bytes += size;
  const files = manifest.files.size - 1;
  return { files, written: 0, unchanged: files, removed: 0, bytes, setAside: null };
}
