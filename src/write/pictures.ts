import { hash } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Sharp } from "sharp";
import type { Media } from "../model/article.ts";
import type { Disk, Effects } from "../model/effects.ts";
import { errorCode } from "../model/error-code.ts";
import { GENERATOR } from "../model/generator.ts";
import { movingFormat } from "../model/moving-picture.ts";
import type { Permalink } from "../model/permalink.ts";
import { MOST_PIXELS } from "../model/picture-limits.ts";
import { Refusal } from "../model/refusal.ts";
import { type RenditionFormat, renditionsOf } from "../model/renditions.ts";
import { bareMoving } from "./bare-moving.ts";
import { createLimit } from "./limit.ts";
import type { OutputFile } from "./output-file.ts";
import { createPictureCache } from "./picture-cache.ts";
import { createStager } from "./stage-bytes.ts";

/** The files that articles show or link to, as output. */
export type Pictures = (media: Media, path: string) => readonly OutputFile[];

/**
 * Pictures are turned upright as their EXIF says and lose all metadata, where cameras keep the place
 * at which they were taken; and they are published in smaller copies as well. Each is made once:
 * what was made is kept by the content of the original, since a second of work stands in it. A
 * few are under way at a time, and of the heavy ones one, each on one core, so that the bytes do not depend on the machine.
 *
 * @param cacheFolder holds copies of no worth: it may be deleted at any time.
 */
export function createPictures(cacheFolder: string, { disk }: Pick<Effects, "disk">): Pictures {
  const cache = createPictureCache(cacheFolder, disk);
  const limit = createLimit(availableParallelism());
  const alone = createLimit(1);
  const stage = createStager(disk);
  const output = (permalink: Permalink, bytes: () => Promise<Uint8Array>): OutputFile => ({
    permalink,
    // The permalink names the content, the program what is made of it.
    key: `${GENERATOR} ${permalink}`,
    bytes,
    stage: (to, there) => limit(async () => stage(await bytes(), to, there)),
  });

  return ({ file, kind, permalink, widths }, path) => {
    const read = () => readUnchanged(file, permalink, path, disk);
    if (kind === "file") return [{ permalink, key: permalink, bytes: read }];
    const make =
      (recipe: string, draw: (picture: Sharp) => Sharp, frames: "all" | "first" = "first") =>
      async () => {
        const original = read();
        const moves = frames === "all" ? movingFormat(original) : null;
        const bare = moves === null ? undefined : bareMoving(original, moves);
        if (bare !== undefined) return bare;
        const { default: sharp } = await import("sharp");
        sharp.concurrency(1);
        const { sharp: version, vips } = sharp.versions;
        return cache([version, vips, recipe], original, async () => {
          try {
            const picture = sharp(original, {
              animated: moves !== null,
              failOn: "none",
              limitInputPixels: MOST_PIXELS,
            });
            const { width, height } = await picture.metadata();
            const drawn = () => draw(picture.autoOrient()).toBuffer();
            return await (width * height > HEAVY ? alone(drawn) : drawn());
          } catch (error) {
            throw unreadable(file, error);
          }
        });
      };
    return [
      output(
        permalink,
        make("upright-1", (picture) => picture.keepIccProfile(), "all"),
      ),
      ...renditionsOf(permalink, widths).map((rendition) =>
        output(
          rendition.permalink,
          make(`${rendition.format}-${rendition.width}-1`, (picture) =>
            ENCODERS[rendition.format](picture.resize({ width: rendition.width, withoutEnlargement: true })),
          ),
        ),
      ),
    ];
  };
}

/** In pixels, of all frames: a decoder may take 26 bytes for each, and cores are many. */
const HEAVY = 12_000_000;

/** A second for 1280 pixels of AVIF at effort 2; at effort 4 it would be four, for a twentieth fewer bytes. */
const ENCODERS: Readonly<Record<RenditionFormat, (picture: Sharp) => Sharp>> = {
  avif: (picture) => picture.avif({ quality: 55, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 78, effort: 4 }),
};

/**
 * The permalink names the bytes that were there when the article was read: others must not be published under it, for they
 * would be believed to be these.
 * @throws {Refusal} (1) where they have changed, or are gone.
 */
function readUnchanged(file: string, permalink: Permalink, path: string, disk: Disk): Uint8Array {
  let bytes: Uint8Array | undefined;
  try {
    bytes = disk.read(path);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
  if (bytes !== undefined && permalink.includes(hash("sha256", bytes).slice(0, 8))) return bytes;
  const what = bytes === undefined ? "vanished" : "changed";
  throw new Refusal(`${file}: the file ${what} while the site was built`, "Build again", 1);
}

function unreadable(file: string, error: unknown): Refusal {
  const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
  return new Refusal(
    `${file}: this picture cannot be read (${reason})`,
    /pixel limit/i.test(reason)
      ? "Save a smaller copy of it"
      : "Open it in a picture editor and save it anew, or take it out",
    1,
    { cause: error },
  );
}
