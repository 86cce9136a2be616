import { posix } from "node:path";
import type { Permalink } from "../model/permalink.ts";

/**
 * The fonts that nearly every page needs before its text can be drawn: those that a style sheet
 * declares for upright Latin letters (`unicode-range` holds "A", or there is none). Two at most,
 * because each one delays the rest.
 *
 * @param css minified by Lightning CSS, which writes U+0000-00FF as `U+??`
 */
export function fontsToPreload(styleSheet: Permalink, css: string): Permalink[] {
  const fonts = new Set<Permalink>();
  for (const [, face = ""] of css.matchAll(/@font-face\s*\{([^}]*)\}/g)) {
    const [, url] = /url\(\s*["']?([^"')]+\.woff2)["']?\s*\)/.exec(face) ?? [];
    if (url === undefined || /font-style:\s*(?:italic|oblique)/.test(face) || !hasLatinLetters(face)) continue;
    fonts.add(posix.join(posix.dirname(styleSheet), url) as Permalink);
  }
  return [...fonts].slice(0, 2);
}

function hasLatinLetters(face: string): boolean {
  const [, ranges] = /unicode-range:([^;}]*)/.exec(face) ?? [];
  return ranges === undefined || ranges.split(",").some(holdsLetterA);
}

/** A range as CSS writes it: `U+41`, `U+0-FF`, `U+4?`. */
function holdsLetterA(range: string): boolean {
  const [, from = "", to = from] = /U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/i.exec(range) ?? [];
  const code = 0x41;
  return Number.parseInt(from.replaceAll("?", "0"), 16) <= code && code <= Number.parseInt(to.replaceAll("?", "F"), 16);
}
