import type { ArticleText, Mention, Unversioned } from "../model/article.ts";
import type { Authority } from "../model/authority.ts";
import { plainEntity } from "../model/plain-key.ts";
import type { Slug } from "../model/slug.ts";
import { AUTHORITY_OF } from "../model/taxonomy.ts";

/** One line of `data/mentions.jsonl`: a mention as other programs read it. */
export interface MentionRecord {
  readonly article: string;
  readonly url: string;
  readonly kind: "person" | "place" | "date";
  /** Of a name without record the slug that its spelling gives, which another name may have got: the archive settles it. */
  readonly entity: string | null;
  readonly edtf: string | null;
  readonly surface: string;
  readonly paragraph: string | null;
  /** UTF-16 offsets in the paragraph's plain text. */
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  readonly source: Mention["source"] | "frontmatter";
  readonly reason: string;
  readonly confidence: number;
}

/**
 * The article's part of `data/mentions.jsonl`: a line for each of its mentions, front matter first, then in
 * reading order; none for people who were taken down.
 */
export function mentionLines(
  article: Unversioned,
  text: ArticleText,
  { people, places }: Pick<Authority, "people" | "places">,
): string {
  const isSaid: IsSaid = (kind, record) => kind !== "person" || record === null || people.get(record)?.noindex !== true;
  const entityOf: EntityOf = (kind, name) =>
    plainEntity(name, (slug) => (kind === "person" ? people : places).has(slug));
  return recordsOf(article, text, isSaid, entityOf)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join("");
}

type EntityOf = (kind: "person" | "place", name: string) => Slug;
type IsSaid = (kind: Mention["kind"], record: Slug | null) => boolean;

function recordsOf(
  article: Unversioned,
  { mentions, passages }: ArticleText,
  isSaid: IsSaid,
  entityOf: EntityOf,
): readonly MentionRecord[] {
  const { id, permalink, tags, happened } = article;
  const stated = (of: Pick<MentionRecord, "kind" | "entity" | "edtf" | "surface" | "reason">): MentionRecord => ({
    article: id,
    url: permalink,
    kind: of.kind,
    entity: of.entity,
    edtf: of.edtf,
    surface: of.surface,
    paragraph: null,
    start: 0,
    end: 0,
    sentence: "",
    source: "frontmatter",
    reason: of.reason,
    confidence: 1,
  });
  return [
    ...tags.flatMap(({ taxonomy, name, record }) => {
      const kind = taxonomy === AUTHORITY_OF.person ? "person" : taxonomy === AUTHORITY_OF.place ? "place" : null;
      if (kind === null || !isSaid(kind, record)) return [];
      const entity = record ?? entityOf(kind, name);
      return [stated({ kind, entity, edtf: null, surface: name, reason: "tagged by the editor" })];
    }),
    ...happened.map(({ date, label }) =>
      stated({
        kind: "date",
        entity: null,
        edtf: date.edtf,
        surface: label ?? date.edtf,
        reason: "stated by the editor",
      }),
    ),
    ...mentions
      .filter(({ kind, entity }) => isSaid(kind, entity))
      .map(({ kind, entity, date, plain, passage, start, end, sentenceStart, sentenceEnd, ...why }) => ({
        article: id,
        url: permalink,
        kind,
        entity: entity ?? (plain === undefined || kind === "date" ? null : entityOf(kind, plain)),
        edtf: date?.edtf ?? null,
        surface: passages[passage]?.text.slice(start, end) ?? "",
        paragraph: passages[passage]?.id ?? null,
        start,
        end,
        sentence: passages[passage]?.text.slice(sentenceStart, sentenceEnd) ?? "",
        ...why,
      })),
  ];
}
