import { filePermalink } from "../model/permalink.ts";
import type { Route } from "./page.ts";
import type { NavLink, PageView } from "./views.ts";

/** `404.html`: every link absolute from the base, because it answers at any depth. */
export interface NotFoundProps extends PageView {
  readonly ways: readonly NavLink[];
}

export const notFoundRoute: Route<"not-found", NotFoundProps> = function* (_archive, site) {
  const permalink = filePermalink("404.html");
  yield {
    kind: "not-found",
    permalink,
    files: [],
    listed: false,
    props: () => ({ ...site.page(permalink, site.strings.words.notFoundTitle, { hidden: true }), ways: site.indexes }),
  };
};
