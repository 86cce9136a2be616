import { directionOf } from "../model/strings/languages.ts";
import type { Html } from "./html.ts";
import type { Route } from "./page.ts";
import { CORRECTIONS } from "./service-pages.ts";
import type { PageView } from "./views.ts";

/** `content/pages/*.md`: about, corrections policy, … */
export interface SitePageProps extends PageView {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly body: Html;
}

export const sitePageRoute: Route<"site-page", SitePageProps> = function* (_archive, site) {
  for (const page of site.pages) {
    // The list of corrections stands below it: see `correctionsRoute`.
    if (site.settings.features.corrections && page.permalink === CORRECTIONS) continue;
    yield {
      kind: "site-page",
      permalink: page.permalink,
      files: [page.file],
      props: () => ({
        ...site.page(page.permalink, page.title, page.summary === null ? {} : { description: page.summary }),
        language: page.language,
        direction: directionOf(page.language),
        body: site.html(page.body),
      }),
    };
  }
};
