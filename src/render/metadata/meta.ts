import type { ArticleProps } from "../article.ts";
import { citationTags } from "../citations/tags.ts";
import type { AnyPage } from "../routes.ts";
import { shortened } from "../summary.ts";
import type { ImageView, MetaTag, PageView } from "../views.ts";
import { absolute, exactDate } from "./node.ts";

/**
 * Open Graph (https://ogp.me) and the card of X, for who shares a page; for an article also the tags by which
 * reference managers know it (https://www.zotero.org/support/dev/exposing_metadata).
 */
export function metaTags(kind: AnyPage["kind"], props: PageView, address: string): readonly MetaTag[] {
  const { site, title, description } = props;
  const image = props.card ?? pictureOf(props);
  const name = shortened(title === "" ? site.title : title, LONGEST);
  const tags: MetaTag[] = [
    ["property", "og:site_name", site.title],
    ["property", "og:type", kind === "article" ? "article" : kind === "person" ? "profile" : "website"],
    ["property", "og:title", name],
    ["property", "og:url", address],
  ];
  if (description !== "") tags.push(["property", "og:description", shortened(description, LONGEST)]);
  if (/^[a-z]{2}-[A-Z]{2}$/.test(site.language)) tags.push(["property", "og:locale", site.language.replace("-", "_")]);
  if (image !== null) {
    tags.push(["property", "og:image", absolute(image.src, site)]);
    if (image.width !== null && image.height !== null)
      tags.push(
        ["property", "og:image:width", String(image.width)],
        ["property", "og:image:height", String(image.height)],
      );
    if (image.alt !== "") tags.push(["property", "og:image:alt", image.alt]);
  }
  tags.push(["name", "twitter:card", image === null ? "summary" : "summary_large_image"]);
  return kind === "article"
    ? [...tags, ...articleTags(props as ArticleProps), ...citationTags(props as ArticleProps)]
    : tags;
}

/** Cards show a line or two. In UTF-16 code units. */
const LONGEST = 300;

function articleTags(props: ArticleProps): readonly MetaTag[] {
  const published = exactDate(props.published);
  const changed = exactDate(props.updated);
  const tags: MetaTag[] = [];
  if (published !== undefined) tags.push(["property", "article:published_time", published]);
  if (changed !== undefined) tags.push(["property", "article:modified_time", changed]);
  for (const { href } of props.authors) tags.push(["property", "article:author", absolute(href, props.site)]);
  for (const { name } of props.topics) tags.push(["property", "article:tag", name]);
  return tags;
}

/** An article's or a record's own picture. */
function pictureOf(props: PageView & { readonly image?: ImageView | null }): ImageView | null {
  return props.image ?? null;
}
