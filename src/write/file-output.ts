import type { Disk } from "../model/effects.ts";
import type { Permalink } from "../model/permalink.ts";
import type { OutputFile } from "./output-file.ts";

/** A file that is copied as it is. */
export function fileOutput(permalink: Permalink, path: string, disk: Disk): OutputFile {
  return { permalink, key: null, bytes: () => disk.read(path) };
}
