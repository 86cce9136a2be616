import type { Article } from "../model/article.ts";
import { externalHref, type Href } from "../model/permalink.ts";
import type { Site } from "./site.ts";

/** Where earlier versions of an article can be read: `history.link` with the article's file filled in; `null` where the site states none. */
export function historyHref({ file }: Pick<Article, "file">, { settings }: Pick<Site, "settings">): Href | null {
  const { link } = settings.history;
  if (link === undefined) return null;
  const path = file.split("/").map(encodeURIComponent).join("/");
  return externalHref(link.replaceAll("{file}", () => path)) ?? null;
}
