import type { Article, Naming, RecordIntroduction, Tag } from "../model/article.ts";
import type { Authority, AuthorityRecord } from "../model/authority.ts";
import { type Filing, filedName } from "../model/filed-name.ts";
import { foldName } from "../model/fold.ts";
import { once } from "../model/once.ts";
import { pagePermalink } from "../model/permalink.ts";
import { plainKey } from "../model/plain-key.ts";
import type { Slug } from "../model/slug.ts";
import { AUTHORITY_OF, TAXONOMIES, type TaxonomyName } from "../model/taxonomy.ts";
import { rollUp } from "./containment.ts";
import { plainSlugs } from "./plain-slugs.ts";
import { redirectsOf } from "./redirects.ts";
import type { Entry, EntryDraft, Term, TermDraft } from "./term.ts";

export interface Terms {
  readonly terms: Readonly<Record<TaxonomyName, readonly Term[]>>;
  /** Of people whose record says `noindex`. */
  readonly takenDown: readonly Term[];
  readonly termsOfArticle: ReadonlyMap<Article, readonly Entry[]>;
}

/** @param articles Newest first. */
export function termsOf(
  articles: readonly Article[],
  authority: Authority,
  introductions: ReadonlyMap<string, RecordIntroduction>,
  filing: Filing = "as-written",
): Terms {
  const drafts = new Map<string, TermDraft>();
  const add = (key: string, term: Draftable) => drafts.set(key, draftOf(term, drafts.size));
  for (const taxonomy of ["people", "places"] as const) {
    for (const record of authority[taxonomy].values()) {
      if (record.mergedInto === null) add(recordKey(taxonomy, record.slug), { ...record, taxonomy, record });
    }
  }
  for (const term of plainTerms(articles, authority, filing)) add(plainKey(term.taxonomy, term.name), term);

  const termsOfArticle = new Map<Article, readonly Entry[]>();
  const find = createFinder(drafts);
  for (const article of articles) termsOfArticle.set(article, enter(article, find));
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
function enter(article: Article, find: Finder): readonly Entry[] {
  const carried: EntryDraft[] = [];
  const at = (draft: TermDraft | undefined): EntryDraft | undefined => {
    if (draft === undefined) return undefined;
    const last = draft.entries.at(-1);
    if (last?.article === article) return last;
    const place = draft.entries.length;
    const entry = { article, term: draft, naming: null, mentions: 0, tagged: false, through: null, place };
    draft.entries.push(entry);
    carried.push(entry);
    return entry;
  };
  for (const tag of article.tags) {
    const entry = at(find.tagged(tag));
    if (entry) entry.tagged = true;
  }
  for (const naming of article.namings) {
    const entry = naming.date === null ? at(find.named(naming)) : undefined;
    if (entry === undefined) continue;
    entry.naming = naming;
    entry.mentions = naming.count;
  }
  for (const { term, mentions } of carried) (term as TermDraft).mentions += mentions;
  // Copied: a list that was pushed to has room for 17.
  return carried.some(({ term }) => term.takenDown) ? carried.filter(({ term }) => !term.takenDown) : carried.slice();
}

interface Finder {
  readonly tagged: (tag: Tag) => TermDraft | undefined;
  readonly named: (naming: Naming) => TermDraft | undefined;
}

/** Looks up by what archives share: the tags and slugs of a large one are the same few thousand, again and again. */
function createFinder(drafts: ReadonlyMap<string, TermDraft>): Finder {
  const people = once((slug: Slug) => drafts.get(recordKey("people", slug)));
  const places = once((slug: Slug) => drafts.get(recordKey("places", slug)));
  return {
    tagged: once((tag) => drafts.get(tagKey(tag))),
    named: ({ kind, entity, plain }) => {
      if (kind === "date") return undefined;
      if (entity === null) return plain === undefined ? undefined : drafts.get(plainKey(AUTHORITY_OF[kind], plain));
      return kind === "person" ? people(entity) : places(entity);
    },
  };
}

type Draftable = Pick<Term, "taxonomy" | "slug" | "permalink" | "name" | "sort" | "record">;

function draftOf({ taxonomy, slug, permalink, name, sort, record }: Draftable, number: number): TermDraft {
  const takenDown = record?.kind === "person" && record.noindex;
  const nothing = { published: false, entries: [], mentions: 0, inside: [], containedIn: [] };
  const filed = record?.kind === "person" && sort === name ? filedName(name) : sort;
  return { number, taxonomy, slug, permalink, name, sort: filed, record, takenDown, ...nothing };
}

/** Terms without a record: one for names that differ only by case, spacing or accents, called by its most frequent spelling. */
function plainTerms(articles: readonly Article[], authority: Authority, filing: Filing): readonly Draftable[] {
  const writers = sortKeysOf(authority);
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
      const sort =
        taxonomy === "people" ? filedName(name, filing) : (taxonomy === "authors" && writers.get(key)) || name;
      return { taxonomy, slug, permalink: pagePermalink(taxonomy, slug), name, sort, record: null };
    });
  });
}

/** How the people are filed who have a record, by their folded names: an author who bears one of these is filed alike. */
function sortKeysOf({ people }: Authority): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { name, names, aliases, sort, mergedInto, noindex } of people.values()) {
    if (mergedInto !== null || noindex || sort === name) continue;
    for (const form of [...aliases, ...Object.values(names), name]) keys.set(foldName(form), sort);
  }
  return keys;
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
