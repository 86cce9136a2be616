import { imageSize } from "image-size";
import { movingFormat } from "../model/moving-picture.ts";
import { MOST_PIXELS, MOST_PIXELS_OF_HEAVY } from "../model/picture-limits.ts";
import { picturePixels } from "./picture-pixels.ts";

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** In CSS pixels, turned upright as EXIF says; `undefined` where the bytes are no picture that browsers show, or more than is made of one. */
export function measureImage(bytes: Uint8Array, isDrawing = false): ImageSize | undefined {
  try {
    const { width, height, orientation = 1, type } = imageSize(bytes);
    const upright = orientation >= 5 ? { width: height, height: width } : { width, height };
    const isShown = isDrawing ? type === "svg" : SHOWN.has(type ?? "");
    if (!isShown || !isSize(width) || !isSize(height)) return undefined;
    const pixels = picturePixels(bytes, type, width, height);
    const most = LIGHT.has(type ?? "") && movingFormat(bytes) === null ? MOST_PIXELS : MOST_PIXELS_OF_HEAVY;
    return pixels > 0 && pixels <= most ? upright : undefined;
  } catch {
    return undefined;
  }
}

/** By what is in them, whatever they are called. */
const SHOWN: ReadonlySet<string> = new Set(["png", "jpg", "gif", "webp", "avif"]);

/** Of these a decoder holds a few lines at a time, or some bytes a pixel. */
const LIGHT: ReadonlySet<string> = new Set(["png", "jpg", "svg"]);

function isSize(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels > 0 && pixels < 100_000;
}
