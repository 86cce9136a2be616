import type { Archive } from "../archive/archive.ts";
import type { Redirect } from "../archive/redirects.ts";
import { LARGE_ARCHIVE } from "../model/features.ts";
import type { Href } from "../model/permalink.ts";
import type { Route } from "./page.ts";
import type { Site } from "./site.ts";
import type { PageView } from "./views.ts";

/** An old URL: leads on at once, and says where to. */
export interface MovedProps extends PageView {
  readonly to: Href;
  readonly toTitle: string;
}

export const movedRoute: Route<"moved", MovedProps> = function* (archive, site) {
  const isLarge = archive.articles.length > LARGE_ARCHIVE;
  for (const { from, to, title, file, isTemporary } of movesOf(archive, site)) {
    if (isLarge && isTemporary) continue;
    yield {
      kind: "moved",
      permalink: from,
      files: file === null ? [] : [file],
      listed: false,
      props: () => ({
        ...site.page(from, site.strings.words.movedTitle, { hidden: true }),
        to: site.link(to),
        toTitle: title,
      }),
    };
  }
};

/**
 * Every old path that leads on: of articles, of records, of the site's own pages; and, where none of these wants it, what
 * may have been the page of a pair or of a year of a name. Of these a large archive has many: there only rules of a server
 * answer them, and no files.
 */
export function movesOf({ redirects }: Archive, site: Pick<Site, "pages" | "intersections">): readonly Redirect[] {
  const wanted: readonly Redirect[] = [
    ...redirects,
    ...site.pages.flatMap(({ aliases, permalink, title, file }) =>
      aliases.map((from) => ({ from, to: permalink, title, file })),
    ),
  ];
  const taken = new Set(wanted.map(({ from }) => from.toLowerCase()));
  return [...wanted, ...site.intersections.led.filter(({ from }) => !taken.has(from.toLowerCase()))];
}
