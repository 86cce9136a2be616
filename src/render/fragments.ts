import type { Archive } from "../archive/archive.ts";
import type { SitePage } from "../model/article.ts";
import { decoded } from "../model/decoded.ts";
import type { Permalink } from "../model/permalink.ts";

/** Whether a page has what a fragment (`#by-hand`) leads to; true for pages whose text is not an editor's. */
export type FragmentFinder = (permalink: Permalink, fragment: string) => boolean;

/** Few links have a fragment, so texts are looked at when one leads to them, and once. */
export function createFragmentFinder(archive: Archive, pages: readonly SitePage[]): FragmentFinder {
  let bodies: ReadonlyMap<Permalink, () => string> | undefined;
  const known = new Map<Permalink, ReadonlySet<string> | null>();
  const idsAt = (permalink: Permalink): ReadonlySet<string> | null => {
    bodies ??= new Map([
      ...archive.articles.map((article) => [article.permalink, () => archive.texts.html(article)] as const),
      ...pages.map((page) => [page.permalink, () => page.body.html.join("")] as const),
    ]);
    const body = bodies.get(permalink);
    return body === undefined ? null : idsIn(body());
  };
  return (permalink, fragment) => {
    const id = decoded(fragment.replace(/^[^#]*#?/s, ""));
    if (id === "" || id === "top") return true;
    const ids = known.get(permalink) ?? idsAt(permalink);
    known.set(permalink, ids);
    return ids?.has(id) ?? true;
  };
}

/** The ids of its start tags. */
function idsIn(html: string): ReadonlySet<string> {
  const tags = html.match(START_TAG) ?? [];
  return new Set(tags.flatMap((tag) => / id="([^"]*)"/.exec(tag)?.[1] ?? []));
}

/** Values are quoted, and may hold a `>`. */
const START_TAG = /<[a-z][^\s<>"]*(?:\s+[^\s=<>"]+(?:="[^"]*")?)*\s*\/?>/g;
