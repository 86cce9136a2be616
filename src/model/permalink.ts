import type { Brand } from "./brand.ts";

/**
 * Where something is published, from the root of the site and without its base path:
 * `/people/andrei-rudenko/` (a page) or `/data/mentions.jsonl` (a file). Decoded, NFC;
 * `href` encodes it. Computed once and stored in its model; no template builds one.
 */
export type Permalink = Brand<string, "Permalink">;

/** A URL that may stand in `href` or `src` as it is: checked for its scheme, percent-encoded, with the base path. */
export type Href = Brand<string, "Href">;

/** `/a/b/` from parts that are already slugs, years, months or days. */
export function pagePermalink(...parts: readonly string[]): Permalink {
  return (parts.length === 0 ? "/" : `/${parts.join("/")}/`) as Permalink;
}

/** `/a/b.ext` from parts that are already safe file names. */
export function filePermalink(...parts: readonly string[]): Permalink {
  return `/${parts.join("/")}` as Permalink;
}

/** `/people/x/` + `feed.atom` → `/people/x/feed.atom`: a data file at the stem of its page. */
export function besidePermalink(page: Permalink, fileName: string): Permalink {
  return `${page}${fileName}` as Permalink;
}

/** @param base starts and ends with `/`: `/` or `/archive/`. */
export function href(permalink: Permalink, base: string, fragment?: string): Href {
  const path = base.slice(0, -1) + encodePath(permalink);
  return (fragment === undefined ? path : `${path}#${encode(fragment)}`) as Href;
}

/** The path of the file below the output folder: `people/x/index.html`. */
export function outputPath(permalink: Permalink): string {
  const path = permalink.slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/**
 * A URL of somebody's own (in prose, `sameAs`, `source`) if it may be linked to: `http:`, `https:`,
 * `mailto:` and `tel:` only, read as browsers do (WHATWG URL: control characters and
 * white space inside a scheme do not hide it).
 */
export function externalHref(text: string): Href | undefined {
  const url = URL.parse?.(text) ?? parseUrl(text);
  // A host is the one part in which the parser lets some of these stand: "http://a.example\"/".
  return url && SAFE_SCHEMES.has(url.protocol) && !/["'<>\s]/.test(url.host) ? (url.href as Href) : undefined;
}

/**
 * Whether a browser that is led to the address would run what it says. As browsers read it: white space and control
 * characters before the scheme hide nothing, nor do tabs and line ends in it. A picture as `data:` runs nothing.
 */
export function runsCode(address: string): boolean {
  if (!address.includes(":")) return false;
  const bare = address.replace(/^[\x00-\x20]+|[\t\n\r]+/g, "");
  return /^(?:(?:java|vb|live)script:|data:(?!image\/))/i.test(bare);
}

const SAFE_SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function encodePath(path: string): string {
  // Most paths need no encoding, and every link of every page comes through here.
  if (/^[\w./~-]*$/.test(path)) return path;
  return path.split("/").map(encode).join("/");
}

/** A lone surrogate has no UTF-8, and `encodeURIComponent` throws on it: it is written as U+FFFD, as URLs do. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
