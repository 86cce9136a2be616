import type { Happening } from "../archive/calendar.ts";
import type { SharedEntry } from "../archive/intersections.ts";
import type { Entry } from "../archive/term.ts";
import type { Article, Naming } from "../model/article.ts";
import { isOneSentence, quoted, quotedTogether } from "./quoted.ts";
import type { Site } from "./site.ts";
import type { Evidence, Row, RowGroup } from "./views.ts";

/** A row that needs no proof: its evidence is the article's summary. */
export function articleRow(article: Article, site: Site): Row {
  return row(article, site, { kind: "summary", summary: site.summary(article) });
}

/** A row of a term's page: the sentence that names the term. */
export function entryRow({ article, naming, through }: Entry, site: Site): Row {
  const inside = through === null ? null : site.strings.phrase.through(through.name);
  return row(article, site, proof(article, naming === null ? [] : [naming], site), inside);
}

/** A row of a topic's page: who carries it was tagged with it, which need not be said of each. */
export function labelRow(entry: Entry, site: Site): Row {
  return entry.naming === null ? articleRow(entry.article, site) : entryRow(entry, site);
}

/** A row of two names: the sentence that names the one, and that of the other where it is not the same. */
export function sharedRow({ owner, other }: SharedEntry, site: Site): Row {
  const { article } = owner;
  const [first, second] = [owner, other].map(({ naming }) => naming);
  const named = first ?? second;
  const one = row(article, site, proof(article, named == null ? [] : [named], site));
  if (first == null || second == null) return one;
  return isOneSentence(first.evidence, second.evidence)
    ? { ...one, evidence: proofOfBoth(article, first, second, site) }
    : { ...one, also: proof(article, [second], site) };
}

function proofOfBoth(article: Article, first: Naming, second: Naming, site: Site): Evidence {
  const both = quotedTogether(article, first, second, site.link);
  const a = first.evidence.start <= second.evidence.start ? first : second;
  return { kind: "sentence", ...both, more: "second" in both ? 0 : a.count - 1 };
}

/**
 * A row of what happened in a period: the sentence that tells of it, else the editor's own date.
 * @param period A part of a calendar date, "2018-06": where the date told is longer than it ("last week", on one of its
 * days), the row says which it is.
 */
export function happenedRow({ article, dates }: Happening, site: Site, period = ""): Row {
  const namings = dates.flatMap(({ naming }) => naming ?? []);
  const label = dates.find((date) => date.label !== null)?.label;
  const [told] = namings.length > 0 ? dates.filter(({ naming }) => naming !== null) : dates;
  const isInside = [told?.date.lower, told?.date.upper].every((day) => day?.startsWith(period));
  const whole = told === undefined || isInside ? null : site.date(told.date).text;
  if (namings.length > 0) return row(article, site, proof(article, namings, site), whole);
  return row(article, site, { kind: "tagged", summary: label ?? site.summary(article) }, whole);
}

function row(article: Article, site: Site, evidence: Evidence, through: string | null = null): Row {
  const hasText = evidence.kind === "sentence" || evidence.summary !== "";
  return { ...site.row(article), evidence: hasText || evidence.kind === "tagged" ? evidence : null, through };
}

/** The sentence of the first mention; without one, the word that the editor tagged the article. */
function proof(article: Article, namings: readonly Naming[], site: Site): Evidence {
  const [first] = namings;
  if (first === undefined) return { kind: "tagged", summary: site.summary(article) };
  const more = namings.reduce((sum, { count }) => sum + count, 0) - 1;
  const { before, marked, after, href } = quoted(article, first, site.link);
  return { kind: "sentence", before, marked, after, href, more };
}

/** Rows under months where months are dense, else under years, thin ones together; rows of no year under the word for it. */
export function groupRows<T>(
  items: readonly T[],
  articleOf: (item: T) => Pick<Article, "published">,
  rowOf: (item: T) => Row,
  site: Site,
): readonly RowGroup[] {
  // One row says its date itself.
  const [only] = items;
  if (items.length === 1 && only !== undefined) return [{ label: "", href: null, rows: [rowOf(only)] }];
  const byMonth = groupsByMonth(items, articleOf);
  const groups: Group[] = [];
  for (const item of items) {
    const article = articleOf(item);
    const label = groupLabel(article, byMonth, site);
    const group = groups.at(-1);
    if (group?.label === label) group.rows.push(rowOf(item));
    else groups.push({ label, id: groupId(article, byMonth), href: null, rows: [rowOf(item)] });
  }
  // "Spring 1934" parts the months, under a year that comes again below them.
  const once = groups.map((group, n) =>
    groups.findIndex(({ id }) => id === group.id) === n ? group : { ...group, id: null },
  );
  return byMonth ? once : thinJoined(once, site);
}

interface Group extends RowGroup {
  readonly rows: Row[];
}

/** A heading for each row would say what the row says: years with a row or two stand under one, "2016–2023", until these are some. */
function thinJoined(groups: readonly Group[], site: Site): readonly RowGroup[] {
  const yearOf = ({ id }: RowGroup) => (/^in-\d{4}$/.test(id ?? "") ? Number(id?.slice(3)) : null);
  const runs: Group[][] = [];
  for (const group of groups) {
    const run = runs.at(-1);
    const isThin = yearOf(group) !== null && group.rows.length <= THIN;
    const rows = run?.reduce((sum, one) => sum + one.rows.length, 0) ?? 0;
    const goesOn = run?.every((one) => yearOf(one) !== null && one.rows.length <= THIN) && rows < SOME;
    if (run !== undefined && isThin && goesOn) run.push(group);
    else runs.push([group]);
  }
  return runs.flatMap(([first, ...others]) => {
    const last = others.at(-1);
    if (first === undefined || last === undefined) return first ?? [];
    const [from, to] = [yearOf(last) ?? 0, yearOf(first) ?? 0].sort((a, b) => a - b);
    const { calendar } = site.strings;
    const label = calendar.range(site.unit({ year: from ?? 0 }), site.unit({ year: to ?? 0 }));
    return [{ ...first, label }, ...others.map((group) => ({ ...group, label: "" }))];
  });
}

/** Rows of a year. */
const THIN = 2;
/** Rows under one heading of years. */
const SOME = 5;

export function groupsByMonth<T>(items: readonly T[], articleOf: (item: T) => Pick<Article, "published">): boolean {
  const months = new Set(items.map((item) => articleOf(item).published.lower?.slice(0, 7)));
  return items.length > DENSE * months.size;
}

/** Rows a month from which months get headings of their own. */
export const DENSE = 3;

/** Names the heading that an article stands under, so that a chart can lead there: `in-2018`, `in-2018-06`. */
export function groupId({ published }: Pick<Article, "published">, byMonth: boolean): string | null {
  const day = isOfNoYear(published) ? null : (published.lower ?? published.upper);
  return day === null ? null : `in-${day.slice(0, byMonth && isOfMonth(published) ? 7 : 4)}`;
}

function groupLabel({ published }: Pick<Article, "published">, byMonth: boolean, site: Site): string {
  const day = published.lower ?? published.upper;
  if (day === null) return site.strings.words.undated;
  if (isOfNoYear(published)) return site.date({ ...published, approximate: false, uncertain: false }, "between").text;
  const year = Number(day.slice(0, 4));
  return site.unit(byMonth && isOfMonth(published) ? { year, month: Number(day.slice(5, 7)) } : { year });
}

/** "The 1930s" and "until 1936" are filed with 1930 and with 1936, and yet are not of these years. */
function isOfNoYear({ kind, lower, upper }: Article["published"]): boolean {
  if (kind === "unknown" || lower?.slice(0, 4) === upper?.slice(0, 4)) return false;
  // What begins within a year stands among others of that year, and would part them.
  return lower === null || lower.endsWith("-01-01");
}

/** What begins within a month stands among others of that month, though it may end in the next. */
function isOfMonth({ lower, upper }: Article["published"]): boolean {
  return lower?.slice(0, 7) === upper?.slice(0, 7) || (lower !== null && !lower.endsWith("-01"));
}
