import type { Element, ElementContent, Properties } from "hast";
import { unitPermalink } from "../model/calendar-unit.ts";
import type { DateValue } from "../model/date.ts";
import { datetimeAttribute, unitsOf } from "../model/date-units.ts";
import { foldName } from "../model/fold.ts";
import { href, type Permalink, pagePermalink } from "../model/permalink.ts";
import type { Slug } from "../model/slug.ts";
import { AUTHORITY_OF, type AuthorityName } from "../model/taxonomy.ts";
import type { BlockInTree, Piece } from "./blocks.ts";
import { isInWireLine } from "./of-dateline.ts";
import { overlapsAny, rangesWithin } from "./ranges.ts";

/** A recognised stretch of a block. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly kind: "person" | "place" | "date";
  readonly entity: Slug | null;
  readonly date: DateValue | null;
  /** A name without record, as the article's editor tagged it. */
  readonly plain?: string;
}

/** Makes a gap for a link whose address other articles decide. They give its number. */
export interface Gaps {
  /** To the page of a name without record. */
  readonly term: (taxonomy: AuthorityName, name: string) => number;
  /** To the page of the day on which a report was sent, where it is not the article's own: none, where that is. */
  readonly day: (page: Permalink) => number | null;
}

/**
 * Marks what was recognised, in place: the first mention of each entity in a section becomes a link,
 * the others an element that a style sheet can highlight.
 * @param marks One list a block, ascending, without overlaps.
 */
export function markMentions(
  blocks: readonly BlockInTree[],
  marks: readonly (readonly Marked[])[],
  base: string,
  gaps: Gaps,
): void {
  const linkedInSection = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const found = marks[index] ?? [];
    if (found.length === 0) continue;
    const replacements = new Map<ElementContent, ElementContent[]>();
    for (const piece of block.pieces) {
      const inside = rangesWithin(piece, found);
      if (inside.length === 0) continue;
      replacements.set(
        piece.node,
        split(piece, inside, (mark) => {
          const key = `${block.section} ${entityKey(mark)}`;
          const whole = mark.start >= piece.start && mark.end <= piece.end;
          const free = whole && !linkedInSection.has(key) && !overlapsAny(mark, block.linked);
          const link = free ? linkOf(mark, block, base, gaps) : null;
          if (link !== null) linkedInSection.add(key);
          return link;
        }),
      );
    }
    for (const parent of new Set(block.pieces.map((piece) => piece.parent))) {
      parent.children = parent.children.flatMap((child) => replacements.get(child) ?? [child]);
    }
  }
}

/** `person:kim-jong-un`, `date:2018-06`: names an entity in the page, for highlighting. */
export function entityKey(mark: Marked): string {
  const name = mark.plain === undefined ? mark.entity : `~${foldName(mark.plain)}`;
  return `${mark.kind}:${mark.date?.edtf ?? name}`;
}

function linkOf(mark: Marked, { text }: BlockInTree, base: string, gaps: Gaps): Properties | null {
  if (mark.plain !== undefined && mark.kind !== "date")
    return { dataGap: gaps.term(AUTHORITY_OF[mark.kind], mark.plain) };
  const target = hrefOf(mark, base);
  if (target === null || mark.kind !== "date" || !isInWireLine(mark, text))
    return target === null ? null : { href: target };
  const page = pageOfDate(mark);
  const gap = page === null ? null : gaps.day(page);
  return gap === null ? { href: target } : { dataGap: gap };
}

function pageOfDate({ date }: Marked): Permalink | null {
  const units = date === null ? [] : unitsOf(date);
  const [unit] = units;
  return unit === undefined || units.length > 1 ? null : unitPermalink(unit);
}

/** The page of an entity; `null` for a date that has no single page. */
export function hrefOf(mark: Marked, base: string): string | null {
  if (mark.kind !== "date")
    return mark.entity === null ? null : href(pagePermalink(AUTHORITY_OF[mark.kind], mark.entity), base);
  const page = pageOfDate(mark);
  return page === null ? null : href(page, base);
}

function split(piece: Piece, marks: readonly Marked[], linkOf: (mark: Marked) => Properties | null): ElementContent[] {
  const { value } = piece.node;
  const parts: ElementContent[] = [];
  let at = 0;
  for (const mark of marks) {
    const start = Math.max(mark.start - piece.start, 0);
    const end = Math.min(mark.end - piece.start, value.length);
    if (start > at) parts.push({ type: "text", value: value.slice(at, start) });
    parts.push(markElement(mark, value.slice(start, end), linkOf(mark)));
    at = end;
  }
  if (at < value.length) parts.push({ type: "text", value: value.slice(at) });
  return parts;
}

function markElement(mark: Marked, text: string, link: Properties | null): Element {
  const className = ["mention", `mention-${mark.kind}`];
  const dataEntity = entityKey(mark);
  const children: ElementContent[] = [{ type: "text", value: text }];
  if (link !== null) return { type: "element", tagName: "a", properties: { className, ...link, dataEntity }, children };
  const dateTime = mark.date === null ? null : datetimeAttribute(mark.date);
  return dateTime === null
    ? { type: "element", tagName: "span", properties: { className, dataEntity }, children }
    : { type: "element", tagName: "time", properties: { className, dateTime, dataEntity }, children };
}
