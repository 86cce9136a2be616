import type { Article } from "../model/article.ts";
import { pagePermalink } from "../model/permalink.ts";
import { listParts } from "./list-parts.ts";
import { listing } from "./listing.ts";
import { newestChange } from "./modified.ts";
import type { Route } from "./page.ts";
import { articleRow } from "./rows.ts";
import type { Listing, PageView } from "./views.ts";

/** `/undated/`: what no year can be put to. */
export interface UndatedProps extends PageView {
  readonly listing: Listing;
}

export const undatedRoute: Route<"undated", UndatedProps> = function* (archive, site) {
  if (archive.undated.length === 0) return;
  const permalink = pagePermalink("undated");
  for (const part of listParts(archive.undated, itself, permalink)) {
    yield {
      kind: "undated",
      permalink: part.permalink,
      files: [],
      modified: () => newestChange(part.all, itself),
      props: () => ({
        ...site.page(part.permalink, site.strings.words.undated),
        listing: {
          ...listing(part, itself, (article) => articleRow(article, site), site),
          // Headings would be years, which is what these have none of.
          groups: [{ label: "", href: null, rows: part.shown.map((article) => articleRow(article, site)) }],
        },
      }),
    };
  }
};

function itself(article: Article): Article {
  return article;
}
