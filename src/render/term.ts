import type { Archive } from "../archive/archive.ts";
import type { Entry, Term } from "../archive/term.ts";
import type { Article } from "../model/article.ts";
import { TAXONOMIES } from "../model/taxonomy.ts";
import type { Html } from "./html.ts";
import { namesOf } from "./keys.ts";
import type { ListPart } from "./list-parts.ts";
import { listing } from "./listing.ts";
import type { MapProps } from "./map/view.ts";
import { newestChange } from "./modified.ts";
import type { Page, Route } from "./page.ts";
import { personFacts, placeFacts } from "./record-facts.ts";
import { rolesOnRows } from "./role-rows.ts";
import { entryRow, labelRow } from "./rows.ts";
import type { Site } from "./site.ts";
import { chartName, type TermChart, termChart } from "./term-chart.ts";
import { termFacts } from "./term-facts.ts";
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
  const pages = termPages("person", people, archive, site, facts, (term, part) => personRows(term, part, site));
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
  const pages = termPages("place", archive.terms.places, archive, site, (term, part) =>
    placeFacts(term, part, archive, site),
  );
  for (const { term, part, ...page } of pages) {
    yield { ...page, props: () => ({ variants: variantsOn(term, part), ...page.props() }) };
  }
};

export const termRoute: Route<"term", TermProps> = function* (archive, site) {
  for (const { name, records } of TAXONOMIES) {
    if (records) continue;
    const facts = (term: Term, part: ListPart<Entry>) => termFacts(term, part, archive, site);
    yield* termPages("term", archive.terms[name], archive, site, facts, () => (entry) => labelRow(entry, site));
  }
};

/** Of one report, a part of the name ("Jessup") is no other form of it. */
function variantsOn(term: Term, { unit, all }: ListPart<Entry>): readonly Variant[] {
  if (unit !== null) return [];
  const variants = variantsOf(term);
  return all.length > 1 ? variants : variants.filter(({ text }) => !term.name.includes(text));
}

/** What stands on a term's page besides what its entries alone make, which is large. */
type Facts<P extends TermProps> = Omit<P, "listing" | "chart" | "timeline" | "variants">;

type TermPage<K extends string, P> = Page<K, P & Pick<TermProps, "listing" | "chart">> & {
  readonly term: Term;
  readonly part: ListPart<Entry>;
};

function* termPages<K extends string, P extends Facts<TermProps>>(
  kind: K,
  terms: readonly Term[],
  { calendar }: Archive,
  site: Site,
  factsOf: (term: Term, part: ListPart<Entry>) => P,
  rowsOf: (term: Term, part: ListPart<Entry>) => (entry: Entry) => Row = () => (entry) => entryRow(entry, site),
): Iterable<TermPage<K, P>> {
  // Of one page its name and its props are asked for one after the other; of all they would fill the memory.
  let last: readonly [part: ListPart<Entry>, facts: P] | undefined;
  const facts = (term: Term, part: ListPart<Entry>): P => {
    if (last?.[0] !== part) last = [part, factsOf(term, part)];
    return last[1];
  };
  for (const term of terms) {
    if (!term.published) continue;
    const files = term.record === null ? [] : [term.record.file];
    for (const part of pagesOfTerm(term, site)) {
      const hasChart = site.settings.features.charts && part.permalink === term.permalink;
      yield {
        kind,
        permalink: part.permalink,
        files,
        term,
        part,
        modified: () => newestChange(part.all, articleOf),
        madeOf: () => {
          const chart = hasChart ? chartName(term, part, calendar, site) : "";
          return [site.keys.site, JSON.stringify(facts(term, part)), chart, entryNames(part)].join("\n");
        },
        props: () => ({
          listing: listing(part, articleOf, rowsOf(term, part), site),
          chart: hasChart ? termChart(term, part, calendar, site) : null,
          ...facts(term, part),
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

function personRows({ record }: Term, { shown }: ListPart<Entry>, site: Site): (entry: Entry) => Row {
  const roles = rolesOnRows(shown, record?.kind === "person" ? record.roles : [], site);
  return (entry) => {
    const role = roles.get(entry);
    return role === undefined ? entryRow(entry, site) : { ...entryRow(entry, site), role };
  };
}
