import type { Article, Naming, Quotation, Tag } from "../model/article.ts";
import type { DateValue } from "../model/date.ts";
import { recently } from "../model/recently.ts";
import type { Slug } from "../model/slug.ts";
import type { TaxonomyName } from "../model/taxonomy.ts";
import {
  KINDS,
  PLAIN,
  readStoredDate,
  SENT,
  type StoredFacts,
  type StoredKind,
  type StoredProof,
  USUAL,
} from "./stored-article.ts";

/** Makes articles of what is kept of them. Their dates and tags are shared: an archive of 20,000 has some thousand. */
export type ArticleKeeper = (facts: StoredFacts) => Article;

/** @param read The proofs of a file's article. Asked when a page needs them; those of the last few thousand articles stay at hand. */
export function createArticleKeeper(read: (file: string) => Uint8Array): ArticleKeeper {
  const proofs = createProofs(read);
  /** Knows where its proofs are to be had without a field for it in each article. */
  class KeptHere extends KeptArticle {
    override get proofs(): Proofs {
      return proofs;
    }
  }
  const dates = new Map<string, DateValue>();
  const tags = new Map<string, Tag[]>();
  const texts = new Map<string, string>();
  const dateOf = (stored: string | DateValue): DateValue => {
    const key = typeof stored === "string" ? stored : JSON.stringify(stored);
    const known = dates.get(key);
    if (known !== undefined) return known;
    const date = typeof stored === "string" ? readStoredDate(stored) : stored;
    if (date === null) throw new Error(`"${key}" was kept as a date`);
    dates.set(key, date);
    return date;
  };
  const tagOf = (taxonomy: TaxonomyName, name: string, record: Slug | null): Tag => {
    const known = tags.get(name);
    const same = known?.find((tag) => tag.taxonomy === taxonomy && tag.record === record);
    if (same !== undefined) return same;
    const tag = { taxonomy, name, record };
    if (known === undefined) tags.set(name, [tag]);
    else known.push(tag);
    return tag;
  };
  const shared = <T extends string>(text: T): T => {
    const known = texts.get(text);
    if (known !== undefined) return known as T;
    texts.set(text, text);
    return text;
  };
  return (facts) => {
    const { dated, named, tagged, modified } = facts;
    const own: Tag[] = [];
    for (let at = 0; at < tagged.length; at += 3) {
      own.push(tagOf(tagged[at] as TaxonomyName, tagged[at + 1] as string, tagged[at + 2] as Slug | null));
    }
    // Copies: a list that was pushed to has room for 17.
    const article = new KeptHere(facts, dateOf(dated), own.slice());
    article.modified = modified ? shared(modified) : null;
    const namings: Naming[] = [];
    for (let at = 0; at < named.length; at += 4) {
      const stored = named[at] as StoredKind;
      const kind = NAMES[stored];
      const what = named[at + 1] as string | DateValue;
      const isPlain = stored === PLAIN.person || stored === PLAIN.place;
      const date = kind === "date" ? dateOf(what) : null;
      const entity = date === null && !isPlain ? shared(what as Slug) : null;
      const [count, said] = [named[at + 2] as number, named[at + 3] as number];
      const plain = isPlain ? { plain: shared(what as string) } : {};
      const sent = stored === SENT ? { sent: true as const } : {};
      namings.push(new KeptNaming({ kind, entity, date, ...plain, ...sent, count, said }, article, at / 4));
    }
    article.namings = namings.slice();
    return article;
  };
}

const NAMES = Object.fromEntries(
  [...Object.entries(KINDS), ...Object.entries(PLAIN), ["date", SENT] as const].map(([name, short]) => [short, name]),
) as Record<StoredKind, Naming["kind"]>;

/** The lines of an article's proofs, each to be read when it is asked for. */
type Proofs = (file: string) => readonly string[];

function createProofs(read: (file: string) => Uint8Array): Proofs {
  return recently((file: string) => Buffer.from(read(file)).toString().split("\n"), {
    sizeOf: (lines) => lines.reduce((sum, { length }) => sum + length + LINE, 0),
    room: GENERATION,
  });
}

/** In bytes: 3,000 articles that name many, or 10,000 of which only summaries are quoted. */
const GENERATION = 8_000_000;
/** What a line takes besides its letters. */
const LINE = 100;

/** Field by field: copying what was stored into it takes five times as long, and three times the memory. */
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
  modified: Article["modified"] = null;
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

  constructor(facts: StoredFacts, published: DateValue, tags: readonly Tag[]) {
    this.file = facts.file;
    this.permalink = facts.permalink;
    this.version = facts.version;
    this.digest = facts.digest;
    this.id = facts.id ?? facts.permalink;
    this.title = facts.title;
    this.language = facts.language;
    this.published = published;
    this.updated = facts.updated ?? USUAL.updated;
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
    return JSON.parse(this.line(0)) as string | null;
  }

  get opening(): string {
    return JSON.parse(this.line(1)) as string;
  }

  proof(index: number): StoredProof {
    return JSON.parse(this.line(2 + index)) as StoredProof;
  }

  private line(index: number): string {
    const line = this.proofs(this.file)[index];
    if (line === undefined) throw new Error(`no proof was kept of ${this.file}`);
    return line;
  }
}

class KeptNaming implements Naming {
  readonly kind: Naming["kind"];
  readonly entity: Slug | null;
  readonly date: DateValue | null;
  declare readonly plain?: string;
  declare readonly sent?: true;
  readonly count: number;
  readonly said: number;
  readonly #article: KeptArticle;
  readonly #index: number;

  constructor(
    { kind, entity, date, plain, sent, count, said }: Omit<Naming, "forms" | "evidence">,
    article: KeptArticle,
    index: number,
  ) {
    this.kind = kind;
    this.entity = entity;
    this.date = date;
    if (plain !== undefined) this.plain = plain;
    if (sent !== undefined) this.sent = sent;
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
