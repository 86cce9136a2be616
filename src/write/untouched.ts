import type { Disk } from "../model/effects.ts";
import { readManifest } from "./manifest.ts";
import { countOf } from "./noted-files.ts";
import { type OutputLook, wasUntouched } from "./output-look.ts";
import { locate, type OutputTarget } from "./target.ts";
import type { WriteSummary } from "./write-site.ts";

/**
 * What a build would say of an output folder that already is what it would write: all files are as
 * the last build noted them.
 * @param look what was seen of it a moment ago.
 * @returns `undefined` where one has changed.
 */
export function untouchedOutput(
  target: OutputTarget,
  look: OutputLook | null | undefined,
  disk: Disk,
): WriteSummary | undefined {
  const location = locate(target, disk);
  // Another build is at work, or one was interrupted.
  if (disk.stat(location.staging) !== undefined) return undefined;
  const manifest = readManifest(location, disk);
  if (manifest === undefined || !wasUntouched(manifest, look, location, disk)) return undefined;
  const { files, bytes } = countOf(manifest.files);
  return {
    files,
    written: 0,
    unchanged: files,
    removed: 0,
    bytes,
    setAside: null,
    content: manifest.files.sums.content,
  };
}
