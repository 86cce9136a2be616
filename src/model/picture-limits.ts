/** Of a PNG or JPEG that stands still: a decoder takes up to 9 bytes a pixel. A page of a newspaper at 600 dpi has fewer. */
export const MOST_PIXELS = 150_000_000;

/**
 * Of any other picture, in all its frames: a decoder of AVIF takes 26 bytes a pixel and 16 s for so many, and 40 bytes of a
 * file can say that they are a WebP of 268 million.
 */
export const MOST_PIXELS_OF_HEAVY = 50_000_000;
