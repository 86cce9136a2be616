import type { Article, Naming, Quotation } from "../model/article.ts";
import type { DateValue } from "../model/date.ts";
import { once } from "../model/once.ts";
import { parseDate } from "../model/parse-date.ts";
import type { Slug } from "../model/slug.ts";
import type { TaxonomyName } from "../model/taxonomy.ts";

/** An article as it is kept: what every build needs of all articles, short, and apart from it what few of its pages need. */
export interface StoredArticle {
  readonly facts: StoredFacts;
  /** Lines of JSON: the summary or `null`, the opening, and a `StoredProof` for each of the namings. */
  readonly proofs: string;
}

/** In JSON; what is as it is in most articles is left out. */
export type StoredFacts = Pick<Article, "file" | "permalink" | "version" | "digest" | "title" | "language" | "told"> &
  Partial<Omit<Article, ToldOtherwise>> & {
    readonly dated: StoredDate;
    /** Of each naming its kind, what it names, how often, and how long the sentence is: one after the other, which is read faster. */
    readonly named: readonly (StoredKind | StoredDate | number)[];
    /** Of each tag its taxonomy, its name and its record. */
    readonly tagged: readonly (TaxonomyName | string | Slug | null)[];
  };

export type StoredProof = readonly [forms: Naming["forms"], evidence: Quotation];

type ToldOtherwise = "published" | "namings" | "tags" | "summary" | "opening";
export type StoredKind = "p" | "l" | "d" | "P" | "L" | "S";
/** A date by its EDTF, where that tells all of it, or the slug of a record. */
type StoredDate = string | DateValue;

/** What articles leave out. */
export const USUAL = {
  updated: null,
  dateline: null,
  source: null,
  image: null,
  corrections: [],
  happened: [],
  visibility: { draft: false, from: null, until: null },
  withdrawn: null,
  aliases: [],
  oldQueries: [],
  translationOf: null,
  notes: 0,
  links: [],
  media: [],
} as const satisfies Partial<Article>;

export const KINDS = { person: "p", place: "l", date: "d" } as const satisfies Record<Naming["kind"], StoredKind>;

/** Of dates on which reports were sent. */
export const SENT = "S";

/** Of names without record. */
export const PLAIN = { person: "P", place: "L" } as const;

export type ArticleStore = (article: Article) => StoredArticle;

export function createArticleStore(): ArticleStore {
  const told = once((edtf: string) => JSON.stringify(readStoredDate(edtf)));
  // Dates found in prose are shared, those of one day by all that name it.
  const stored = new WeakMap<DateValue, StoredDate>();
  const storeDate = (date: DateValue): StoredDate => {
    const known = stored.get(date) ?? (told(date.edtf) === JSON.stringify(date) ? date.edtf : date);
    stored.set(date, known);
    return known;
  };
  return ({ published, namings, tags, summary, opening, id, ...rest }) => {
    const unusual = Object.entries(rest).filter(([key, value]) => !isUsual(key, value));
    return {
      facts: {
        ...(Object.fromEntries(unusual) as typeof rest),
        ...(id !== rest.permalink && { id }),
        dated: storeDate(published),
        named: namings.flatMap(({ kind, entity, date, plain, sent, count, said }) => [
          sent ? SENT : plain === undefined || kind === "date" ? KINDS[kind] : PLAIN[kind],
          date === null ? (entity ?? plain ?? "") : storeDate(date),
          count,
          said,
        ]),
        tagged: tags.flatMap(({ taxonomy, name, record }) => [taxonomy, name, record]),
      },
      proofs: [summary, opening, ...namings.map(({ forms, evidence }): StoredProof => [forms, evidence])]
        .map((line) => JSON.stringify(line))
        .join("\n"),
    };
  };
}

function isUsual(key: string, value: unknown): boolean {
  const usual: unknown = USUAL[key as keyof typeof USUAL];
  return value === usual || (usual !== undefined && JSON.stringify(value) === JSON.stringify(usual));
}

/** What an EDTF alone says. An instant needs its time zone, and is stored whole. */
export function readStoredDate(edtf: string): DateValue | null {
  const reading = parseDate(edtf, "UTC");
  return reading.ok ? reading.date : null;
}
