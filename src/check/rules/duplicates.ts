import type { Term } from "../../archive/term.ts";
import { type Problem, warningAt } from "../../model/problem.ts";
import { TAXONOMIES } from "../../model/taxonomy.ts";
import { distanceKm } from "../distance.ts";
import type { Check } from "../finding.ts";
import { alikePairs, type Likeness } from "../likeness.ts";
import { placeOfTerm } from "../place-of-term.ts";

/** Terms that are probably one, with what speaks for it and what against. */
export const duplicates: Check = function* (site) {
  for (const { name: taxonomy, one: kind } of TAXONOMIES) {
    const terms = site.archive.terms[taxonomy].filter(({ entries, record }) => entries.length > 0 || record !== null);
    const isPerson = taxonomy === "people" || taxonomy === "authors";
    for (const { a, b, likeness, names } of alikePairs(terms.map((term) => ({ names: namesOf(term), isPerson })))) {
      const [one, other] = [terms[a], terms[b]];
      if (one === undefined || other === undefined || areDeclaredDifferent(one, other)) continue;
      const evidence = weigh(one, other, likeness);
      if (evidence.points < ENOUGH) continue;
      const [lesser, greater] = rank(one) < rank(other) ? [one, other] : [other, one];
      const shown = lesser === one ? names : ([names[1], names[0]] as const);
      yield warningAt({
        ...placeOfTerm(lesser, site),
        rule: "duplicate-names",
        message: `two ${taxonomy} may be one`,
        found: `${told(lesser, shown[0])} and ${told(greater, shown[1])}. For it: ${evidence.pro.join("; ")}. Against it: ${evidence.contra.join("; ") || "nothing"}`,
        advice: `If they are one: dateline merge ${kind} "${lesser.record?.slug ?? lesser.name}" "${greater.record?.slug ?? greater.name}"${
          lesser.record === null ? "" : `. If not: differentFrom: ${greater.record?.slug ?? greater.name} in the record`
        }`,
      } satisfies Omit<Problem, "severity" | "line" | "column"> & ReturnType<typeof placeOfTerm>);
    }
  }
};

const ENOUGH = 2;

interface Evidence {
  points: number;
  readonly pro: string[];
  readonly contra: string[];
}

function weigh(a: Term, b: Term, likeness: Likeness): Evidence {
  const evidence: Evidence = { points: 0, pro: [], contra: [] };
  const pro = (points: number, text: string) => {
    evidence.points += points;
    evidence.pro.push(text);
  };
  const contra = (points: number, text: string) => {
    evidence.points -= points;
    evidence.contra.push(text);
  };
  pro(LIKE[likeness].points, LIKE[likeness].text);
  const [few, many] = [a, b]
    .map(({ entries }) => entries.filter(({ through }) => through === null).length)
    .sort((m, n) => m - n);
  if ((few ?? 0) <= 2 && (many ?? 0) >= 5) pro(1, "one is rare, the other frequent");
  const both = together(a, b);
  if (both > 0) contra(2, both === 1 ? "one article has both" : `${both} articles have both`);
  if (a.record !== null && b.record !== null) contra(1, "both have records");
  const [m, n] = [kindOf(a), kindOf(b)];
  if (m !== null && n !== null && m !== n) contra(2, `one is a ${m}, the other a ${n}`);
  for (const difference of factsApart(a, b)) contra(4, difference);
  return evidence;
}

const LIKE = {
  spelling: { points: 4, text: "only spaces, hyphens or full stops differ" },
  order: { points: 4, text: "the same words in another order" },
  initials: { points: 3, text: "one is the other with initials" },
  letter: { points: 3, text: "one letter differs" },
} as const satisfies Record<Likeness, { readonly points: number; readonly text: string }>;

/** What the records say of the two that cannot be true of one. */
function* factsApart({ record: a }: Term, { record: b }: Term): Iterable<string> {
  if (a === null || b === null) return;
  for (const address of a.sameAs) {
    const host = hostOf(address);
    const other = b.sameAs.find((one) => hostOf(one) === host && host !== null);
    if (other !== undefined && other !== address) yield `${host} knows them as two`;
  }
  if (a.kind === "person" && b.kind === "person") {
    const apart =
      a.born?.upper != null &&
      b.born?.lower != null &&
      (a.born.upper < b.born.lower || (b.born.upper ?? "9") < (a.born.lower ?? ""));
    if (apart) yield `born ${a.born?.edtf} and ${b.born?.edtf}`;
  }
  if (a.kind === "place" && b.kind === "place" && a.coordinates !== null && b.coordinates !== null) {
    const far = distanceKm(a.coordinates, b.coordinates);
    if (far > 50) yield `${Math.round(far)} km lie between them`;
  }
}

function kindOf({ record }: Term): string | null {
  return record?.kind === "place" ? record.placeKind : null;
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname : null;
}

function together(a: Term, b: Term): number {
  const [few, many] = a.entries.length < b.entries.length ? [a, b] : [b, a];
  const articles = new Set(few.entries.flatMap(({ article, through }) => (through === null ? article : [])));
  return many.entries.filter(({ article, through }) => through === null && articles.has(article)).length;
}

function areDeclaredDifferent({ record: a, name: m }: Term, { record: b, name: n }: Term): boolean {
  const says = (one: Term["record"], slug: string | undefined, name: string) =>
    one?.differentFrom.some((other) => other === slug || other === name) === true;
  return says(a, b?.slug, n) || says(b, a?.slug, m);
}

/** A record outranks a plain term, then the more frequent one does. */
function rank({ record, entries }: Term): number {
  return (record === null ? 0 : 1_000_000_000) + entries.length;
}

function told({ entries, record }: Term, name: string): string {
  const n = entries.length;
  return `"${name}" (${record === null ? "no record" : record.file}, ${n} ${n === 1 ? "article" : "articles"})`;
}

function namesOf({ name, record }: Term): readonly string[] {
  return record === null ? [name] : [record.name, ...Object.values(record.names), ...record.aliases];
}
