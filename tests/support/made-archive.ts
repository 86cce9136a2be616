import { type Archive, archiveOf } from "../../src/archive/archive.ts";
import type { Article, Naming } from "../../src/model/article.ts";
import type { Authority } from "../../src/model/authority.ts";
import type { DateValue, Day } from "../../src/model/date.ts";
import { parseDate } from "../../src/model/parse-date.ts";
import { pagePermalink } from "../../src/model/permalink.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { en } from "../../src/model/strings/en.ts";
import type { TaxonomyName } from "../../src/model/taxonomy.ts";
import { type Plan, planPages } from "../../src/render/plan.ts";

/** An article in a few words: its file's name, when it was published, and the names of its front matter. */
export interface MadeArticle
  extends Partial<Pick<Article, "namings" | "happened" | "translationOf" | "title" | "opening">> {
  readonly slug: string;
  /** EDTF. */
  readonly date: string;
  readonly tags?: Partial<Readonly<Record<TaxonomyName, readonly string[]>>>;
}

const TEXTS = {
  html: () => "",
  placeOf: () => null,
  wordsAt: () => null,
  mentions: () => new Uint8Array(),
  mentionsLength: () => 0,
  words: () => new Uint8Array(),
};
const NOBODY: Authority = { people: new Map(), places: new Map() } as Authority;

/** An archive of thousands in milliseconds: no files, no prose, no records. */
export function madeArchive(articles: readonly MadeArticle[]): Archive {
  return archiveOf(
    { articles: articles.map(made), texts: TEXTS, authority: NOBODY, introductions: new Map() },
    { now: 0, drafts: false },
  );
}

/** All pages of such an archive. */
export function madePlan(archive: Archive, settings: object = {}): Plan {
  return planPages(archive, {
    hidden: new Map(),
    settings: settingsSchema.parse(settings),
    strings: en,
    base: "/",
    pages: [],
    assets: { styles: [], scripts: [], fonts: [] },
    files: [],
    published: new Map(),
    now: 0,
  });
}

export function made({ slug, date, tags = {}, ...more }: MadeArticle): Article {
  const published = dateOf(date);
  const path = /^\d{4}(-\d\d){0,2}$/.test(date) ? date.split("-") : ["undated"];
  return {
    file: `content/articles/${slug}.md`,
    permalink: pagePermalink(...path, slug),
    version: slug,
    digest: slug,
    modified: null,
    id: slug,
    title: `Report ${slug}`,
    language: "en",
    published,
    updated: null,
    summary: null,
    dateline: null,
    source: null,
    image: null,
    corrections: [],
    happened: [],
    tags: Object.entries(tags).flatMap(([taxonomy, names]) =>
      names.map((name) => ({ taxonomy: taxonomy as TaxonomyName, name, record: null })),
    ),
    namings: [] as readonly Naming[],
    withdrawn: null,
    visibility: { draft: false, from: null, until: null },
    aliases: [],
    oldQueries: [],
    translationOf: null,
    opening: "What the report says first.",
    told: 27,
    links: [],
    media: [],
    notes: 0,
    ...more,
  };
}

export function dateOf(edtf: string): DateValue {
  const reading = parseDate(edtf, "UTC");
  if (!reading.ok) throw new Error(reading.message);
  return reading.date;
}

export function dayAfter(first: string, days: number): Day {
  return new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10) as Day;
}
