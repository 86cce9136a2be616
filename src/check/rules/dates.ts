import type { Article } from "../../model/article.ts";
import type { Person } from "../../model/authority.ts";
import type { DateValue } from "../../model/date.ts";
import { warningAt } from "../../model/problem.ts";
import { AUTHORITY_OF } from "../../model/taxonomy.ts";
import type { Check, Finding } from "../finding.ts";
import type { Inspection } from "../inspection.ts";

/** What is dated after today, and is not kept back until then. */
export const futureDates: Check = function* (site) {
  // Somewhere it is that day already: https://en.wikipedia.org/wiki/UTC%2B14:00
  const today = new Date(site.now + 14 * 3_600_000).toISOString().slice(0, 10);
  const isAhead = (date: DateValue | null) => date?.lower != null && date.lower > today;
  const ahead = (file: string, path: readonly (string | number)[], date: DateValue | null): Finding =>
    warningAt({
      rule: "date-in-future",
      file,
      place: site.placeOf(file, path),
      message: `${path[0]} lies in the future`,
      found: date?.edtf ?? "",
      advice: path[0] === "date" ? "Correct it; to keep the article back until then, add publishAt" : "Correct it",
    });
  for (const { file, published, updated, corrections, visibility, withdrawn } of site.articles) {
    if (visibility.from !== null && visibility.from > site.now) continue;
    if (isAhead(published)) yield ahead(file, ["date"], published);
    if (isAhead(updated)) yield ahead(file, ["updated"], updated);
    if (isAhead(withdrawn?.date ?? null)) yield ahead(file, ["withdrawn", "date"], withdrawn?.date ?? null);
    for (const [index, { date }] of corrections.entries())
      if (isAhead(date)) yield ahead(file, ["corrections", index, "date"], date);
  }
  for (const { file, born, died } of site.authority.people.values()) {
    if (isAhead(born)) yield ahead(file, ["born"], born);
    if (isAhead(died)) yield ahead(file, ["died"], died);
  }
};

/** Articles that were published before somebody was born whom they name. */
export const beforeBirth: Check = function* (site) {
  const { people } = site.authority;
  for (const article of site.articles) {
    const { published, file } = article;
    if (published.upper === null || published.kind === "unknown") continue;
    for (const { person, path } of namedIn(article, site)) {
      const born = people.get(person)?.born?.lower;
      if (born == null || published.upper >= born) continue;
      yield warningAt({
        rule: "date-before-birth",
        file,
        place: site.placeOf(file, path ?? ["date"]),
        message: `the article is dated before a person whom it ${path === null ? "names" : "is tagged with"} was born`,
        found: `${published.edtf}; ${people.get(person)?.name}, born ${people.get(person)?.born?.edtf}`,
        advice: "Correct the date, or tag the namesake who is meant",
      });
    }
  }
};

function namedIn({ tags, namings }: Article, { authority }: Inspection) {
  const named = new Map<Person["slug"], readonly (string | number)[] | null>();
  let index = 0;
  for (const { taxonomy, record } of tags) {
    if (taxonomy !== AUTHORITY_OF.person) continue;
    if (record !== null && authority.people.has(record)) named.set(record, ["people", index]);
    index++;
  }
  for (const { kind, entity } of namings)
    if (kind === "person" && entity !== null && !named.has(entity)) named.set(entity, null);
  return [...named].map(([person, path]) => ({ person, path }));
}

/** A life that ends before it begins, and roles that do. */
export const recordDates: Check = function* (site) {
  for (const { file, born, died, roles } of site.authority.people.values()) {
    const spans = [
      { path: ["died"], from: born, to: died, what: "the person died before they were born" },
      ...roles.map(({ from, to }, index) => ({
        path: ["roles", index, "to"],
        from,
        to,
        what: "the role ends before it begins",
      })),
    ];
    for (const { path, from, to, what } of spans) {
      if (from?.lower == null || to?.upper == null || to.upper >= from.lower) continue;
      const found = `${from.edtf} to ${to.edtf}`;
      yield warningAt({
        rule: "record-dates",
        file,
        place: site.placeOf(file, path),
        message: what,
        found,
        advice: "Correct one of them",
      });
    }
  }
};
