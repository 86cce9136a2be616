import { type Place, type Problem, warningAt } from "../model/problem.ts";
import { replaceEnclosed } from "./enclosed.ts";
import { ATTRIBUTE_LIST, withoutAttributes } from "./kramdown.ts";
import { leftCode } from "./left-code.ts";
import { placesOf } from "./places.ts";

/** What a text of Jekyll's leans on. */
export interface LiquidSite {
  /** The old address of a post (`2018-06-12-bridge`) or of a file (`_posts/2018-06-12-bridge.md`); `null` where there is none. */
  readonly addressOf: (name: string) => string | null;
}

/**
 * Markdown without the Liquid (https://jekyllrb.com/docs/liquid/) that has a meaning of its own there: addresses,
 * highlighted code, comments. What is left stays visible, and is reported line by line, as are
 * attributes of kramdown, which go.
 */
export function withoutLiquid(text: string, shown: string, line: number, site: LiquidSite) {
  const problems: Problem[] = [];
  const pieces = piecesOf(text);
  const body = pieces.map(({ isRaw, piece }) => (isRaw ? piece : mended(piece, site))).join("");
  const raw = new Set(pieces.flatMap(({ isRaw, piece }) => (isRaw ? (piece.match(ANY) ?? []) : [])));
  const left = new Set(body.match(ANY));
  for (const { found, place } of placesOf(text, ANY, line)) {
    if (!raw.has(found) && left.has(found)) problems.push(leftCode("Liquid", found, shown, place, liquidGroup(found)));
  }
  const kramdown = withoutAttributes(body);
  const places = new Map<string, Place[]>();
  for (const { found, place } of placesOf(text, ATTRIBUTE_LIST, line)) {
    const same = places.get(found);
    if (same === undefined) places.set(found, [place]);
    else same.push(place);
  }
  const used = new Map<string, number>();
  for (const found of kramdown.found) {
    const n = used.get(found) ?? 0;
    used.set(found, n + 1);
    problems.push(attributes(shown, places.get(found)?.[n] ?? { line, column: 1 }, found));
  }
  return { body: kramdown.body, problems };
}

/** What is raw is text, whatever it looks like, and its tags go. */
function piecesOf(text: string): readonly { readonly isRaw: boolean; readonly piece: string }[] {
  const pieces: { isRaw: boolean; piece: string }[] = [];
  let from = 0;
  replaceEnclosed(text, /\{%-?\s*raw\s*-?%\}/g, END_OF_RAW, (opening, inside, closing) => {
    pieces.push({ isRaw: false, piece: text.slice(from, opening.index) }, { isRaw: true, piece: inside });
    from = closing.index + closing[0].length;
    return "";
  });
  return [...pieces, { isRaw: false, piece: text.slice(from) }];
}

const END_OF_RAW = /\{%-?\s*endraw\s*-?%\}/g;

/** A tag is one matter wherever it stands, and so are all values. */
function liquidGroup(found: string): string {
  return `liquid ${/^\{%-?\s*([\w-]+)/.exec(found)?.[1] ?? "value"}`;
}

/** An opening that another follows before it is closed is none: else each would be read on to the end of its line. */
const ANY = /\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}/g;

function mended(text: string, { addressOf }: LiquidSite): string {
  const plain = replaceEnclosed(text, /\{%-?\s*comment\s*-?%\}/g, /\{%-?\s*endcomment\s*-?%\}\n?/g, () => "");
  return replaceEnclosed(
    plain,
    /\{%-?\s*highlight\s((?:(?!\{%|%\}).)*)%\}\n?/g,
    /\n?\{%-?\s*endhighlight\s*-?%\}/g,
    ([, words = ""], code) => `\`\`\`${/\S+/.exec(words.replace(/-$/, ""))?.[0] ?? ""}\n${code}\n\`\`\``,
  )
    .replace(/\{%-?\s*(?:post_url|link)\s+(\S+?)\s*-?%\}/g, (whole, name: string) => addressOf(name) ?? whole)
    .replace(/\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}/g, "")
    .replace(
      /\{\{-?\s*["']([^"'{}]*)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:baseurl|url))[^{}]*\}\}/g,
      (_, path: string) => (path.startsWith("/") ? path : `/${path}`),
    )
    .replace(/^<!--\s*more\s*-->$/gm, "");
}

function attributes(file: string, place: Place, found: string): Problem {
  return warningAt({
    rule: "import-code",
    file,
    place,
    message: "attributes that Markdown does not have are left out",
    found: found.slice(0, 80),
    advice: "See whether the text is right without them",
    group: "kramdown",
  });
}
