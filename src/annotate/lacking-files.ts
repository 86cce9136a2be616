import { errorAt, type Place, type Problem } from "../model/problem.ts";

/** What is said of a file that is shown as a picture and is none. */
export const NO_PICTURE = {
  message: "the file is no picture, or one that is cut off or too large",
  expected:
    "PNG, JPEG, GIF, WebP, AVIF or SVG, of at most 150 million pixels; WebP, AVIF, and whatever moves: 50 million in all frames",
  advice: "Save it anew in a picture editor",
} as const;

/** What a disk does not give today is no reason to take it from readers. */
export function unreadableFile(found: string, file: string, place: Place | undefined): Problem {
  const message = "a file that is shown or linked here cannot be read";
  return errorAt({ rule: "unreadable-file", file, place, message, found, advice: "Check its permissions" });
}
