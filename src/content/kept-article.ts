import type { Article, Naming, Quotation, Tag } from "../model/article.ts";
import type { DateValue } from "../model/date.ts";
import type { Slug } from "../model/slug.ts";
import { KINDS, readStoredDate, type StoredFacts, type StoredProofs, USUAL } from "./stored-article.ts";

/** Makes articles of what is kept of them. Their dates and tags are shared: an archive of 20,000 has some thousand. */
export type ArticleKeeper = (facts: StoredFacts) => Article;

/** @param read The proofs of a file's article, in JSON. Asked when a page needs them; the last few thousand stay at hand. */
export function createArticleKeeper(read: (file: string) => Uint8Array): ArticleKeeper {
  const proofs = createProofs(read);
  /** Knows where its proofs are to be had without a field for it in each article. */
  class KeptHere extends KeptArticle {
    override get proofs(): Proofs {
      return proofs;
    }
  }
  const dates = new Map<string, DateValue>();
  const tags = new Map<string, Tag>();
  const slugs = new Map<string, Slug>();
  const dateOf = (stored: string | DateValue): DateValue => {
    const key = typeof stored === "string" ? stored : JSON.stringify(stored);
    const known = dates.get(key);
    if (known !== undefined) return known;
    const date = typeof stored === "string" ? readStoredDate(stored) : stored;
    if (date === null) throw new Error(`"${key}" was kept as a date`);
    dates.set(key, date);
    return date;
  };
  const tagOf = ([taxonomy, name, record]: StoredFacts["tagged"][number]): Tag => {
    const key = `${taxonomy} ${record} ${name}`;
    const tag = tags.get(key) ?? { taxonomy, name, record };
    tags.set(key, tag);
    return tag;
  };
  const slugOf = (slug: Slug): Slug => {
    const known = slugs.get(slug);
    if (known !== undefined) return known;
    slugs.set(slug, slug);
    return slug;
  };
  return ({ dated, named, tagged, ...facts }) => {
    const article = new KeptHere(facts, dateOf(dated), tagged.map(tagOf));
    article.namings = named.map(([kind, what, count, said], index) => {
      const [entity, date] = kind === "d" ? [null, dateOf(what)] : [slugOf(what as Slug), null];
      return new KeptNaming({ kind: NAMES[kind], entity, date, count, said }, article, index);
    });
    return article;
  };
}

const NAMES = Object.fromEntries(Object.entries(KINDS).map(([name, short]) => [short, name])) as Record<
  (typeof KINDS)[Naming["kind"]],
  Naming["kind"]
>;

type Proofs = (file: string) => StoredProofs;

/** In two generations: what has not been asked for while as many others were asked for goes. */
function createProofs(read: (file: string) => Uint8Array): Proofs {
  let young = new Map<string, StoredProofs>();
  let old = new Map<string, StoredProofs>();
  return (file) => {
    const known = young.get(file);
    if (known !== undefined) return known;
    const proofs = old.get(file) ?? (JSON.parse(Buffer.from(read(file)).toString()) as StoredProofs);
    if (young.size >= GENERATION) {
      old = young;
      young = new Map();
    }
    young.set(file, proofs);
    return proofs;
  };
}

/** Articles; of each some 3 kB. */
const GENERATION = 8192;

abstract class KeptArticle implements Article {
  readonly file: Article["file"];
  readonly permalink: Article["permalink"];
  readonly version: string;
  readonly digest: string;
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly published: DateValue;
  readonly updated: Article["updated"];
  readonly modified: Article["modified"];
  readonly dateline: Article["dateline"];
  readonly source: Article["source"];
  readonly image: Article["image"];
  readonly corrections: Article["corrections"];
  readonly happened: Article["happened"];
  readonly tags: readonly Tag[];
  namings: readonly Naming[] = [];
  readonly visibility: Article["visibility"];
  readonly withdrawn: Article["withdrawn"];
  readonly aliases: Article["aliases"];
  readonly oldQueries: Article["oldQueries"];
  readonly translationOf: Article["translationOf"];
  readonly notes: number;
  readonly told: number;
  readonly links: Article["links"];
  readonly media: Article["media"];

  constructor(facts: Omit<StoredFacts, "dated" | "named" | "tagged">, published: DateValue, tags: readonly Tag[]) {
    this.file = facts.file;
    this.permalink = facts.permalink;
    this.version = facts.version;
    this.digest = facts.digest;
    this.id = facts.id ?? facts.permalink;
    this.title = facts.title;
    this.language = facts.language;
    this.published = published;
    this.updated = facts.updated ?? USUAL.updated;
    this.modified = facts.modified ?? null;
    this.dateline = facts.dateline ?? USUAL.dateline;
    this.source = facts.source ?? USUAL.source;
    this.image = facts.image ?? USUAL.image;
    this.corrections = facts.corrections ?? USUAL.corrections;
    this.happened = facts.happened ?? USUAL.happened;
    this.tags = tags;
    this.visibility = facts.visibility ?? USUAL.visibility;
    this.withdrawn = facts.withdrawn ?? USUAL.withdrawn;
    this.aliases = facts.aliases ?? USUAL.aliases;
    this.oldQueries = facts.oldQueries ?? USUAL.oldQueries;
    this.translationOf = facts.translationOf ?? USUAL.translationOf;
    this.notes = facts.notes ?? USUAL.notes;
    this.told = facts.told;
    this.links = facts.links ?? USUAL.links;
    this.media = facts.media ?? USUAL.media;
  }

  abstract get proofs(): Proofs;

  get summary(): string | null {
    return this.proofs(this.file)[0];
  }

  get opening(): string {
    return this.proofs(this.file)[1];
  }

  proof(index: number): readonly [Naming["forms"], Quotation] {
    const proof = this.proofs(this.file)[2 + index];
    if (typeof proof !== "object" || proof === null) throw new Error(`no proof was kept of ${this.file}`);
    return proof;
  }
}

class KeptNaming implements Naming {
  readonly kind: Naming["kind"];
  readonly entity: Slug | null;
  readonly date: DateValue | null;
  readonly count: number;
  readonly said: number;
  readonly #article: KeptArticle;
  readonly #index: number;

  constructor(
    { kind, entity, date, count, said }: Omit<Naming, "forms" | "evidence">,
    article: KeptArticle,
    index: number,
  ) {
    this.kind = kind;
    this.entity = entity;
    this.date = date;
    this.count = count;
    this.said = said;
    this.#article = article;
    this.#index = index;
  }

  get forms(): Naming["forms"] {
    return this.#article.proof(this.#index)[0];
  }

  get evidence(): Quotation {
    return this.#article.proof(this.#index)[1];
  }
}
