import type { Problem } from "../model/problem.ts";
import { replaceEnclosed } from "./enclosed.ts";
import { leftCode } from "./left-code.ts";
import { placesOf } from "./places.ts";

/** What a text of Hugo's leans on. */
export interface ShortcodeSite {
  /** The old address of a page by what `ref` names it: `posts/bridge.md`, `bridge`; `null` where there is none. */
  readonly addressOf: (name: string) => string | null;
}

/**
 * Markdown without the shortcodes (https://gohugo.io/shortcodes/) that say what Markdown can say:
 * figures, references, code, films. What is left stays visible and is reported line by line.
 */
export function withoutShortcodes(text: string, shown: string, line: number, site: ShortcodeSite) {
  const problems: Problem[] = [];
  const body = replaceEnclosed(
    text,
    /\{\{[<%]\s*highlight\s((?:(?!\{\{[<%]|[>%]\}\}).)*)[>%]\}\}\n?/g,
    /\n?\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g,
    ([, words = ""], code) => `\`\`\`${/\S+/.exec(words)?.[0] ?? ""}\n${code}\n\`\`\``,
  )
    .replace(SHORTCODE, (whole, name: string, rest: string) => {
      return MADE.get(name)?.(argumentsOf(rest), site) ?? whole;
    })
    .replace(/^<!--\s*more\s*-->$/gm, "");
  const left = new Set(body.match(ANY));
  for (const { found, place } of placesOf(text, ANY, line)) {
    if (left.has(found)) problems.push(leftCode("a shortcode", found, shown, place, /[\w-]+/.exec(found)?.[0]));
  }
  // Shortcodes that were only shown: `{{</* figure */>}}`.
  const bare = replaceEnclosed(body, /\{\{([<%])\/\*/g, /\*\/([>%])\}\}/g, ([, open], inside, [, close]) => {
    return `{{${open}${inside}${close}}}`;
  });
  return { body: bare, problems };
}

/** What another begins in is none, here and below: else each that is not closed would be read on to the end. */
const ANY = /\{\{[<%](?!\/\*)(?:(?!\{\{[<%]).)*?[>%]\}\}/g;

/** Of an argument there is one way to read it: two would be tried in every combination. */
const QUOTED = '(?:[\\w-]+=)?(?:"(?:(?!\\{\\{[<%])[^"\\\\]|\\\\.)*"|`(?:(?!\\{\\{[<%])[^`])*`)';
const BARE = '(?!\\{\\{[<%])[^\\s"`>%/](?:(?!\\{\\{[<%])[^\\s"`>%])*';
const SHORTCODE = new RegExp(`\\{\\{[<%]\\s*([\\w-]+)((?:\\s+(?:${QUOTED}|${BARE}))*)\\s*(?:/\\s*)?[>%]\\}\\}`, "g");

type Arguments = ReadonlyMap<string, string>;

/** Of places where they have no name: "0", "1", … */
function argumentsOf(rest: string): Arguments {
  const values = new Map<string, string>();
  for (const [, name, quoted, raw, bare] of rest.matchAll(
    /(?:([\w-]+)=)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+))/g,
  )) {
    values.set(name ?? String(values.size), quoted?.replace(/\\(.)/g, "$1") ?? raw ?? bare ?? "");
  }
  return values;
}

/** `null` keeps the shortcode. */
const MADE: ReadonlyMap<string, (values: Arguments, site: ShortcodeSite) => string | null> = new Map([
  ["figure", figure],
  ["ref", reference],
  ["relref", reference],
  ["youtube", (values) => film("https://www.youtube.com/watch?v=", values)],
  ["vimeo", (values) => film("https://vimeo.com/", values)],
]);

function figure(values: Arguments): string | null {
  const src = values.get("src") ?? values.get("0");
  if (src === undefined) return null;
  const caption = [values.get("title"), values.get("caption"), values.get("attr")].filter(Boolean).join(" ");
  const title = caption === "" ? "" : ` "${caption.replace(/["\\]/g, "\\$&")}"`;
  return `![${(values.get("alt") ?? "").replace(/[[\]\\]/g, "\\$&")}](<${src}>${title})`;
}

function reference(values: Arguments, { addressOf }: ShortcodeSite): string | null {
  const [name = "", fragment] = (values.get("0") ?? values.get("path") ?? "").split("#");
  const address = addressOf(name);
  return address === null ? null : address + (fragment === undefined ? "" : `#${fragment}`);
}

function film(address: string, values: Arguments): string | null {
  const id = values.get("id") ?? values.get("0");
  return id === undefined || !/^[\w-]+$/.test(id) ? null : `<${address}${id}>`;
}
