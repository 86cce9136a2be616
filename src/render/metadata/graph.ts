import type { CollectionPage, Graph, Thing, WebPage, WebSite } from "schema-dts";
import type { AnyPage, PageProps } from "../routes.ts";
import type { PageView, SiteView } from "../views.ts";
import { hrefsOf, itemList, personNode, placeNode, termNode } from "./lists.ts";
import { newsArticle } from "./news-article.ts";
import { breadcrumbList, node, publisherOf } from "./node.ts";

/** What every page says of itself in JSON-LD, by its kind; of one that is not here, that it is a page. */
type Describe = { readonly [K in AnyPage["kind"]]?: (props: PageProps[K], address: string) => readonly Thing[] };

const DESCRIBE: Describe = {
  home: (props) => [
    webSite(props.site),
    itemList(
      [...(props.lead === null ? [] : [props.lead]), ...props.latest].map(({ href }) => href),
      props.latest.length + (props.lead === null ? 0 : 1),
      props.site,
    ),
  ],
  article: (props, address) => [newsArticle(props, address)],
  person: (props, address) =>
    collection(props, address, personNode(props), itemList(hrefsOf(props.listing), props.articles, props.site)),
  place: (props, address) =>
    collection(props, address, placeNode(props), itemList(hrefsOf(props.listing), props.articles, props.site)),
  term: (props, address) =>
    collection(props, address, termNode(props), itemList(hrefsOf(props.listing), props.articles, props.site)),
  "term-index": (props, address) => {
    const terms = props.letters.flatMap((letter) => letter.terms.map(({ href }) => href));
    return collection(
      props,
      address,
      null,
      itemList(terms.length > 0 ? terms : props.parts.map(({ href }) => href), props.total, props.site),
    );
  },
  places: (props, address) =>
    collection(
      props,
      address,
      null,
      itemList(
        props.tree.map(({ href }) => href),
        props.total,
        props.site,
      ),
    ),
  dates: (props, address) => {
    const years = props.decades.flatMap((decade) => decade.years.flatMap(({ href }) => href ?? []));
    return collection(props, address, null, itemList(years, years.length, props.site));
  },
  calendar: (props, address) => {
    const listed = [...new Set([...hrefsOf(props.published), ...hrefsOf(props.happened)])];
    return collection(props, address, null, itemList(listed, props.articles, props.site));
  },
  undated: (props, address) =>
    collection(props, address, null, itemList(hrefsOf(props.listing), props.listing.total, props.site)),
};

/** @param address the page's canonical one. */
export function graphOf<K extends AnyPage["kind"]>(kind: K, props: PageProps[K], address: string): Graph {
  const view: PageView = props;
  const describe = DESCRIBE[kind] as ((props: PageProps[K], address: string) => readonly Thing[]) | undefined;
  const things = describe?.(props, address) ?? [page("WebPage", view, address)];
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
  }) as WebSite;
}

/** A page that lists, the thing that it is about, and the list. */
function collection(
  view: PageView,
  address: string,
  about: Thing | null,
  list: ReturnType<typeof itemList>,
): readonly Thing[] {
  const id = about === null ? undefined : (about as { readonly "@id"?: string })["@id"];
  const whole = {
    ...(page("CollectionPage", view, address) as CollectionPage & object),
    mainEntity: list,
    ...(id === undefined ? {} : { about: { "@id": id } }),
  } as CollectionPage;
  return about === null ? [whole] : [whole, about];
}

function page(type: "WebPage" | "CollectionPage", view: PageView, address: string): WebPage | CollectionPage {
  return node<WebPage & object>({
    "@type": type as "WebPage",
    "@id": address,
    url: address,
    name: view.title,
    description: view.description || undefined,
    inLanguage: view.site.language,
    isPartOf: { "@id": `${view.site.url}#website` },
  }) as WebPage;
}
