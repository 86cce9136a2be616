import type { Article, RecordIntroduction } from "../model/article.ts";
import type { ArticleTexts } from "../model/article-texts.ts";
import type { Authority } from "../model/authority.ts";
import { compareDates } from "../model/date-order.ts";
import { certainPath } from "../model/date-units.ts";
import type { Filing } from "../model/filed-name.ts";
import type { TaxonomyName } from "../model/taxonomy.ts";
import { type Anniversary, anniversariesOf } from "./anniversaries.ts";
import { type Association, createAssociates } from "./association.ts";
import { type Calendar, calendarOf } from "./calendar.ts";
import { intersectionsOf, type Met, type MetOptions } from "./intersections.ts";
import { type Redirect, redirectsOf, settledRedirects } from "./redirects.ts";
import { createRelated, type RelatedFinder } from "./related.ts";
import { createSamePerson, type SamePerson } from "./same-person.ts";
import type { Entry, Term } from "./term.ts";
import { termsOf } from "./terms.ts";
import { isVisible } from "./visibility.ts";

/** Every fact that needs more than one article. What may not be seen yet, or no longer, is not in it in any form. */
export interface Archive {
  /** Newest first. */
  readonly articles: readonly Article[];
  /** Of these only that they were withdrawn, and why. Newest first. */
  readonly withdrawn: readonly Article[];
  readonly byFile: ReadonlyMap<string, Article>;
  readonly texts: ArticleTexts;
  /** Position in `articles`. */
  readonly position: ReadonlyMap<Article, number>;
  /** In the order of their indexes. */
  readonly terms: Readonly<Record<TaxonomyName, readonly Term[]>>;
  /** People who were taken down and still have a page; they are in none of the others. */
  readonly takenDown: readonly Term[];
  /** The terms that an article carries by its own names, in the order of its tags and mentions. */
  readonly termsOf: ReadonlyMap<Article, readonly Entry[]>;
  /** Terms that go with a term, strongest association first. */
  readonly associates: (term: Term) => readonly Association[];
  /** Pairs that have a page of their own, and years of terms. */
  readonly intersections: (options: MetOptions) => Met;
  /** The articles nearest to one by what they tell of, nearest first. */
  readonly related: RelatedFinder;
  /** What comes before and after an article about its people, those first whom it is most about. */
  readonly samePerson: (article: Article) => readonly SamePerson[];
  readonly calendar: Calendar;
  /** The days of a year, whatever the year. */
  readonly anniversaries: readonly Anniversary[];
  /** What no year can be put to: unknown dates, but also "the 1930s"; their permalinks begin with `/undated/`. */
  readonly undated: readonly Article[];
  readonly redirects: readonly Redirect[];
  /** Articles that are translations of one another. */
  readonly translations: ReadonlyMap<Article, readonly Article[]>;
  /** The introductions of authority records. */
  readonly introductions: ReadonlyMap<string, RecordIntroduction>;
}

export interface ArchiveInput {
  readonly articles: readonly Article[];
  readonly texts: ArticleTexts;
  readonly authority: Authority;
  /** By the record's file. */
  readonly introductions: ReadonlyMap<string, RecordIntroduction>;
}

export interface ArchiveOptions {
  /** Milliseconds since the epoch: decides what may be seen. */
  readonly now: number;
  readonly drafts: boolean;
  /** Old paths and where they lead, as the settings say. */
  readonly redirects?: Readonly<Record<string, string>>;
  readonly filing?: Filing;
}

export function archiveOf(
  { articles: all, texts, authority, introductions }: ArchiveInput,
  options: ArchiveOptions,
): Archive {
  const visible = all.filter((article) => isVisible(article.visibility, options)).sort(newestFirst);
  const articles = visible.filter(({ withdrawn }) => withdrawn === null);
  const withdrawn = visible.filter((article) => article.withdrawn !== null);
  const byFile = new Map(articles.map((article) => [article.file, article]));
  const position = new Map(articles.map((article, index) => [article, index]));
  const { terms, takenDown, termsOfArticle } = termsOf(articles, authority, introductions, options.filing);
  const associates = createAssociates(position, termsOfArticle);
  const calendar = calendarOf(articles);
  return {
    articles,
    withdrawn,
    byFile,
    texts,
    position,
    terms,
    takenDown,
    termsOf: termsOfArticle,
    associates,
    intersections: (options) => intersectionsOf(articles, termsOfArticle, options),
    related: createRelated(articles, position, termsOfArticle),
    samePerson: createSamePerson(termsOfArticle),
    calendar,
    anniversaries: anniversariesOf(calendar),
    undated: articles.filter(({ published }) => certainPath(published).length === 0),
    redirects: [...redirectsOf(visible, authority), ...settledRedirects(options.redirects ?? {}, terms)],
    translations: translationsOf(articles, byFile),
    introductions,
  };
}

/** Newest first; of one time, in the order of their permalinks, so that the order never depends on the disk. */
function newestFirst(a: Article, b: Article): number {
  return (
    compareDates(b.published, a.published) ||
    (a.permalink < b.permalink ? -1 : a.permalink > b.permalink ? 1 : 0) ||
    (a.file < b.file ? -1 : 1)
  );
}

/** `translationOf` names a file (relative to the article or to `content/articles`), a slug or a permalink. */
function translationsOf(
  articles: readonly Article[],
  byFile: ReadonlyMap<string, Article>,
): ReadonlyMap<Article, readonly Article[]> {
  if (!articles.some((article) => article.translationOf !== null)) return new Map();
  const byName = new Map<string, Article>();
  for (const article of articles) {
    byName.set(article.permalink, article);
    byName.set(article.permalink.split("/").at(-2) ?? "", article);
    byName.set(article.file.slice(article.file.lastIndexOf("/") + 1), article);
    byName.set(article.id, article);
  }
  const groups = new Map<Article, Article[]>();
  for (const article of articles) {
    if (article.translationOf === null) continue;
    const name = article.translationOf.replace(/^(\.{1,2}\/)+/, "");
    const original =
      byFile.get(`content/articles/${name}`) ?? byName.get(name) ?? byName.get(name.slice(name.lastIndexOf("/") + 1));
    if (!original || original === article) continue;
    const group = new Set([...(groups.get(original) ?? [original]), ...(groups.get(article) ?? [article])]);
    for (const member of group) groups.set(member, [...group]);
  }
  return groups;
}
