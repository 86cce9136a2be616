import type { CollectionPage, ImageObject, NewsArticle, WebPage } from "schema-dts";
import { licenceAddress } from "../../model/licence-address.ts";
import type { Href } from "../../model/permalink.ts";
import type { DateView, ImageView, NavLink, PageView, SiteView } from "../views.ts";

/** A node in which what is not known may be written down as such: JSON leaves it out. */
export function node<T extends object>(facts: { readonly [K in keyof T]: T[K] | undefined }): T {
  return facts as T;
}

/** A list, or nothing where it is empty. */
export function some<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** A link of the site under its own address, whatever `--base` says. */
export function absolute(href: Href, { home, url }: SiteView): string {
  return url !== null && href.startsWith(home) ? url + href.slice(home.length) : href;
}

/** The kinds of things that pages stand for: each is named by the address of its page and its own fragment. */
export type Entity = "person" | "place" | "topic" | "organisation" | "author";

/** Names the person, place or topic of a page, on that page and wherever it is spoken of. */
export function idOf(entity: Entity, href: Href, site: SiteView): string {
  return `${absolute(href, site)}#${entity}`;
}

/** A picture by its address; with what is said of it, where somebody says something. */
export function imageOf(image: ImageView | null, site: SiteView): string | ImageObject | undefined {
  if (image === null) return undefined;
  const url = absolute(image.src, site);
  const { caption, credit, width, height } = image;
  if (caption === null && credit === null) return url;
  return node<ImageObject & object>({
    "@type": "ImageObject",
    url,
    width: width === null ? undefined : String(width),
    height: height === null ? undefined : String(height),
    caption: caption ?? undefined,
    creditText: credit ?? undefined,
  }) as ImageObject;
}

/** A date of certain day, or an instant with its offset; nothing where less is known. */
export function exactDate(date: DateView | null): string | undefined {
  if (date === null || date.datetime === null || date.vague) return undefined;
  return /^\d{4}-\d\d-\d\d/.test(date.datetime) ? date.datetime : undefined;
}

export function publisherOf(site: SiteView) {
  return {
    "@type": "Organization",
    "@id": `${site.url}#publisher`,
    name: site.title,
    url: site.url ?? "",
    ...(site.logo === null ? {} : { logo: absolute(site.logo, site) }),
  } as const;
}

export function breadcrumbList(links: readonly NavLink[], site: SiteView) {
  return {
    "@type": "BreadcrumbList",
    itemListElement: links.map(({ label, href }, index) => ({
      "@type": "ListItem" as const,
      position: index + 1,
      name: label,
      item: absolute(href, site),
    })),
  } as const;
}

/** The page itself. */
export function pageNode(type: "WebPage" | "CollectionPage", view: PageView, address: string) {
  return node<(WebPage | CollectionPage) & object>({
    "@type": type as "WebPage",
    "@id": address,
    url: address,
    name: view.title,
    description: view.description || undefined,
    inLanguage: view.site.language,
    isPartOf: { "@id": `${view.site.url}#website` },
  });
}

/** The address that the statement of rights names; else the statement itself. */
export function licenceOf({ rights }: SiteView): NewsArticle["license" & keyof NewsArticle] {
  if (rights === "") return undefined;
  return licenceAddress(rights) ?? { "@type": "CreativeWork", name: rights };
}
