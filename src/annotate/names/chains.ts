import type { PlaceRecord } from "../../model/authority.ts";
import type { Atlas } from "./atlas.ts";
import { choose, type Naming } from "./naming.ts";
import { spanAt } from "./neighbours.ts";
import type { Region, Regions } from "./regions.ts";
import { SCRIPT } from "./scripts.ts";
import { CALENDAR, ORDINARY, TITLES } from "./word-lists.ts";

/**
 * "X, Y" and "X (Y)". Where one of two places contains the other, it is these two that are
 * meant, whichever comes first. Where Y is a country or state that does not contain X, X is
 * another place of that name ("Paris, Texas"), unless the two only open a list.
 */
export function readChains(namings: readonly Naming[], atlas: Atlas, regions: Regions): void {
  // From the left and again: in "Goseong, Gangwon, North Korea" only the last word tells which Gangwon.
  for (const round of [1, 2]) {
    namings.forEach((naming, index) => {
      const at = afterComma(naming);
      const x = at === null ? [] : placesOf(naming);
      if (at === null || x.length === 0) return;
      const following = namings[index + 1];
      const next = following?.block === naming.block && following.span.start === at ? following : undefined;
      if (next && narrow(naming, next, x, atlas)) return;
      if (round === 1) veto(naming, at, next, x, atlas, regions);
    });
  }
}

function narrow(naming: Naming, next: Naming, x: readonly PlaceRecord[], atlas: Atlas): boolean {
  const y = placesOf(next);
  const outer = x.filter((one) => y.some((other) => atlas.related(one.slug, other.slug)));
  const inner = y.filter((other) => x.some((one) => atlas.related(one.slug, other.slug)));
  if (outer.length === 0) return false;
  naming.strong = outer;
  next.strong = inner;
  for (const [one, places] of [
    [naming, outer],
    [next, inner],
  ] as const) {
    const [only] = places;
    if (only && places.length === 1) choose(one, only, "stands in a chain of places", 0.98);
  }
  return true;
}

function veto(
  naming: Naming,
  at: number,
  next: Naming | undefined,
  x: readonly PlaceRecord[],
  atlas: Atlas,
  regions: Regions,
): void {
  const { text } = naming.reading;
  const found = regionAt(naming, at, regions);
  const records = next ? placesOf(next).filter(isRegion) : [];
  const end = Math.max(found?.end ?? 0, records.length > 0 && next ? next.span.end : 0);
  if (end === 0 || opensList(naming, end, next, regions)) return;
  const y = [...(found?.regions ?? []), ...records.flatMap((record) => regionOf(record, regions))];
  const isState = y.some(({ kind }) => kind === "state");
  if (!isState && (/^['\u2019]/u.test(text.slice(end)) || isOpening(naming, end))) return;
  const kept = x.filter((place) => !isOutside(place, y, isState, atlas, regions));
  if (kept.length < x.length)
    naming.strong = naming.strong.filter((one) => one.kind === "person" || kept.includes(one));
}

/** A place whose containers are not known may lie in any country; no unnamed state is taken on trust. */
function isOutside(
  place: PlaceRecord,
  y: readonly Region[],
  isState: boolean,
  atlas: Atlas,
  regions: Regions,
): boolean {
  if (!isState && isCountry(place)) return false;
  const countries = [place, ...atlas.ancestors(place.slug)].filter(isCountry);
  if (countries.length === 0) return isState;
  const codes = new Set(countries.flatMap((country) => regionOf(country, regions)).map(({ country }) => country));
  // In the United States, but in which state the record does not say.
  return isCountry(place) || !y.some(({ country }) => codes.has(country));
}

/** "In Geneva, Iran agreed": a comma after an opening phrase, not one between a city and its country. */
function isOpening({ reading, span }: Naming, end: number): boolean {
  const before = reading.tokens[span.first - 1];
  if (before?.letter !== "upper" || !ORDINARY.has(reading.text.slice(before.start, before.end).toLowerCase()))
    return false;
  return /^\s+\p{Ll}/u.test(reading.text.slice(end, end + 4));
}

/** Whether a third name of the same kind follows: "Seoul, Tokyo, Beijing and Moscow". */
function opensList(naming: Naming, end: number, next: Naming | undefined, regions: Regions): boolean {
  const { text, tokens } = naming.reading;
  const gap = /^(?:,?\s+(?:and|or|und|oder|et|ou|y|o|e|и|или)|\s*&|,)\s+(?=\p{Lu})/iu.exec(text.slice(end, end + 12));
  if (gap === null) return false;
  const index = firstTokenAt(tokens, end + gap[0].length, next?.span.last ?? naming.span.last);
  const token = tokens[index];
  if (token?.letter !== "upper") return false;
  const word = text.slice(token.start, token.end).toLowerCase();
  if (TITLES.has(word) || ORDINARY.has(word) || CALENDAR.has(word)) return false;
  if (gap[0].trim() !== ",") return true;
  const known = spanAt(naming.reading, index, "first")?.entries.some((entry) => entry.kind === "place") ?? false;
  if (known || regions.find(text.slice(token.start, token.end)).length > 0) return true;
  return /^(?:\s+\p{Lu}[\p{L}-]*){0,2}(?:,|\s+(?:and|or|et|y|und|и)\s)/u.test(text.slice(token.end, token.end + 60));
}

function firstTokenAt(tokens: Naming["reading"]["tokens"], offset: number, from: number): number {
  let index = from;
  while ((tokens[index]?.start ?? Number.POSITIVE_INFINITY) < offset) index++;
  return index;
}

/** A well-known country or state that begins at an offset, of up to four words, the longest one. */
function regionAt(naming: Naming, at: number, regions: Regions): { regions: readonly Region[]; end: number } | null {
  const { text, tokens } = naming.reading;
  const first = firstTokenAt(tokens, at, naming.span.last + 1);
  if (tokens[first]?.start !== at || tokens[first]?.script === SCRIPT.run) return null;
  for (let last = first + 3; last >= first; last--) {
    const end = tokens[last]?.end;
    if (end === undefined) continue;
    for (const stop of text[end] === "." ? [end + 1, end] : [end]) {
      const found = regions.find(text.slice(at, stop));
      if (found.length > 0) return { regions: found, end: stop };
    }
  }
  return null;
}

/** The offset of what follows a comma or an opening bracket. */
function afterComma({ reading, span }: Naming): number | null {
  const next = reading.text[span.end];
  if (next !== "," && next !== " " && next !== "(") return null;
  const gap = /^(?:,\s+|\s*\()(?=\S)/.exec(reading.text.slice(span.end, span.end + 4));
  return gap === null ? null : span.end + gap[0].length;
}

function placesOf(naming: Naming): readonly PlaceRecord[] {
  return naming.strong.filter((record) => record.kind === "place");
}

function isCountry({ placeKind }: PlaceRecord): boolean {
  return placeKind === "country";
}

function isRegion({ placeKind }: PlaceRecord): boolean {
  return placeKind === "country" || placeKind === "state" || placeKind === "province";
}

function regionOf(place: PlaceRecord, regions: Regions): readonly Region[] {
  const names = [place.name, ...Object.values(place.names), ...place.aliases];
  const country = isCountry(place);
  const known = names.flatMap((name) => regions.find(name)).filter(({ kind }) => (kind === "country") === country);
  return known.length > 0 ? known : [{ kind: country ? "country" : "state", country: place.slug }];
}
