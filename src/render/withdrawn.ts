import type { Article } from "../model/article.ts";
import type { Route } from "./page.ts";
import type { Site } from "./site.ts";
import type { DateView, LocalText, PageView } from "./views.ts";

/** What stands at the address of an article that was withdrawn: that it was, and why. */
export interface WithdrawnProps extends PageView {
  readonly headline: LocalText;
  readonly published: DateView;
  /** The day of the withdrawal. */
  readonly withdrawn: DateView | null;
  readonly reason: LocalText;
}

export const withdrawnRoute: Route<"withdrawn", WithdrawnProps> = function* (archive, site) {
  for (const article of archive.withdrawn) {
    const { permalink, file } = article;
    yield { kind: "withdrawn", permalink, files: [file], listed: false, props: () => withdrawnProps(article, site) };
  }
};

function withdrawnProps(article: Article, site: Site): WithdrawnProps {
  const { permalink, title, language, published, withdrawn } = article;
  return {
    headline: site.local(title, language),
    published: site.date(published, "between"),
    withdrawn: withdrawn === null || withdrawn.date === null ? null : site.date(withdrawn.date),
    reason: site.local(withdrawn?.reason ?? "", language),
    ...site.page(permalink, title, { description: site.strings.words.withdrawnText, hidden: true, noindex: true }),
  };
}
