import type { Archive } from "../archive/archive.ts";
import type { Redirect } from "../archive/redirects.ts";
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
  for (const { from, to, title, file } of movesOf(archive, site)) {
    yield {
      kind: "moved",
      permalink: from,
      files: [file],
      listed: false,
      props: () => ({
        ...site.page(from, site.strings.words.movedTitle, { hidden: true }),
        to: site.link(to),
        toTitle: title,
      }),
    };
  }
};

/** Every old path that leads on: of articles, of records, of the site's own pages. */
export function movesOf({ redirects }: Archive, { pages }: Pick<Site, "pages">): readonly Redirect[] {
  return [
    ...redirects,
    ...pages.flatMap(({ aliases, permalink, title, file }) =>
      aliases.map((from) => ({ from, to: permalink, title, file })),
    ),
  ];
}
