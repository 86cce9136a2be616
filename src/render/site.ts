import type { Archive } from "../archive/archive.ts";
import type { Term } from "../archive/term.ts";
import type { Article, Body, FileLink, Image, SitePage } from "../model/article.ts";
import { canBeDrawn, cardPermalink } from "../model/card.ts";
import type { CalendarUnit, DateValue } from "../model/date.ts";
import { once } from "../model/once.ts";
import { type Href, href, type Permalink, pagePermalink } from "../model/permalink.ts";
import { recently } from "../model/recently.ts";
import type { Settings } from "../model/settings.ts";
import { directionOf } from "../model/strings/languages.ts";
import type { Strings } from "../model/strings/table.ts";
import { certainMonth, createDateViews, unitName } from "./date-views.ts";
import type { Resource } from "./exports/resource.ts";
import { createFragmentFinder, type FragmentFinder } from "./fragments.ts";
import { FinishedHtml, type Html } from "./html.ts";
import { cardView, imageView } from "./image-views.ts";
import { createIntersections, type Intersections } from "./intersections.ts";
import { createKeys, type Keys } from "./keys.ts";
import { leastOfPeriod } from "./least-of-period.ts";
import { createMaps, type Maps } from "./map/maps.ts";
import { withoutJson } from "./packed-props.ts";
import { type FrameInput, frameOf, indexLinks, withSlash } from "./site-frame.ts";
import { summaryOf } from "./summary.ts";
import type { DateView, ImageView, LocalText, NavLink, PageView, Row, SiteView, TermLink } from "./views.ts";

/** What every route needs besides the archive: the site's settings, and the ways to say dates and links. */
export interface Site {
  readonly settings: Settings;
  readonly strings: Strings;
  /** Pages of the site's own, in the order of their permalinks. */
  readonly pages: readonly SitePage[];
  readonly view: SiteView;
  /** Each leads to every report that it has to do with: without what else the navigation has. */
  readonly indexes: readonly NavLink[];
  readonly link: (permalink: Permalink, fragment?: string) => Href;
  /** Under the site's own address, whatever `--base` says; without one, from the root. */
  readonly absolute: (permalink: Permalink) => string;
  /** The same of a link that has the base path already. */
  readonly absoluteHref: (href: string) => string;
  /** IRI of an `id` that an editor gave or that is an old path: it need not lead anywhere. */
  readonly stableAddress: (id: string) => string;
  readonly keys: Keys;
  /** What lies under `data/`: made once, for the page of data and for the files. */
  readonly tables: () => readonly Resource[];
  readonly date: (date: DateValue, style?: "range" | "between") => DateView;
  readonly unit: (unit: CalendarUnit) => string;
  /** The year of a date and its month, as far as they are certain. Made once a date: it is asked of every entry of every list. */
  readonly certain: (date: DateValue) => CalendarUnit | null;
  /** Text with its language, where that is not the interface's. */
  readonly local: (text: string, language: string) => LocalText;
  readonly term: (term: Term, count?: number) => TermLink;
  readonly image: (image: Image | null) => ImageView | null;
  /** A row without its evidence. Made once an article, which stands in a dozen lists. */
  readonly row: (article: Article) => Row;
  /** What lists tell of an article; see `summaryOf`. That of the last some ten thousand stays at hand. */
  readonly summary: (article: Article) => string;
  /** HTML of a body with its gaps filled: links whose target is not published lose their `href`, dead fragments go. */
  readonly html: (body: Body) => Html;
  /** The ` href="…"` of such a link; nothing where its target is not published. */
  readonly hrefAttribute: (link: FileLink) => string;
  readonly hasFragment: FragmentFinder;
  readonly maps: Maps;
  readonly intersections: Intersections;
  /** How many entries of a long list a period must have for a page of its own. */
  readonly leastOfPeriod: number;
  /** Pages have cards: the site wants them, and has an address at which strangers may ask for them. */
  readonly hasCards: boolean;
  readonly page: (
    permalink: Permalink,
    title: string,
    more?: Partial<Pick<PageView, "description" | "breadcrumbs">> & {
      /** Has no address to be cited by, and no card. */
      hidden?: boolean;
      /** Asks search engines to leave it out. */
      noindex?: boolean;
      /** The page whose card it shows. */
      cardOf?: Permalink;
    },
  ) => PageView;
}

export interface SiteInput extends FrameInput {
  /** The site's base path: `/` or `/archive/`. */
  readonly base: string;
  /** Where a link to a file or a path of this site leads; `null` where nothing is published. */
  readonly resolve: (link: FileLink) => Permalink | null;
  /** Finds out what lies under `data/`, when it is first asked for. */
  readonly tables: (site: Site) => readonly Resource[];
}

export function createSite(
  archive: Archive,
  { settings, strings, base, pages, resolve, assets, tables }: SiteInput,
): Site {
  const link: Site["link"] = (permalink, fragment) => href(permalink, base, fragment);
  const unit = (value: CalendarUnit) => unitName(value, strings);
  const hasFragment = createFragmentFinder(archive, pages);
  const hrefAttribute = createHrefAttributes({ link, hasFragment }, resolve);
  const home = settings.url === undefined ? base : withSlash(settings.url);
  const absolute: Site["absolute"] = (permalink) => home + href(permalink, "/").slice(1);
  const hasCards = settings.features.cards && settings.url !== undefined;
  const view = withoutJson(frameOf(archive, { settings, strings, assets, pages }, link));
  const date = createDateViews(archive, strings, link);
  const local = localTo(settings.language);
  const least = leastOfPeriod(settings, archive.articles.length);
  let known: readonly Resource[] | undefined;
  const site: Site = {
    settings,
    strings,
    pages,
    view,
    indexes: indexLinks(archive, strings, link),
    link,
    absolute,
    absoluteHref: (address) => (address.startsWith(base) ? home + address.slice(base.length) : address),
    stableAddress: (id) => stableAddress(id, absolute),
    keys: createKeys(archive, settings, base),
    tables: () => {
      known ??= tables(site);
      return known;
    },
    unit,
    certain: once(certainMonth),
    date,
    local,
    row: createRows({ link, date, local }),
    summary: recently(summaryOf, { sizeOf: ({ length }) => length, room: MOST_AT_HAND }),
    html: ({ html, gaps }) =>
      new FinishedHtml(html.map((part, index) => part + (gaps[index] ? hrefAttribute(gaps[index]) : "")).join("")),
    hrefAttribute,
    hasFragment,
    intersections: createIntersections(archive, settings, least),
    leastOfPeriod: least,
    maps: createMaps(archive, { strings, link }, settings.features.maps),
    hasCards,
    image: (image) => (image === null ? null : imageView(image, link)),
    term: (term, count = term.entries.length) => ({ name: term.name, href: link(term.permalink), count }),
    page: (
      permalink,
      title,
      { description = settings.description, breadcrumbs = [], hidden = false, noindex = false, cardOf } = {},
    ) => ({
      site: view,
      title,
      description,
      href: link(permalink),
      holdings: null,
      canonical: settings.url === undefined || hidden ? null : absolute(permalink),
      ...(noindex && { noindex: true as const }),
      ...(cardOf !== undefined && hasCards && !hidden && cardIn(link, cardOf, title)),
      breadcrumbs:
        permalink === "/" ? [] : [{ label: strings.words.home, href: link(pagePermalink()) }, ...breadcrumbs],
    }),
  };
  return site;
}

function createHrefAttributes(
  { link, hasFragment }: Pick<Site, "link" | "hasFragment">,
  resolve: SiteInput["resolve"],
): Site["hrefAttribute"] {
  return (gap) => {
    const permalink = resolve(gap);
    if (permalink === null) return "";
    const fragment = hasFragment(permalink, gap.fragment) ? gap.fragment : gap.fragment.replace(/#.*$/s, "");
    return ` href="${escapeAttribute(link(permalink) + fragment)}"`;
  };
}

/** In UTF-16 units, twice. */
const MOST_AT_HAND = 4_000_000;

function cardIn(link: Site["link"], page: Permalink, title: string) {
  return canBeDrawn(title) && { card: cardView(link(cardPermalink(page)), title) };
}

function createRows({ link, date, local }: Pick<Site, "link" | "date" | "local">): Site["row"] {
  return once((article) => ({
    href: link(article.permalink),
    headline: local(article.title, article.language),
    dateline: article.dateline,
    date: date(article.published, "between"),
    evidence: null,
    through: null,
    corrected: article.corrections.length > 0,
  }));
}

function localTo(interfaceLanguage: string): Site["local"] {
  return (text, language) =>
    language === interfaceLanguage
      ? { text, language: null, direction: null }
      : { text, language, direction: directionOf(language) };
}

function stableAddress(id: string, absolute: Site["absolute"]): string {
  if (/^\//.test(id)) return absolute(id as Permalink);
  return /^(?:https?|urn|tag|info|ark|doi):\S+$/i.test(id) && URL.canParse(id)
    ? new URL(id).href
    : absolute(pagePermalink()) + href(pagePermalink(), "/", id).slice(1);
}

/** `href` encodes paths so that they need no escape; a fragment is as the editor wrote it. */
function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
}
