/** What is said of a file that is shown as a picture and is none. */
export const NO_PICTURE = {
  message: "the file is no picture, or one that is cut off or too large",
  expected: "PNG, JPEG, GIF, WebP, AVIF or SVG, of at most 268 million pixels; if it moves, 50 million in all frames",
  advice: "Save it anew in a picture editor",
} as const;
