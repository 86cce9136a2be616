import type { Archive } from "../../archive/archive.ts";
import type { Term } from "../../archive/term.ts";
import type { Article } from "../../model/article.ts";
import { filePermalink } from "../../model/permalink.ts";
import { TAXONOMIES } from "../../model/taxonomy.ts";
import { keyOfList } from "../keys.ts";
import type { Site } from "../site.ts";
import { type Column, csv } from "./columns.ts";
import { LARGEST } from "./parts.ts";
import type { Resource } from "./resource.ts";

/** Two terms that meet in at least one article: see `Association`. */
export interface Pair {
  readonly a: Term;
  readonly b: Term;
  readonly together: number;
  readonly strength: number;
}

const PAIR_COLUMNS: readonly Column<Pair>[] = [
  { name: "a_taxonomy", type: "string", description: "people, places, topics, …", value: ({ a }) => a.taxonomy },
  { name: "a", type: "string", description: "Slug", value: ({ a }) => a.slug },
  { name: "b_taxonomy", type: "string", description: "people, places, topics, …", value: ({ b }) => b.taxonomy },
  { name: "b", type: "string", description: "Slug", value: ({ b }) => b.slug },
  { name: "together", type: "integer", description: "Articles that carry both", value: ({ together }) => together },
  {
    name: "strength",
    type: "number",
    description: "Log-likelihood ratio, negative where they meet less often than chance would have them (Dunning 1993)",
    value: ({ strength }) => Math.round(strength * 1000) / 1000,
  },
];

/** Every pair once, in the order of the indexes. */
function* pairsOf({ terms, associates }: Archive): Iterable<Pair> {
  const done = new Set<Term>();
  for (const { name } of TAXONOMIES) {
    for (const term of terms[name]) {
      if (term.entries.length === 0) continue;
      done.add(term);
      const others = associates(term).filter(({ term: other }) => !done.has(other));
      for (const { term: other, together, strength } of others) yield { a: term, b: other, together, strength };
    }
  }
}

/** `data/pairs.csv`, in numbered files where there are too many for one. */
export function pairResource(archive: Archive, site: Site): Resource {
  const rows = countPairs(archive);
  const perFile = Math.floor(LARGEST / LONGEST_PAIR);
  const files = Math.max(1, Math.ceil(rows / perFile));
  // Who stands with whom, and how often: not what the articles say besides.
  const key = keyOfList([site.keys.site, ...archive.articles.map((article) => termsKey(article, archive))]);
  return {
    name: "pairs",
    format: "csv",
    mediaType: "text/csv",
    columns: PAIR_COLUMNS,
    rows,
    files: Array.from({ length: files }, (_, n) => ({
      permalink: filePermalink("data", files === 1 ? "pairs.csv" : `pairs-${n + 1}.csv`),
      key: `${key} ${n}`,
      bytes: () => csv(PAIR_COLUMNS, slice(pairsOf(archive), n * perFile, perFile)),
    })),
  };
}

/** Two slugs of 120 bytes with their taxonomies and numbers. */
const LONGEST_PAIR = 300;

function termsKey(article: Article, { termsOf }: Archive): string {
  return (termsOf.get(article) ?? []).map(({ term }) => term.permalink).join(" ");
}

/** Without their strength, which takes ten times as long. */
function countPairs({ terms, termsOf }: Archive): number {
  const seenWith: number[] = [];
  let count = 0;
  for (const { name } of TAXONOMIES) {
    for (const { number: own, entries } of terms[name]) {
      for (const { article, through } of entries) {
        if (through !== null) continue;
        for (const { term: other } of termsOf.get(article) ?? []) {
          if (other.number <= own || seenWith[other.number] === own) continue;
          seenWith[other.number] = own;
          count++;
        }
      }
    }
  }
  return count;
}

function* slice<T>(items: Iterable<T>, from: number, length: number): Iterable<T> {
  let n = 0;
  for (const item of items) {
    if (n >= from + length) return;
    if (n++ >= from) yield item;
  }
}
