import type { Permalink } from "./permalink.ts";

/**
 * Smaller copies of a picture, so that a telephone need not fetch what a camera took. What exists
 * follows from the picture's width alone: pages can name the copies before any is made.
 */
export interface Rendition {
  readonly permalink: Permalink;
  /** In pixels. */
  readonly width: number;
  readonly format: RenditionFormat;
}

/** In the order in which browsers are offered them; the original comes after them. */
const RENDITION_FORMATS = ["avif", "webp"] as const;
export type RenditionFormat = (typeof RENDITION_FORMATS)[number];

/** A column of text, a portrait and half a screen, each on plain screens and on those with two or three pixels to one. */
const WIDTHS = [320, 640, 960, 1280];

/** A picture so narrow is a small file already. */
const SMALLEST = 160;

/**
 * The widths in which a picture is published besides its own.
 * @param width of the original, upright. Its own is among them up to the largest, since AVIF and WebP are smaller files.
 */
export function renditionWidths(width: number): readonly number[] {
  if (width < SMALLEST) return [];
  const largest = Math.min(width, WIDTHS.at(-1) ?? width);
  // A copy a tenth narrower than the largest would save nothing.
  return [...WIDTHS.filter((candidate) => candidate < largest * 0.9), largest];
}

/** `/media/bridge-1a2b3c4d.jpg` → `/media/bridge-1a2b3c4d-640.avif`, … */
export function renditionsOf(original: Permalink, widths: readonly number[]): readonly Rendition[] {
  const stem = original.replace(/\.[a-z0-9]+$/, "");
  return RENDITION_FORMATS.flatMap((format) =>
    widths.map((width) => ({ permalink: `${stem}-${width}.${format}` as Permalink, width, format })),
  );
}

/** What `source` elements are given, a format each: the value of `srcset` and the type. */
export function sourceSets(
  original: Permalink,
  widths: readonly number[],
  link: (permalink: Permalink) => string,
): readonly { readonly type: string; readonly srcset: string }[] {
  const renditions = renditionsOf(original, widths);
  if (renditions.length === 0) return [];
  return RENDITION_FORMATS.map((format) => ({
    type: `image/${format}`,
    srcset: renditions
      .filter((rendition) => rendition.format === format)
      .map(({ permalink, width }) => `${link(permalink)} ${width}w`)
      .join(", "),
  }));
}

/** How wide a picture in the text is shown; the column is `--measure` of `tokens.css`. */
export const TEXT_SIZES = "(min-width: 40rem) 36.25rem, 92vw";
