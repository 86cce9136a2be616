import { hash } from "node:crypto";
import { ByteWriter } from "../../shared/search/bytes.ts";
import type { MentionRecord } from "../annotate/mention-lines.ts";
import type { Archive } from "../archive/archive.ts";
import type { Term } from "../archive/term.ts";
import type { Article } from "../model/article.ts";
import type { Chunks } from "../model/file-content.ts";
import { foldName } from "../model/fold.ts";
import { filePermalink } from "../model/permalink.ts";
import { plainEntity } from "../model/plain-key.ts";
import type { Slug } from "../model/slug.ts";
import { AUTHORITY_OF } from "../model/taxonomy.ts";
import type { DataFile } from "./data-file.ts";
import type { DataRoute } from "./data-route.ts";
import { stretchesOf } from "./exports/parts.ts";

export const mentionsRoute: DataRoute = function* (_archive, site) {
  for (const { name, files } of site.tables()) if (name === "mentions") yield* files;
};

/**
 * `data/mentions.jsonl`, newest article first, in reading order; once it would pass 20 MB, a part
 * a year (a month, where a year alone would pass) and `data/mentions.json`, which lists the parts.
 * @param linesOf an article.
 */
export function mentionFiles(archive: Archive, linesOf: (article: Article) => number): readonly DataFile[] {
  const { articles, texts } = archive;
  const collisions = collisionsOf(archive);
  const stretches = stretchesOf(articles, (article) => article, texts.mentionsLength);
  const file = (name: string, inside: readonly Article[]): DataFile => ({
    permalink: filePermalink("data", name),
    key: versionOf(inside, collisions),
    bytes: () => allLines(inside, collisions, archive),
  });
  if (stretches.length === 0) return [file("mentions.jsonl", articles)];
  const files = stretches.map(({ period, items }) => ({ name: `mentions-${period}.jsonl`, inside: items }));
  return [...files.map(({ name, inside }) => file(name, inside)), indexFile(files, linesOf)];
}

/** Counts the lines of an article, which has none for those who were taken down. */
export function createLineCount(takenDown: readonly Term[]): (article: Article) => number {
  const silent = new Set(takenDown.map(({ slug }) => slug));
  const isSaid = (kind: string, entity: Slug | null) =>
    silent.size === 0 || kind !== "person" || entity === null || !silent.has(entity);
  return ({ tags, happened, namings }) => {
    let lines = happened.length;
    for (const { taxonomy, record } of tags) {
      const kind = taxonomy === AUTHORITY_OF.person ? "person" : taxonomy === AUTHORITY_OF.place ? "place" : null;
      if (kind !== null && isSaid(kind, record)) lines++;
    }
    for (const { kind, entity, count } of namings) if (isSaid(kind, entity)) lines += count;
    return lines;
  };
}

interface Collisions {
  /** People and places without record whose slug is not the one that their lines have. */
  readonly terms: ReadonlySet<Term>;
  /** What the lines of a term without record call it. */
  readonly entityOf: (term: Term) => Slug;
}

function collisionsOf(archive: Archive): Collisions {
  const entityOf = entities(archive);
  const { people, places } = archive.terms;
  // A name of ASCII has no other slug unless it has a hash: most need not be made anew.
  const isPlain = ({ name, slug }: Term) => /^[ -~]+$/.test(name) && !/-[\da-f]{8}$/.test(slug);
  const terms = [...people, ...places].filter(
    (term) => term.record === null && !isPlain(term) && entityOf(term) !== term.slug,
  );
  return { terms: new Set(terms), entityOf };
}

function entities({ terms, takenDown }: Archive): (term: Term) => Slug {
  const taken = new Set(
    [...terms.people, ...terms.places, ...takenDown].flatMap(({ record, taxonomy, slug }) =>
      record === null ? [] : `${taxonomy} ${slug}`,
    ),
  );
  return ({ name, taxonomy }) => plainEntity(name, (slug) => taken.has(`${taxonomy} ${slug}`));
}

function* allLines(articles: readonly Article[], collisions: Collisions, archive: Archive): Chunks {
  const lines = new ByteWriter();
  for (const article of articles) {
    lines.put(settled(article, collisions, archive));
    if (lines.length < CHUNK) continue;
    yield lines.view();
    lines.clear();
  }
  yield lines.view();
}

/** In bytes. */
const CHUNK = 250_000;

/** The lines of an article, each with the slug of the page that it counts for. */
function settled(article: Article, { terms: others, entityOf }: Collisions, archive: Archive): Uint8Array {
  const lines = archive.texts.mentions(article);
  if (others.size === 0) return lines;
  const terms = (archive.termsOf.get(article) ?? []).map(({ term }) => term).filter(({ record }) => record === null);
  if (!terms.some((term) => others.has(term))) return lines;
  const settle = (line: string) => {
    const record: MentionRecord = JSON.parse(line);
    const alike = terms.filter(
      (term) =>
        record.kind !== "date" && term.taxonomy === AUTHORITY_OF[record.kind] && entityOf(term) === record.entity,
    );
    const called = foldName(record.paragraph === null ? record.surface : (plainOf(record, article, alike) ?? ""));
    const term = alike.find(({ name }) => foldName(name) === called) ?? alike[0];
    return term === undefined ? line : JSON.stringify({ ...record, entity: term.slug });
  };
  return Buffer.from(Buffer.from(lines).toString("utf8").replace(/^.+$/gm, settle));
}

/** The name without record that the words of a line stand for: of two that collide in one article, the one that has this form. */
function plainOf({ kind, surface }: MentionRecord, { namings }: Article, alike: readonly Term[]): string | undefined {
  const keys = new Set(alike.map(({ name }) => foldName(name)));
  const named = namings.filter(({ plain, ...naming }) => naming.kind === kind && keys.has(foldName(plain ?? "")));
  const form = surface.replace(/\s+/gu, " ");
  const [only] = named.length > 1 ? named.filter(({ forms }) => forms.some(([text]) => text === form)) : named;
  return (only ?? named[0])?.plain;
}

function versionOf(articles: readonly Article[], { terms }: Collisions): string {
  const slugs = [...terms].map(({ slug }) => ` ${slug}`);
  return hash("sha1", articles.map(({ version }) => version).join(" ") + slugs.join(""));
}

function indexFile(
  files: readonly { readonly name: string; readonly inside: readonly Article[] }[],
  linesOf: (article: Article) => number,
): DataFile {
  const parts = files.map(({ name, inside }) => ({
    file: name,
    articles: inside.length,
    mentions: inside.reduce((sum, article) => sum + linesOf(article), 0),
  }));
  const text = `${JSON.stringify({ parts }, null, 2)}\n`;
  return { permalink: filePermalink("data", "mentions.json"), key: hash("sha1", text), bytes: () => text };
}
