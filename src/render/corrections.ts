import type { Archive } from "../archive/archive.ts";
import type { Article, Correction, SitePage } from "../model/article.ts";
import { compareDates } from "../model/date-order.ts";
import { directionOf } from "../model/strings/languages.ts";
import { listDownloads } from "./downloads.ts";
import type { Html } from "./html.ts";
import { type ListPart, listParts } from "./list-parts.ts";
import { listing } from "./listing.ts";
import { newestChange } from "./modified.ts";
import type { Route } from "./page.ts";
import { CORRECTIONS, correctionsPage } from "./service-pages.ts";
import type { Site } from "./site.ts";
import type { Listing, PageView, Row } from "./views.ts";

/** `/corrections/`: what was put right, newest first; below the site's own page of that address, if it has one. */
export interface CorrectionsProps extends PageView {
  /** HTML of that page; none on a part. */
  readonly introduction: Html | null;
  /** Of the introduction. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly total: number;
  readonly listing: Listing;
}

/** A correction with its article; its date where lists look for one. */
export interface Corrected {
  readonly article: Article;
  readonly correction: Correction;
  readonly published: Correction["date"];
  /** Of its article, the oldest 1: what is put right later does not change it. */
  readonly number: number;
}

export const correctionsRoute: Route<"corrections", CorrectionsProps> = function* (archive, site) {
  const all = correctionsOf(archive);
  const own = correctionsPage(site.pages);
  if (all.length === 0 && own === undefined) return;
  for (const part of listParts(all, itself, CORRECTIONS)) {
    yield {
      kind: "corrections",
      permalink: part.permalink,
      files: own === undefined ? [] : [own.file],
      modified: () => newestChange(part.all, ({ article }) => article),
      props: () => correctionsProps(part, own, site),
    };
  }
};

/** Newest first; those of one day in the order of their articles. */
export function correctionsOf({ articles }: Archive): readonly Corrected[] {
  return articles
    .flatMap((article) =>
      [...article.corrections]
        .sort((a, b) => compareDates(a.date, b.date))
        .map((correction, index) => ({ article, correction, published: correction.date, number: index + 1 })),
    )
    .sort((a, b) => compareDates(b.published, a.published));
}

function correctionsProps(part: ListPart<Corrected>, own: SitePage | undefined, site: Site): CorrectionsProps {
  const { words } = site.strings;
  const first = part.permalink === CORRECTIONS;
  const title = own?.title ?? words.corrections;
  const period = part.unit === null ? null : site.unit(part.unit);
  const language = own?.language ?? site.settings.language;
  return {
    introduction: own === undefined || !first ? null : site.html(own.body),
    language,
    direction: directionOf(language),
    total: part.all.length,
    listing: listing(part, itself, (entry) => rowOf(entry, site), site),
    downloads: first ? listDownloads(CORRECTIONS, site) : [],
    ...site.page(part.permalink, period === null ? title : title + site.strings.colon + period, {
      ...(own?.summary != null && { description: own.summary }),
      breadcrumbs: first ? [] : [{ label: title, href: site.link(CORRECTIONS) }],
    }),
  };
}

/** The row of the article, with the day and the text of its correction. */
function rowOf({ article, correction }: Corrected, site: Site): Row {
  return {
    ...site.row(article),
    date: site.date(correction.date),
    evidence: { kind: "summary", summary: correction.text },
    through: null,
    corrected: false,
  };
}

function itself(entry: Corrected): Corrected {
  return entry;
}
