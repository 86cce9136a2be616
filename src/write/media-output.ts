import type { Media } from "../model/article.ts";
import type { Disk } from "../model/effects.ts";
import type { OutputFile } from "./output-file.ts";

/** Part of the key, so that a change of the processing below makes all pictures anew. */
const PROCESSING = "upright-1";

/**
 * A file that an article shows or links to. Pictures are turned upright as their EXIF says and lose
 * all metadata, where cameras keep the place at which they were taken; colours keep their profile.
 * The permalink carries the hash of the original, so it names the content.
 */
export function mediaOutput({ kind, permalink }: Media, path: string, disk: Disk): OutputFile {
  return kind === "image"
    ? { permalink, key: `${PROCESSING} ${permalink}`, bytes: () => upright(disk.read(path), permalink) }
    : { permalink, key: permalink, bytes: () => disk.read(path) };
}

async function upright(bytes: Uint8Array, permalink: string): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  const moving = /\.(gif|webp)$/.test(permalink);
  return sharp(bytes, { animated: moving, failOn: "none" }).autoOrient().keepIccProfile().toBuffer();
}
