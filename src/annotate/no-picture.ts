/** What is said of a file that is shown as a picture and is none. */
export const NO_PICTURE = {
  message: "the file is no picture, or one that is cut off or too large",
  expected:
    "PNG, JPEG, GIF, WebP, AVIF or SVG, of at most 150 million pixels; WebP, AVIF, and whatever moves: 50 million in all frames",
  advice: "Save it anew in a picture editor",
} as const;
