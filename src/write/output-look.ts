import type { Disk } from "../model/effects.ts";
import { isUntouched } from "./is-untouched.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import type { Location } from "./target.ts";

/** What was seen of an output when somebody looked. */
export interface OutputLook {
  /** Name of the manifest with which it was compared. */
  readonly manifest: string;
  readonly untouched: boolean;
}

/** `null` where there is no manifest that could be believed. */
export function lookAtOutput(location: Location, disk: Disk): OutputLook | null {
  const manifest = readManifest(location, disk);
  return manifest === undefined ? null : { manifest: manifest.name, untouched: isUntouched(manifest, location, disk) };
}

/** All files of the output are as the last build noted them: seen a moment ago, or now where another manifest was looked at. */
export function wasUntouched(
  manifest: Manifest,
  look: OutputLook | null | undefined,
  location: Location,
  disk: Disk,
): boolean {
  return look?.manifest === manifest.name ? look.untouched : isUntouched(manifest, location, disk);
}
