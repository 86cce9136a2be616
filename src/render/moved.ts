import type { Href } from "../model/permalink.ts";
import type { Route } from "./page.ts";
import type { PageView } from "./views.ts";

/** An old URL: leads on at once, and says where to. */
export interface MovedProps extends PageView {
  readonly to: Href;
  readonly toTitle: string;
}

export const movedRoute: Route<"moved", MovedProps> = function* (archive, site) {
  const moves = [
    ...archive.redirects,
    ...site.pages.flatMap(({ aliases, permalink, title, file }) =>
      aliases.map((from) => ({ from, to: permalink, title, file })),
    ),
  ];
  for (const { from, to, title, file } of moves) {
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
