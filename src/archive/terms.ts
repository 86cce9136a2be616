import type { Article, Naming, RecordIntroduction, Tag } from "../model/article.ts";
import type { Authority, AuthorityRecord } from "../model/authority.ts";
import { filedName } from "../model/filed-name.ts";
import { foldName } from "../model/fold.ts";
import { pagePermalink } from "../model/permalink.ts";
import type { Slug } from "../model/slug.ts";
import { AUTHORITY_OF, TAXONOMIES, type TaxonomyName } from "../model/taxonomy.ts";
import { rollUp } from "./containment.ts";
import { plainSlugs } from "./plain-slugs.ts";
import { redirectsOf } from "./redirects.ts";
import type { CarriedTerm, Term, TermDraft } from "./term.ts";

export interface Terms {
  readonly terms: Readonly<Record<TaxonomyName, readonly Term[]>>;
  /** Of people whose record says `noindex`. */
  readonly takenDown: readonly Term[];
  readonly termsOfArticle: ReadonlyMap<Article, readonly CarriedTerm[]>;
}

/** @param articles Newest first. */
export function termsOf(
  articles: readonly Article[],
  authority: Authority,
  introductions: ReadonlyMap<string, RecordIntroduction>,
): Terms {
  const drafts = new Map<string, TermDraft>();
  for (const { name } of TAXONOMIES) {
    if (name !== "people" && name !== "places") continue;
    for (const record of authority[name].values()) {
      if (record.mergedInto === null) drafts.set(recordKey(name, record.slug), draftOf(name, { ...record, record }));
    }
  }
  for (const term of plainTerms(articles, authority)) drafts.set(plainKey(term.taxonomy, term.name), term);

  const termsOfArticle = new Map<Article, readonly CarriedTerm[]>();
  for (const article of articles) termsOfArticle.set(article, enter(article, drafts));
  rollUp(drafts, articles);
  publish(drafts, authority, introductions);
  const all = [...drafts.values()];
  const takenDown = all.filter((term) => term.takenDown);
  return {
    terms: indexes(takenDown.length === 0 ? all : all.filter((term) => !term.takenDown)),
    takenDown,
    termsOfArticle,
  };
}

/** What is listed, what has a text of its own, what an old URL leads to, and all places around these. */
function publish(
  drafts: ReadonlyMap<string, TermDraft>,
  authority: Authority,
  introductions: ReadonlyMap<string, RecordIntroduction>,
): void {
  const wanted = new Set(redirectsOf([], authority).map(({ to }) => to));
  const open = [...drafts.values()].filter(({ entries, record, permalink }) => {
    const introduction = record === null ? undefined : introductions.get(record.file);
    const speaks = introduction !== undefined && (introduction.body.words > 0 || introduction.image !== null);
    return entries.length > 0 || speaks || wanted.has(permalink);
  });
  const byPermalink = new Map([...drafts.values()].map((draft) => [draft.permalink, draft]));
  for (let draft = open.pop(); draft !== undefined; draft = open.pop()) {
    if (draft.published) continue;
    draft.published = true;
    for (const { permalink } of draft.containedIn) {
      const around = byPermalink.get(permalink);
      if (around) open.push(around);
    }
  }
}

/** Lists the article under each of its terms. */
function enter(article: Article, drafts: ReadonlyMap<string, TermDraft>): readonly CarriedTerm[] {
  const found = new Map<TermDraft, { naming: Naming | null; tagged: boolean }>();
  const at = (key: string) => {
    const draft = drafts.get(key);
    if (!draft) return undefined;
    const entry = found.get(draft) ?? { naming: null, tagged: false };
    found.set(draft, entry);
    return entry;
  };
  for (const tag of article.tags) {
    const entry = at(tagKey(tag));
    if (entry) entry.tagged = true;
  }
  for (const naming of article.namings) {
    if (naming.kind === "date" || naming.entity === null) continue;
    const entry = at(recordKey(AUTHORITY_OF[naming.kind], naming.entity));
    if (entry) entry.naming = naming;
  }
  const carried: CarriedTerm[] = [];
  for (const [term, { naming, tagged }] of found) {
    const mentions = naming?.count ?? 0;
    const place = term.entries.push({ article, naming, tagged, through: null }) - 1;
    term.mentions += mentions;
    if (!term.takenDown) carried.push({ term, mentions, tagged, place });
  }
  return carried;
}

function draftOf(
  taxonomy: TaxonomyName,
  { slug, permalink, name, sort, record }: Pick<Term, "slug" | "permalink" | "name" | "sort" | "record">,
): TermDraft {
  const takenDown = record?.kind === "person" && record.noindex;
  const nothing = { published: false, entries: [], mentions: 0, inside: [], containedIn: [] };
  const filed = record?.kind === "person" && sort === name ? filedName(name) : sort;
  return { taxonomy, slug, permalink, name, sort: filed, record, takenDown, ...nothing };
}

/** Terms without a record: one for names that differ only by case, spacing or accents, called by its most frequent spelling. */
function plainTerms(articles: readonly Article[], authority: Authority): readonly TermDraft[] {
  return TAXONOMIES.flatMap(({ name: taxonomy }) => {
    const spellings = new Map<string, Map<string, number>>();
    const taken = new Set<Slug>(taxonomy === "people" || taxonomy === "places" ? authority[taxonomy].keys() : []);
    for (const { tags } of articles) {
      for (const tag of tags) {
        if (tag.taxonomy !== taxonomy) continue;
        if (tag.record !== null) continue;
        const key = foldName(tag.name);
        const counts = spellings.get(key) ?? new Map<string, number>();
        counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1);
        spellings.set(key, counts);
      }
    }
    const names = new Map([...spellings].map(([key, counts]) => [key, mostFrequent(counts)]));
    const slugs = plainSlugs(names, taken);
    return [...names].map(([key, name]) => {
      const slug = slugs.get(key) as Slug;
      return draftOf(taxonomy, {
        slug,
        permalink: pagePermalink(taxonomy, slug),
        name,
        sort: taxonomy === "people" ? filedName(name) : name,
        record: null,
      });
    });
  });
}

/** Of spellings that are equally frequent the one with capitals and small letters: "United Nations", not "UNITED NATIONS". */
function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const isMixed = (name: string) => /\p{Lu}/u.test(name) && /\p{Ll}/u.test(name);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || Number(isMixed(b)) - Number(isMixed(a)) || order(a, b));
  return best?.[0] ?? "";
}

function indexes(drafts: Iterable<TermDraft>): Terms["terms"] {
  const terms = Object.fromEntries(TAXONOMIES.map(({ name }) => [name, []])) as unknown as Record<TaxonomyName, Term[]>;
  for (const draft of drafts) terms[draft.taxonomy].push(draft);
  for (const list of Object.values(terms)) {
    const keys = new Map(list.map((term) => [term, foldName(term.sort)]));
    list.sort((a, b) => order(keys.get(a) ?? "", keys.get(b) ?? "") || order(a.slug, b.slug));
  }
  return terms;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function tagKey({ taxonomy, name, record }: Tag): string {
  return record === null ? plainKey(taxonomy, name) : recordKey(taxonomy, record);
}

function recordKey(taxonomy: TaxonomyName, slug: AuthorityRecord["slug"]): string {
  return `${taxonomy} = ${slug}`;
}

function plainKey(taxonomy: TaxonomyName, name: string): string {
  return `${taxonomy} ~ ${foldName(name)}`;
}
