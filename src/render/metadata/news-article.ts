import type { NewsArticle, Place, Thing } from "schema-dts";
import type { Source } from "../../model/article.ts";
import { placeOfDateline } from "../../model/dateline-place.ts";
import type { ArticleProps } from "../article.ts";
import type { SiteView, TermLink } from "../views.ts";
import { temporalCoverage } from "./coverage.ts";
import { absolute, type Entity, exactDate, idOf, imageOf, licenceOf, node, publisherOf, some } from "./node.ts";

const TYPES = { person: "Person", place: "Place", topic: "Thing", organisation: "Organization" } as const;

/** What an article is: https://schema.org/NewsArticle. */
export function newsArticle(props: ArticleProps, address: string): NewsArticle {
  const { site, source } = props;
  const website = { "@id": `${site.url}#website` };
  const published = exactDate(props.published);
  const terms = [
    ...props.people.map((term) => ["person", term] as const),
    ...props.places.map((term) => ["place", term] as const),
    ...props.topics.map((term) => ["topic", term] as const),
    ...props.organisations.map((term) => ["organisation", term] as const),
  ];
  const tagged = terms.filter(([, term]) => term.tagged);
  const named = terms.filter(([, term]) => !term.tagged);
  const places = props.places.filter((term) => term.tagged);
  return node<NewsArticle & object>({
    "@type": "NewsArticle",
    "@id": `${address}#article`,
    url: address,
    mainEntityOfPage: address,
    headline: props.headline.text,
    description: props.description || undefined,
    inLanguage: props.language,
    isPartOf: source?.isPublication ? [website, work(source)] : website,
    printPage: source?.isPublication ? (source.page ?? undefined) : undefined,
    archivedAt: source?.isPublication ? address : undefined,
    publisher: publisherOf(site),
    author: some(
      props.authors.map(({ label, href }) => ({
        "@type": "Person" as const,
        "@id": idOf("author", href, site),
        name: label,
        url: absolute(href, site),
      })),
    ),
    datePublished: published,
    temporalCoverage: published === undefined ? temporalCoverage(props.issued) : undefined,
    dateModified: modified(props) ?? published,
    dateline: props.dateline ?? undefined,
    locationCreated: props.dateline === null ? undefined : locationCreated(props.dateline, props.places, site),
    contentLocation: some(places.map((term) => entity("place", term, site) as Place)),
    about: some(tagged.map(([kind, term]) => entity(kind, term, site))),
    mentions: some(named.map(([kind, term]) => entity(kind, term, site))),
    image: imageOf(props.image, site),
    correction: some(
      props.corrections.map(({ date, text }) =>
        node({ "@type": "CorrectionComment" as const, text, datePublished: exactDate(date) }),
      ),
    ),
    isBasedOn: source === null ? undefined : (source.href ?? work(source)),
    license: licenceOf(site),
    copyrightNotice: site.rights || undefined,
    workTranslation: some(props.translations.map(({ href }) => ({ "@id": `${absolute(href, site)}#article` }))),
  }) as NewsArticle;
}

/** No more than a name: of a newspaper, an agency, or a letter. */
function work({ name }: Source) {
  return { "@type": "CreativeWork" as const, name };
}

function entity(kind: Exclude<Entity, "author">, { name, href }: TermLink, site: SiteView): Thing {
  return { "@type": TYPES[kind], "@id": idOf(kind, href, site), name } as Thing;
}

/** The place of the dateline is one of the article's where it bears its name. */
function locationCreated(dateline: string, places: readonly TermLink[], site: SiteView): Place {
  const [whole, first] = [dateline, placeOfDateline(dateline)].map((name) => name.trim().toUpperCase());
  const place =
    places.find(({ name }) => name.toUpperCase() === whole) ?? places.find(({ name }) => name.toUpperCase() === first);
  return place === undefined ? { "@type": "Place", name: dateline } : (entity("place", place, site) as Place);
}

/** The later of its update and its corrections. */
function modified({ updated, corrections }: ArticleProps): string | undefined {
  const dates = [updated, ...corrections.map(({ date }) => date)].flatMap((date) => exactDate(date) ?? []);
  return dates.sort((a, b) => (a.slice(0, 10) < b.slice(0, 10) ? -1 : 1)).at(-1);
}
