import type { Href } from "../model/permalink.ts";
import type { DateView, Listing, LocalText, NavLink, PageView, PeriodView, TermLink } from "./views.ts";

/** Any term: a topic, an organisation, an author, and what people and places share with them. */
export interface TermProps extends PageView {
  readonly name: LocalText;
  /** "People", "Topics": with a link to the index. */
  readonly index: NavLink;
  /** The period, on a part of a long list: "June 2018". */
  readonly period: string | null;
  readonly articles: number;
  readonly mentions: number;
  readonly first: DateView | null;
  readonly latest: DateView | null;
  /** Mentions a year (articles where nothing is mentioned in prose), no gaps left out. */
  readonly years: readonly PeriodView[];
  readonly listing: Listing;
  readonly withPeople: readonly TermLink[];
  readonly withPlaces: readonly TermLink[];
}

/** What an authority record adds. */
interface RecordProps extends TermProps {
  readonly summary: string | null;
  /** HTML of the record's own text. */
  readonly introduction: string | null;
  readonly names: readonly LocalText[];
  readonly aliases: readonly string[];
  /** Forms found in the prose of the archive, with how often. */
  readonly variants: readonly { readonly text: string; readonly count: number }[];
  /** Wikidata and the like: the host's name and the address. */
  readonly sameAs: readonly NavLink[];
  readonly image: Href | null;
}

export interface PersonProps extends RecordProps {
  readonly roles: readonly { readonly title: string; readonly years: string }[];
  readonly born: DateView | null;
  readonly died: DateView | null;
}

export interface PlaceProps extends RecordProps {
  /** "Village", in the language of the interface. */
  readonly placeKind: string | null;
  /** From the outside in: country, province, county; one chain for each place that contains it. */
  readonly containedIn: readonly (readonly NavLink[])[];
  /** Places inside, each with its articles. */
  readonly inside: readonly TermLink[];
  /** Whether the listing holds articles that name only places inside this one. */
  readonly rolledUp: boolean;
  readonly coordinates: { readonly lat: number; readonly lon: number; readonly text: string } | null;
}
