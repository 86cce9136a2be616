import type { CollectionPage, Graph, SearchAction, Thing, WebPage, WebSite } from "schema-dts";
import type { Href } from "../../model/permalink.ts";
import type { AnyPage, PageProps } from "../routes.ts";
import type { PageView, SiteView } from "../views.ts";
import { dataset } from "./dataset.ts";
import { hrefsOf, itemList, personNode, placeNode, termNode } from "./lists.ts";
import { newsArticle } from "./news-article.ts";
import { absolute, breadcrumbList, node, pageNode, publisherOf } from "./node.ts";

/** What every page says of itself in JSON-LD, by its kind; of one that is not here, that it is a page. */
type Describe = { readonly [K in AnyPage["kind"]]?: (props: PageProps[K], address: string) => readonly Thing[] };

const DESCRIBE: Describe = {
  home: (props, address) => {
    const shown = [...(props.lead === null ? [] : [props.lead]), ...props.latest].map(({ href }) => href);
    return [webSite(props.site), ...collection(props, address, shown, shown.length)];
  },
  article: (props, address) => [newsArticle(props, address)],
  person: (props, address) => collection(props, address, hrefsOf(props.listing), props.articles, personNode(props)),
  place: (props, address) => collection(props, address, hrefsOf(props.listing), props.articles, placeNode(props)),
  term: (props, address) => collection(props, address, hrefsOf(props.listing), props.articles, termNode(props)),
  intersection: (props, address) => collection(props, address, hrefsOf(props.listing), props.articles),
  "term-index": (props, address) => {
    const terms = props.letters.flatMap((letter) => letter.terms.map(({ href }) => href));
    return collection(props, address, terms.length > 0 ? terms : props.parts.map(({ href }) => href), props.total);
  },
  places: (props, address) =>
    collection(
      props,
      address,
      props.tree.map(({ href }) => href),
      props.total,
    ),
  dates: (props, address) => {
    const years = props.decades.flatMap((decade) => decade.years.flatMap(({ href }) => href ?? []));
    return collection(props, address, years, years.length);
  },
  calendar: (props, address) => {
    const listed = [...new Set([...hrefsOf(props.published), ...hrefsOf(props.happened)])];
    return collection(props, address, listed, props.articles);
  },
  "on-this-day": (props, address) => {
    const listed = props.years.flatMap(({ published, happened }) => [...published.rows, ...happened.rows]);
    return collection(props, address, [...new Set(listed.map(({ href }) => href))], props.articles);
  },
  "on-this-day-index": (props, address) => {
    const days = props.months.flatMap((month) => month.days.map(({ href }) => href));
    return collection(props, address, days, days.length);
  },
  undated: (props, address) => collection(props, address, hrefsOf(props.listing), props.listing.total),
  corrections: (props, address) => collection(props, address, hrefsOf(props.listing), props.total),
  data: (props, address) => {
    const about = dataset(props, address);
    return [{ ...pageNode("WebPage", props, address), mainEntity: { "@id": about["@id"] } } as WebPage, about];
  },
};

/** @param address the page's canonical one. */
export function graphOf<K extends AnyPage["kind"]>(kind: K, props: PageProps[K], address: string): Graph {
  const view: PageView = props;
  const describe = DESCRIBE[kind] as ((props: PageProps[K], address: string) => readonly Thing[]) | undefined;
  const things = describe?.(props, address) ?? [pageNode("WebPage", view, address)];
  const trail = [...view.breadcrumbs, { label: view.title, href: view.href }];
  return {
    "@context": "https://schema.org",
    "@graph": view.breadcrumbs.length === 0 ? things : [...things, breadcrumbList(trail, view.site)],
  };
}

function webSite(site: SiteView): WebSite {
  return node<WebSite & object>({
    "@type": "WebSite",
    "@id": `${site.url}#website`,
    url: site.url ?? undefined,
    name: site.title,
    description: site.description || undefined,
    inLanguage: site.language,
    publisher: publisherOf(site),
    potentialAction: searchAction(site),
  }) as WebSite;
}

/** As search engines read it: https://developers.google.com/search/docs/appearance/structured-data/sitelinks-searchbox */
function searchAction(site: SiteView): SearchAction | undefined {
  if (site.search === null) return undefined;
  return node<SearchAction & object>({
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${absolute(site.search, site)}?q={search_term_string}` },
    // No property of schema.org's: its way to say that the name in the template is to be filled in.
    ...{ "query-input": "required name=search_term_string" },
  }) as SearchAction;
}

/** A page that lists, and what it is about. */
function collection(
  view: PageView,
  address: string,
  hrefs: readonly Href[],
  total: number,
  about?: Thing,
): readonly Thing[] {
  const whole = {
    ...pageNode("CollectionPage", view, address),
    mainEntity: itemList(hrefs, total, view.site),
    ...(about === undefined ? {} : { about: { "@id": (about as { readonly "@id"?: string })["@id"] } }),
  } as CollectionPage;
  return about === undefined ? [whole] : [whole, about];
}
