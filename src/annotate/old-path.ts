import { decoded } from "../model/decoded.ts";
import type { Permalink } from "../model/permalink.ts";

/**
 * The path of an old URL as a static host can answer it: `https://old.example/2011/story.html` →
 * `/2011/story.html`, `news/1` → `/news/1/`. `null` where it cannot: a query (`/?p=12`), the
 * home page itself, a path that climbs.
 */
export function oldPath(url: string): Permalink | null {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "");
  if (/[?\\\n]/.test(path)) return null;
  const parts = decoded(path.split("#", 1)[0] ?? "")
    .normalize("NFC")
    .split("/")
    .filter((part) => part !== "");
  if (parts.length === 0 || parts.some((part) => part === "." || part === ".." || /[\x00-\x1f<>:"|*]/.test(part)))
    return null;
  const last = parts.at(-1) ?? "";
  return `/${parts.join("/")}${/\.[a-z0-9]{1,5}$/i.test(last) ? "" : "/"}` as Permalink;
}

/** The old URLs with a query among them, each once. */
export function oldQueries(urls: readonly string[]): readonly string[] {
  return [...new Set(urls.map(oldQuery).filter((query) => query !== null))];
}

/**
 * An old URL with a query, which only rules of a server can answer: `https://old.example/?p=12` → `/?p=12`.
 * `null` for every other URL. The query is as it was written.
 */
export function oldQuery(url: string): string | null {
  const own = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "");
  const [, path = "", query] = /^([^?#]*)\?([^#\s]+)/.exec(own) ?? [];
  if (query === undefined || /[\x00-\x20"\\\x7f]/.test(url)) return null;
  const parts = decoded(path).normalize("NFC").split("/");
  if (parts.some((part) => part === "." || part === "..")) return null;
  const clean = parts.filter((part) => part !== "").join("/");
  return `/${clean}${clean !== "" && path.endsWith("/") ? "/" : ""}?${query}`;
}
