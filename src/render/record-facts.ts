import type { Archive } from "../archive/archive.ts";
import type { Entry, Term } from "../archive/term.ts";
import type { Role } from "../model/authority.ts";
import { externalHref } from "../model/permalink.ts";
import type { ListPart } from "./list-parts.ts";
import { NO_MAP } from "./map/view.ts";
import type { Site } from "./site.ts";
import { termFacts } from "./term-facts.ts";
import { listed, mostNamed } from "./term-index.ts";

/** What the record of a person adds: see `PersonProps`. */
export function personFacts(term: Term, part: ListPart<Entry>, archive: Archive, site: Site) {
  const record = term.record?.kind === "person" ? term.record : null;
  return {
    roles: (record?.roles ?? []).map((role) => ({ title: role.title, years: roleYears(role, site) })),
    born: record?.born ? site.date(record.born) : null,
    died: record?.died ? site.date(record.died) : null,
    ...termFacts(term, part, archive, site),
    ...recordProps(term, archive, site),
  };
}

/** What the record of a place adds: see `PlaceProps`. */
export function placeFacts(term: Term, part: ListPart<Entry>, archive: Archive, site: Site) {
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
    coordinates: record?.coordinates ? coordinates(record.coordinates, site) : null,
    // The map is on the first page only.
    ...(part.permalink === term.permalink ? site.maps.ofPlace(term) : NO_MAP),
    ...termFacts(term, part, archive, site),
    ...recordProps(term, archive, site),
  };
}

const MOST_INSIDE = 120;

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

function roleYears({ from, to }: Role, site: Site): string {
  const { calendar } = site.strings;
  const [start, end] = [from, to].map((date) => (date === null ? null : site.date(date).text));
  if (start && end) return calendar.range(start, end);
  if (start) return calendar.since(start);
  return end ? calendar.until(end) : "";
}

function coordinates({ lat, lon }: { lat: number; lon: number }, site: Site) {
  return { lat, lon, text: site.strings.pictures.coordinates(lat, lon) };
}
