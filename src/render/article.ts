import type { Archive } from "../archive/archive.ts";
import type { Term } from "../archive/term.ts";
import type { Article, Source } from "../model/article.ts";
import { compareDates } from "../model/date-order.ts";
import { certainPath } from "../model/date-units.ts";
import { inTime } from "../model/in-time.ts";
import { once } from "../model/once.ts";
import { type Href, type Permalink, pagePermalink } from "../model/permalink.ts";
import { directionOf } from "../model/strings/languages.ts";
import type { TaxonomyName } from "../model/taxonomy.ts";
import { createArticleNames } from "./article-name.ts";
import { createSortKeys } from "./citations/of-article.ts";
import { historyHref } from "./history.ts";
import { type Html, LateHtml } from "./html.ts";
import type { Page, Route } from "./page.ts";
import { crumbLabel } from "./periods.ts";
import { type RelatedLink, relatedLinks, type SamePersonLinks, samePersonLinks } from "./related.ts";
import { reportHref } from "./report.ts";
import { rolesThen } from "./role-then.ts";
import { articleRow } from "./rows.ts";
import type { Site } from "./site.ts";
import type { CitationsView, DateView, ImageView, LocalText, NavLink, PageView, Row, TermLink } from "./views.ts";

export interface ArticleProps extends PageView {
  readonly headline: LocalText;
  /** BCP 47 of the article's own text. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly dateline: string | null;
  readonly summary: string | null;
  readonly authors: readonly AuthorLink[];
  readonly published: DateView;
  /** The same in EDTF, or the instant. */
  readonly issued: string;
  readonly updated: DateView | null;
  readonly happened: readonly { readonly date: DateView; readonly label: string | null }[];
  readonly image: ImageView | null;
  /** The text has footnotes, which stand beside it on wide screens. */
  readonly hasNotes: boolean;
  /** Sanitised and linked: the one thing that goes in as HTML. */
  readonly body: Html;
  readonly draft: boolean;
  /** "In this report": each with its number of mentions. */
  readonly people: readonly TermLink[];
  readonly places: readonly TermLink[];
  /** Pairs of these that have a page of their own. */
  readonly together: readonly NavLink[];
  readonly topics: readonly TermLink[];
  readonly organisations: readonly TermLink[];
  readonly dates: readonly DateCount[];
  readonly corrections: readonly { readonly date: DateView; readonly text: string }[];
  readonly source: Source | null;
  /** How to cite it: made of all the rest when the page is drawn. */
  readonly citations?: CitationsView;
  /** Where to report a mistake in it. */
  readonly report: Href | null;
  /** Where its earlier versions can be read. */
  readonly history: Href | null;
  readonly translations: readonly (NavLink & { readonly language: string })[];
  /** Neighbours in time of publication. */
  readonly earlier: Row | null;
  readonly later: Row | null;
  /** Neighbours in time among the reports that name the same person. */
  readonly samePeople: readonly SamePersonLinks[];
  readonly related: readonly RelatedLink[];
}

export interface AuthorLink extends NavLink {
  /** "Lindqvist, Hanna": how bibliographies file the name, where a record says so. */
  readonly sort?: string;
}

/** A date that the report tells of, and how often; 0 where only the editor states it. */
export interface DateCount {
  readonly date: DateView;
  readonly count: number;
}

export const articleRoute: Route<"article", ArticleProps> = function* (archive, site) {
  // Articles of one day share them.
  const byPath = once((path: Permalink) => breadcrumbsOf(path, archive, site));
  const sortOf = createSortKeys(archive);
  const authorOf = createAuthorLinks(sortOf);
  const nameOf = createArticleNames(archive, site, sortOf);
  const breadcrumbs = ({ published }: Article) => byPath(pagePermalink(...certainPath(published)));
  const propsOf = (article: Article) => articleProps(article, breadcrumbs(article), authorOf, archive, site);
  for (const article of archive.articles) yield new ArticlePage(article, propsOf, nameOf);
};

/** Most pages are such, so one takes no more room than its three fields: all else is made when it is asked for. */
class ArticlePage implements Page<"article", ArticleProps> {
  readonly #article: Article;
  readonly #propsOf: (article: Article) => ArticleProps;
  readonly #nameOf: (article: Article) => string;

  constructor(article: Article, propsOf: (article: Article) => ArticleProps, nameOf: (article: Article) => string) {
    this.#article = article;
    this.#propsOf = propsOf;
    this.#nameOf = nameOf;
  }

  get kind(): "article" {
    return "article";
  }

  get permalink(): Permalink {
    return this.#article.permalink;
  }

  get files(): readonly string[] {
    return [this.#article.file];
  }

  get props(): () => ArticleProps {
    return () => this.#propsOf(this.#article);
  }

  get madeOf(): () => string {
    return () => this.#nameOf(this.#article);
  }

  get modified(): () => string | null {
    return () => this.#article.modified;
  }
}

function articleProps(
  article: Article,
  breadcrumbs: readonly NavLink[],
  authorOf: (author: TermLink) => AuthorLink,
  archive: Archive,
  site: Site,
): ArticleProps {
  const position = archive.position.get(article) ?? 0;
  const neighbour = (offset: number) => {
    const other = inTime(article, archive.articles[position + offset]);
    return other === null ? null : articleRow(other, site);
  };
  const terms: Record<TaxonomyName, TermLink[]> = {
    people: [],
    places: [],
    topics: [],
    organisations: [],
    authors: [],
  };
  for (const { term, mentions, tagged } of archive.termsOf.get(article) ?? []) {
    const link = withRole(site.term(term, mentions), term, article, site);
    terms[term.taxonomy].push(tagged && term.taxonomy !== "authors" ? { ...link, tagged } : link);
  }
  const page = site.page(article.permalink, article.title, {
    description: site.summary(article),
    breadcrumbs,
    cardOf: article.permalink,
  });
  return {
    headline: site.local(article.title, article.language),
    language: article.language,
    direction: directionOf(article.language),
    dateline: article.dateline,
    summary: article.summary,
    published: site.date(article.published, "between"),
    issued: article.published.instant ?? article.published.edtf,
    updated: article.updated === null ? null : site.date(article.updated),
    happened: article.happened.map(({ date, label }) => ({ date: site.date(date), label })),
    image: site.image(article.image),
    hasNotes: article.notes > 0,
    // Depends on the text, and on where its links to other files lead.
    body: new LateHtml(article, archive.texts, article.links.map(site.hrefAttribute)),
    draft: article.visibility.draft,
    people: terms.people,
    places: terms.places,
    together: pairsIn(article, archive, site),
    topics: terms.topics,
    organisations: terms.organisations,
    authors: terms.authors.map(authorOf),
    dates: datesIn(article, site),
    corrections: article.corrections.map(({ date, text }) => ({ date: site.date(date), text })),
    source: article.source,
    report: reportHref(article, page.canonical ?? page.href, site),
    history: historyHref(article, site),
    translations: (archive.translations.get(article) ?? [])
      .filter((other) => other !== article)
      .map((other) => ({ label: other.title, href: site.link(other.permalink), language: other.language })),
    earlier: neighbour(1),
    later: neighbour(-1),
    samePeople: samePersonLinks(article, archive, site),
    related: relatedLinks(article, archive, site),
    // Last: V8 takes a hundred times as long for a literal that begins with a spread and goes on for long.
    ...page,
  };
}

function withRole(link: TermLink, { record }: Term, { published }: Article, site: Site): TermLink {
  if (record?.kind !== "person" || record.roles.length === 0) return link;
  const roles = rolesThen(record.roles, published);
  return roles.length === 0 ? link : { ...link, role: site.strings.list(roles) };
}

function createAuthorLinks(sortOf: (author: string) => string | undefined): (author: TermLink) => AuthorLink {
  return ({ name, href }) => {
    const sort = sortOf(name);
    return sort ? { label: name, href, sort } : { label: name, href };
  };
}

/** The path of the article's own URL: year, month, day; or the undated. */
function breadcrumbsOf(path: Permalink, { calendar }: Archive, site: Site): readonly NavLink[] {
  const segments = path.split("/").slice(1, -1);
  if (path === pagePermalink())
    return [{ label: site.strings.words.undated, href: site.link(pagePermalink("undated")) }];
  return segments.flatMap((_, index) => {
    const page = calendar.pages.get(pagePermalink(...segments.slice(0, index + 1)));
    return page ? [{ label: crumbLabel(page.unit, site), href: site.link(page.permalink) }] : [];
  });
}

/** In the order in which it carries them: a new report elsewhere changes nothing here. */
function pairsIn(article: Article, archive: Archive, site: Site): readonly NavLink[] {
  const terms = (archive.termsOf.get(article) ?? []).map(({ term }) => term);
  return terms.flatMap((first, index) =>
    terms.slice(index + 1).flatMap((second) => {
      const pair = site.intersections.of(first, second);
      return pair === undefined
        ? []
        : { label: site.strings.list([pair.owner.name, pair.other.name]), href: site.link(pair.permalink) };
    }),
  );
}

/** The dates that it tells of, each once, in the order of time. */
function datesIn(article: Article, site: Site): readonly DateCount[] {
  const dates = new Map(article.happened.map(({ date }) => [date.edtf, { date, count: 0 }]));
  for (const { date, count } of article.namings) if (date !== null) dates.set(date.edtf, { date, count });
  return [...dates.values()]
    .sort((a, b) => compareDates(a.date, b.date))
    .map(({ date, count }) => ({ date: site.date(date), count }));
}
