import type { Archive } from "../archive/archive.ts";
import type { Association } from "../archive/association.ts";
import type { Entry, Term } from "../archive/term.ts";
import type { Article } from "../model/article.ts";
import type { Role } from "../model/authority.ts";
import { firstAndLatest } from "../model/first-and-latest.ts";
import { externalHref, pagePermalink } from "../model/permalink.ts";
import { TAXONOMIES } from "../model/taxonomy.ts";
import { termDownloads } from "./downloads.ts";
import type { Html } from "./html.ts";
import { namesOf } from "./keys.ts";
import type { ListPart } from "./list-parts.ts";
import { listing } from "./listing.ts";
import type { MapProps } from "./map/view.ts";
import { NO_MAP } from "./map/view.ts";
import { newestChange } from "./modified.ts";
import type { Page, Route } from "./page.ts";
import { rolesOnRows } from "./role-rows.ts";
import { entryRow, labelRow } from "./rows.ts";
import { searchWithin } from "./search.ts";
import type { Site } from "./site.ts";
import { type TermChart, termChart } from "./term-chart.ts";
import { listed, mostNamed } from "./term-index.ts";
import { type Timeline, timelineOf } from "./timeline.ts";
import { type Variant, variantsOf } from "./variants.ts";
import type {
  DataLink,
  DateView,
  ImageView,
  Listing,
  LocalText,
  NavLink,
  PageView,
  Row,
  SearchWithin,
  TermLink,
} from "./views.ts";
import { pagesOfTerm } from "./year-parts.ts";

/** Any term: a topic, an organisation, an author, and what people and places share with them. */
export interface TermProps extends PageView {
  readonly downloads: readonly DataLink[];
  readonly name: LocalText;
  /** "People", "Topics": with a link to the index. */
  readonly index: NavLink;
  /** The period, on a part of a long list: "June 2018". */
  readonly period: string | null;
  readonly articles: number;
  readonly mentions: number;
  /** On a part, those of its period. */
  readonly first: DateView | null;
  readonly latest: DateView | null;
  /** On the first page of a term that anything dated is listed under. */
  readonly chart: TermChart | null;
  /** On the first page. */
  readonly within?: SearchWithin;
  readonly listing: Listing;
  readonly withPeople: readonly TermLink[];
  readonly withPlaces: readonly TermLink[];
}

/** What an authority record adds. */
interface RecordProps extends TermProps {
  readonly summary: string | null;
  /** HTML of the record's own text. */
  readonly introduction: Html | null;
  readonly names: readonly LocalText[];
  readonly aliases: readonly string[];
  /** Forms found in the prose of the archive, with how often; none on a part. */
  readonly variants: readonly Variant[];
  /** Wikidata and the like: the host's name and the address. */
  readonly sameAs: readonly NavLink[];
  readonly image: ImageView | null;
}

export interface PersonProps extends RecordProps {
  readonly roles: readonly { readonly title: string; readonly years: string }[];
  readonly born: DateView | null;
  readonly died: DateView | null;
  /** On the first page of a person of whom reports tell dates. */
  readonly timeline: Timeline | null;
}

export interface PlaceProps extends RecordProps, MapProps {
  /** "Village", in the language of the interface. */
  readonly placeKind: string | null;
  /** From the outside in: country, province, county; one chain for each place that contains it. */
  readonly containedIn: readonly (readonly NavLink[])[];
  /** Places inside, each with its articles, those that most name where there are very many; none on a part. */
  readonly inside: readonly TermLink[];
  /** How many more there are. */
  readonly insideLeftOut: number;
  /** Whether the listing holds articles that name only places inside this one. */
  readonly rolledUp: boolean;
  readonly coordinates: { readonly lat: number; readonly lon: number; readonly text: string } | null;
}

/** Pages of people, of places, and of the terms of every other taxonomy: the same machinery, other facts. */
export const personRoute: Route<"person", PersonProps> = function* (archive, site) {
  const people = [...archive.terms.people, ...archive.takenDown];
  const facts = (term: Term, part: ListPart<Entry>) => personFacts(term, part, archive, site);
  const pages = termPages("person", people, site, facts, (term, part) => personRows(term, part, site));
  for (const { term, part, ...page } of pages) {
    const hasTimeline = site.settings.features.timeline && part.permalink === term.permalink;
    yield {
      ...page,
      props: () => ({
        timeline: hasTimeline ? timelineOf(term, site) : null,
        variants: variantsOn(term, part),
        ...page.props(),
      }),
    };
  }
};

export const placeRoute: Route<"place", PlaceProps> = function* (archive, site) {
  const pages = termPages("place", archive.terms.places, site, (term, part) => placeFacts(term, part, archive, site));
  for (const { term, part, ...page } of pages) {
    yield { ...page, props: () => ({ variants: variantsOn(term, part), ...page.props() }) };
  }
};

export const termRoute: Route<"term", TermProps> = function* (archive, site) {
  for (const { name, records } of TAXONOMIES) {
    if (records) continue;
    const facts = (term: Term, part: ListPart<Entry>) => termFacts(term, part, archive, site);
    yield* termPages("term", archive.terms[name], site, facts, () => (entry) => labelRow(entry, site));
  }
};

/** Of one report, a part of the name ("Jessup") is no other form of it. */
function variantsOn(term: Term, { unit, all }: ListPart<Entry>): readonly Variant[] {
  if (unit !== null) return [];
  const variants = variantsOf(term);
  return all.length > 1 ? variants : variants.filter(({ text }) => !term.name.includes(text));
}

/** What stands on a term's page besides what its entries alone make, which is large. */
type Facts<P extends TermProps> = Omit<P, "listing" | "timeline" | "variants">;

type TermPage<K extends string, P> = Page<K, P & { readonly listing: Listing }> & {
  readonly term: Term;
  readonly part: ListPart<Entry>;
};

function* termPages<K extends string, P extends Facts<TermProps>>(
  kind: K,
  terms: readonly Term[],
  site: Site,
  factsOf: (term: Term, part: ListPart<Entry>) => P,
  rowsOf: (term: Term, part: ListPart<Entry>) => (entry: Entry) => Row = () => (entry) => entryRow(entry, site),
): Iterable<TermPage<K, P>> {
  for (const term of terms) {
    if (!term.published) continue;
    const files = term.record === null ? [] : [term.record.file];
    for (const part of pagesOfTerm(term, site)) {
      yield {
        kind,
        permalink: part.permalink,
        files,
        term,
        part,
        modified: () => newestChange(part.all, articleOf),
        madeOf: () => [site.keys.site, JSON.stringify(factsOf(term, part)), entryNames(part)].join("\n"),
        props: () => ({
          listing: listing(part, articleOf, rowsOf(term, part), site),
          ...factsOf(term, part),
        }),
        ...(term.takenDown && { listed: false }),
      };
    }
  }
}

/** All of them, because a timeline is made of all, and which of them are shown. */
function entryNames({ all, shown, number, parts, years = [] }: ListPart<Entry>): string {
  const through = all.map((entry) => entry.through?.name).join(" ");
  const finer = [...parts, ...years].map(({ permalink, count }) => `${permalink} ${count}`);
  return [namesOf(all, articleOf), through, shown.length, number?.n, number?.permalinks.length, ...finer].join("\n");
}

function articleOf({ article }: Entry): Article {
  return article;
}

function termFacts(term: Term, part: ListPart<Entry>, archive: Archive, site: Site): Facts<TermProps> {
  const index: NavLink = { label: site.strings.words[term.taxonomy], href: site.link(pagePermalink(term.taxonomy)) };
  // A part tells of its own period only: a new report in another one must not change it.
  const named = part.all.filter((entry) => entry.through === null);
  const { first, latest } = firstAndLatest(named, articleOf);
  const period = part.unit === null ? null : site.unit(part.unit);
  const hasChart = site.settings.features.charts && part.permalink === term.permalink;
  const associates = part.unit === null && !term.takenDown ? archive.associates(term) : [];
  const together = (taxonomy: Term["taxonomy"]) =>
    meetingOften(associates, term)
      .filter((other) => other.term.taxonomy === taxonomy)
      .flatMap((other, rank) => {
        const pair = site.intersections.of(term, other.term);
        if (pair === undefined && rank >= ASSOCIATES) return [];
        const link = site.term(other.term, other.together);
        return pair === undefined ? link : { ...link, both: site.link(pair.permalink) };
      });
  return {
    name: site.local(term.name, site.settings.language),
    index,
    period,
    articles: part.all.length,
    mentions: part.unit === null ? term.mentions : countMentions(part.all),
    first: first ? site.date(first.article.published, "between") : null,
    latest: latest ? site.date(latest.article.published, "between") : null,
    chart: hasChart ? termChart(term, part, archive.calendar, site) : null,
    downloads:
      part.permalink === term.permalink && !term.takenDown ? termDownloads(term, archive.articles.length, site) : [],
    withPeople: together("people"),
    withPlaces: together("places"),
    ...(part.permalink === term.permalink && part.all.length > 1
      ? searchWithin(term.name, [[term.taxonomy, term.slug]], site)
      : {}),
    // Last, because V8 is slow at literals that begin with a spread and go on for long.
    ...site.page(part.permalink, period === null ? term.name : `${term.name}: ${period}`, {
      cardOf: term.permalink,
      hidden: term.takenDown,
      noindex: term.takenDown,
      description: term.record?.summary ?? site.strings.count.reports(part.all.length),
      breadcrumbs: [
        index,
        ...(part.permalink === term.permalink ? [] : [{ label: term.name, href: site.link(term.permalink) }]),
      ],
    }),
  };
}

const ASSOCIATES = 12;

/** Who was met once is little to whom many reports name, however rare: such come after those who were met again. */
function meetingOften(associates: readonly Association[], { entries }: Term): readonly Association[] {
  if (entries.length < MANY) return associates;
  const [again, once] = [true, false].map((often) => associates.filter(({ together }) => together > 1 === often));
  return [...(again ?? []), ...(once ?? [])];
}

/** Reports. */
const MANY = 5;
const MOST_INSIDE = 120;

function personFacts(term: Term, part: ListPart<Entry>, archive: Archive, site: Site): Facts<PersonProps> {
  const record = term.record?.kind === "person" ? term.record : null;
  return {
    roles: (record?.roles ?? []).map((role) => ({ title: role.title, years: roleYears(role, site) })),
    born: record?.born ? site.date(record.born) : null,
    died: record?.died ? site.date(record.died) : null,
    ...termFacts(term, part, archive, site),
    ...recordProps(term, archive, site),
  };
}

function personRows({ record }: Term, { shown }: ListPart<Entry>, site: Site): (entry: Entry) => Row {
  const roles = rolesOnRows(shown, record?.kind === "person" ? record.roles : [], site);
  return (entry) => {
    const role = roles.get(entry);
    return role === undefined ? entryRow(entry, site) : { ...entryRow(entry, site), role };
  };
}

function placeFacts(term: Term, part: ListPart<Entry>, archive: Archive, site: Site): Facts<PlaceProps> {
  const record = term.record?.kind === "place" ? term.record : null;
  const inside = part.unit === null ? listed(term.inside) : [];
  const shown = new Set(mostNamed(inside, MOST_INSIDE));
  return {
    placeKind: record?.placeKind ? site.strings.words.placeKinds[record.placeKind] : null,
    containedIn: chainsOf(term).map((chain) =>
      chain.map(({ name, permalink }) => ({ label: name, href: site.link(permalink) })),
    ),
    inside: inside.filter((place) => shown.has(place)).map((place) => site.term(place)),
    insideLeftOut: inside.length - shown.size,
    rolledUp: part.all.some((entry) => entry.through !== null),
    coordinates: record?.coordinates ? { ...record.coordinates, text: coordinatesText(record.coordinates) } : null,
    // The map is on the first page only.
    ...(part.permalink === term.permalink ? site.maps.ofPlace(term) : NO_MAP),
    ...termFacts(term, part, archive, site),
    ...recordProps(term, archive, site),
  };
}

function recordProps(term: Term, archive: Archive, site: Site) {
  const { record } = term;
  const introduction = record === null ? undefined : archive.introductions.get(record.file);
  return {
    summary: record?.summary ?? null,
    introduction: introduction === undefined || introduction.body.words === 0 ? null : site.html(introduction.body),
    names: Object.entries(record?.names ?? {}).map(([language, name]) => site.local(name, language)),
    aliases: record?.aliases ?? [],
    sameAs: (record?.sameAs ?? []).flatMap((address) => {
      const link = externalHref(address);
      return link === undefined ? [] : [{ label: new URL(link).hostname.replace(/^www\./, ""), href: link }];
    }),
    image: site.image(introduction?.image ?? null),
  };
}

/** Every way from the outside in to a place; at most a handful, because a tangle of `partOf` has as many as you like. */
function chainsOf(place: Term): readonly (readonly Term[])[] {
  const chains: Term[][] = [];
  const climb = (term: Term, chain: readonly Term[]): void => {
    if (chains.length >= MOST_CHAINS) return;
    if (term.containedIn.length === 0) {
      if (chain.length > 0) chains.push([...chain]);
      return;
    }
    for (const around of term.containedIn) climb(around, [around, ...chain]);
  };
  climb(place, []);
  return chains;
}

const MOST_CHAINS = 5;

function countMentions(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + (entry.through === null ? (entry.naming?.count ?? 0) : 0), 0);
}

function roleYears({ from, to }: Role, site: Site): string {
  const { calendar } = site.strings;
  const [start, end] = [from, to].map((date) => (date === null ? null : site.date(date).text));
  if (start && end) return calendar.range(start, end);
  if (start) return calendar.since(start);
  return end ? calendar.until(end) : "";
}

function coordinatesText({ lat, lon }: { lat: number; lon: number }): string {
  return `${Math.abs(lat)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon)}° ${lon < 0 ? "W" : "E"}`;
}
