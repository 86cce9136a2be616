import { imageSize } from "image-size";
import { isWhole } from "./whole-picture.ts";

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** In CSS pixels, turned upright as EXIF says; `undefined` where the bytes are no picture that browsers show. */
export function measureImage(bytes: Uint8Array, isDrawing = false): ImageSize | undefined {
  try {
    const { width, height, orientation = 1, type } = imageSize(bytes);
    const upright = orientation >= 5 ? { width: height, height: width } : { width, height };
    const fits = isSize(upright.width) && isSize(upright.height) && width * height <= MAX_PIXELS;
    return fits && (isDrawing ? type === "svg" : SHOWN.has(type ?? "")) && isWhole(bytes, type, width * height)
      ? upright
      : undefined;
  } catch {
    return undefined;
  }
}

/** By what is in them, whatever they are called. */
const SHOWN: ReadonlySet<string> = new Set(["png", "jpg", "gif", "webp", "avif"]);

/** Whether a picture stands still: a copy of one that moves would be its first frame. */
export function isStill(bytes: Uint8Array, extension: string): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString("latin1");
  // Graphics Interchange Format has no mark for it. RIFF: an ANIM chunk. PNG: acTL, before the first IDAT. ISO BMFF: a brand.
  if (extension === "gif") return false;
  if (extension === "webp") return !head.includes("ANIM");
  if (extension === "png") return !head.split("IDAT", 1)[0]?.includes("acTL");
  return extension !== "avif" || !head.slice(0, 64).includes("avis");
}

/** In bytes: colour profiles and texts may stand before the marks. */
const HEAD = 65_536;

/** What libvips takes without being told to trust a picture: 16,383 each way. A few bytes can say that they are more. */
const MAX_PIXELS = 0x3fff ** 2;

function isSize(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels > 0 && pixels < 100_000;
}
