import type { Archive } from "../archive/archive.ts";
import type { SitePage } from "../model/article.ts";
import { contentPolicy } from "../model/content-policy.ts";
import { externalHref, filePermalink, type Href, type Permalink, pagePermalink } from "../model/permalink.ts";
import type { Settings } from "../model/settings.ts";
import type { Strings } from "../model/strings/table.ts";
import { TAXONOMIES } from "../model/taxonomy.ts";
import { siteFeeds } from "./downloads.ts";
import {
  CORRECTIONS,
  DATA,
  hasCorrections,
  hasDataPage,
  hasOpenSearch,
  hasSearch,
  OPEN_SEARCH,
  SEARCH,
} from "./service-pages.ts";
import type { NavLink, SiteView } from "./views.ts";

export interface FrameInput {
  readonly settings: Settings;
  readonly strings: Strings;
  readonly pages: readonly SitePage[];
  readonly assets: {
    readonly styles: readonly Permalink[];
    readonly scripts: readonly Permalink[];
    readonly fonts: readonly Permalink[];
  };
}

type Linker = (permalink: Permalink) => Href;

/** What all pages share. */
export function frameOf(archive: Archive, { settings, strings, assets, pages }: FrameInput, link: Linker): SiteView {
  const links = (permalinks: readonly Permalink[]) => permalinks.map((permalink) => link(permalink));
  return {
    title: settings.title,
    description: settings.description,
    language: settings.language,
    direction: strings.direction,
    strings,
    home: link(pagePermalink()),
    logo: settings.logo === undefined ? null : link(filePermalink(settings.logo.replace(/^\/+/, ""))),
    nav: [...indexLinks(archive, strings, link), ...ownLinks(settings, link)],
    footer: settings.footer,
    contact: contactOf(settings),
    rights: settings.rights,
    url: settings.url === undefined ? null : withSlash(settings.url),
    metadata: settings.features.metadata,
    citations: settings.features.citations,
    previews: settings.features.previews,
    search: hasSearch({ settings, pages }) ? link(SEARCH) : null,
    openSearch: hasOpenSearch({ settings, pages }) ? link(OPEN_SEARCH) : null,
    services: serviceLinks(archive, { settings, strings, pages }, link),
    feeds: siteFeeds({ settings, link }),
    assets: { styles: links(assets.styles), scripts: links(assets.scripts), fonts: links(assets.fonts) },
    contentPolicy: contentPolicy(settings.images.remote === "allow").join("; "),
  };
}

/** People, places and dates first; other taxonomies where they have terms. */
export function indexLinks(archive: Archive, strings: Strings, link: Linker): readonly NavLink[] {
  const used = TAXONOMIES.filter(({ name }) => archive.terms[name].length > 0);
  const indexes = used.map(({ name }) => ({ label: strings.words[name], href: link(pagePermalink(name)) }));
  const beforeDates = used.filter(({ records }) => records).length;
  return [
    ...indexes.slice(0, beforeDates),
    { label: strings.words.dates, href: link(pagePermalink("dates")) },
    ...indexes.slice(beforeDates),
  ];
}

function ownLinks(settings: Settings, link: Linker): readonly NavLink[] {
  return settings.nav.flatMap(({ label, to }) => {
    const target =
      to.startsWith("/") && !to.startsWith("//") ? link(to.normalize("NFC") as Permalink) : externalHref(to);
    return target === undefined ? [] : [{ label, href: target }];
  });
}

/** What the foot of every page leads to. */
function serviceLinks(
  archive: Archive,
  { settings, strings, pages }: Omit<FrameInput, "assets">,
  link: Linker,
): readonly NavLink[] {
  return [
    ...(hasCorrections(archive, { settings, pages })
      ? [{ label: strings.words.corrections, href: link(CORRECTIONS) }]
      : []),
    ...(hasDataPage({ settings, pages }) ? [{ label: strings.words.data, href: link(DATA) }] : []),
  ];
}

function contactOf({ contact }: Settings): Href | null {
  if (contact === undefined) return null;
  return externalHref(/^[^\s:@]+@[^\s:@]+$/.test(contact) ? `mailto:${contact}` : contact) ?? null;
}

/** The address under which everything lies. */
export function withSlash(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + (pathname.endsWith("/") ? pathname : `${pathname}/`);
}
