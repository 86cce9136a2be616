import { imageSize } from "image-size";

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** In CSS pixels, turned upright as EXIF says; `undefined` where the bytes are no picture. */
export function measureImage(bytes: Uint8Array): ImageSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    const upright = orientation >= 5 ? { width: height, height: width } : { width, height };
    return isSize(upright.width) && isSize(upright.height) ? upright : undefined;
  } catch {
    return undefined;
  }
}

function isSize(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels > 0 && pixels < 100_000;
}
