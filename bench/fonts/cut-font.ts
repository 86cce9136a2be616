import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

/** The fonts of the default theme, named as Fontsource names the files that they are cut from. */
export const FONTS = [
  "newsreader-latin-wght-normal",
  "newsreader-latin-wght-italic",
  "newsreader-latin-ext-wght-normal",
  "newsreader-latin-ext-wght-italic",
] as const;

/**
 * Cuts a font to the weights that the pages use: all letters stay, and it loses a third of its bytes.
 * Every page of a site loads one of them before anything else.
 */
export async function cutFont(name: (typeof FONTS)[number]): Promise<Buffer> {
  const file = createRequire(import.meta.url).resolve(`@fontsource-variable/newsreader/files/${name}.woff2`);
  const letters = name.includes("-ext-") ? LATIN_EXTENDED : LATIN;
  return subsetFont(readFileSync(file), letters, {
    targetFormat: "woff2",
    variationAxes: { wght: { min: LIGHTEST, max: BOLDEST, default: LIGHTEST } },
  });
}

/** As `font-weight` in CSS. */
export const LIGHTEST = 400;
export const BOLDEST = 700;

/** As the `unicode-range` of `templates/styles/fonts.css` says. */
const LATIN = lettersOf(
  "0000-00FF 0131 0152-0153 02BB-02BC 02C6 02DA 02DC 0304 0308 0329 2000-206F 20AC 2122 2191 2193 2212 2215 FEFF FFFD",
);
const LATIN_EXTENDED = lettersOf(
  "0100-02BA 02BD-02C5 02C7-02CC 02CE-02D7 02DD-02FF 0304 0308 0329 1D00-1DBF 1E00-1E9F 1EF2-1EFF 2020 20A0-20AB 20AD-20C0 2113 2C60-2C7F A720-A7FF",
);

function lettersOf(ranges: string): string {
  return ranges
    .split(" ")
    .flatMap((range) => {
      const [from = 0, to = from] = range.split("-").map((code) => Number.parseInt(code, 16));
      return Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n));
    })
    .join("");
}
