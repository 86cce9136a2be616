import type { Article } from "../model/article.ts";
import type { Entry, Term, TermDraft } from "./term.ts";

/**
 * Joins places to the places around them, and lists every article of a place also under all
 * that contain it, through the place that it names. In place.
 * @param articles Newest first.
 */
export function rollUp(drafts: ReadonlyMap<string, TermDraft>, articles: readonly Article[]): void {
  const places = [...drafts.values()].filter((draft) => draft.taxonomy === "places");
  const bySlug = new Map(places.map((place) => [place.slug, place]));
  for (const place of places) {
    if (place.record?.kind !== "place") continue;
    for (const slug of place.record.partOf) {
      const around = bySlug.get(slug);
      if (!around) continue;
      place.containedIn.push(around);
      around.inside.push(place);
    }
  }
  const position = new Map(articles.map((article, index) => [article, index]));
  const added = new Map<TermDraft, Map<Article, Entry>>();
  for (const place of places) {
    for (const around of ancestorsOf(place, bySlug)) addThrough(place, around, added);
  }
  for (const [around, entries] of added) {
    const own = new Set(around.entries.map((entry) => entry.article));
    for (const entry of entries.values()) if (!own.has(entry.article)) around.entries.push(entry);
    around.entries.sort((a, b) => (position.get(a.article) ?? 0) - (position.get(b.article) ?? 0));
  }
}

/** Of several places inside that an article names, the one it names most often stands for all. */
function addThrough(place: TermDraft, around: TermDraft, added: Map<TermDraft, Map<Article, Entry>>): void {
  const entries = added.get(around) ?? new Map<Article, Entry>();
  added.set(around, entries);
  for (const { article, naming, mentions, tagged, through } of place.entries) {
    if (through !== null) continue;
    const before = entries.get(article);
    if (before && before.mentions >= mentions) continue;
    entries.set(article, { article, term: around, naming, mentions, tagged, through: place, place: -1 });
  }
}

/** All places around one, each once; loops were cut when the authority was made. */
function ancestorsOf(place: TermDraft, bySlug: ReadonlyMap<string, TermDraft>): ReadonlySet<TermDraft> {
  const found = new Set<TermDraft>();
  const queue: Term[] = [...place.containedIn];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const draft = bySlug.get(next.slug);
    if (!draft || found.has(draft)) continue;
    found.add(draft);
    queue.push(...draft.containedIn);
  }
  return found;
}
