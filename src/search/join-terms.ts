import { createHash } from "node:crypto";
import { ByteWriter } from "../../shared/search/bytes.ts";
import { grouped, type PositionColumns } from "./grouped-positions.ts";
import { packedList, type WrittenTerm } from "./list-file.ts";
import { COLUMNS, type Column, type IndexSegment, readSegmentTerm, type SegmentTerm } from "./segment-file.ts";

/** Terms of all segments, from one to another. */
export interface TermRange {
  readonly start: string;
  /** Not included; `null` for all that follow. */
  readonly end: string | null;
  readonly isWanted?: (term: string) => boolean;
}

/** Of each term what segments say of it, in the order of their articles. */
export type TermParts = ReadonlyMap<string, readonly SegmentTerm[]>;

/**
 * Looks for the terms of ranges, of all of them in one segment before the next: so that who gives the segments may close one before opening
 * another.
 * @param segments in the order of their articles.
 * @returns of each range.
 */
export function collectTerms(ranges: readonly TermRange[], segments: Iterable<IndexSegment>): readonly TermParts[] {
  const found = ranges.map(() => new Map<string, SegmentTerm[]>());
  for (const segment of segments) {
    for (const [n, { start, end, isWanted }] of ranges.entries()) {
      const parts = found[n] as Map<string, SegmentTerm[]>;
      for (const term of segment.terms(start, end, isWanted)) {
        const known = parts.get(term.term);
        if (known) known.push(term);
        else parts.set(term.term, [term]);
      }
    }
  }
  return found;
}

/**
 * Makes one list of those that the segments have of each term.
 * @param base see `Head`.
 * @param before what was made of some terms when they were other ones.
 * @returns ascending.
 */
export function joinTerms(
  parts: TermParts,
  base: number,
  before: ReadonlyMap<string, WrittenTerm> = new Map(),
): readonly WrittenTerm[] {
  const join = createJoiner(base);
  return [...parts.keys()].sort().map((term) => join(term, parts.get(term) ?? [], before.get(term)));
}

type Joiner = (term: string, pieces: readonly SegmentTerm[], before: WrittenTerm | undefined) => WrittenTerm;

function createJoiner(base: number): Joiner {
  const columns = COLUMNS.map(() => new ByteWriter());
  const view = (name: Column) => (columns[COLUMNS.indexOf(name)] as ByteWriter).view();
  return (term, pieces, before) => {
    for (const column of columns) column.clear();
    const forms = new Map<string, number>();
    let count = 0;
    let period = base;
    for (const piece of pieces) {
      const facts = readSegmentTerm(piece);
      columns[0]?.varint(facts.firstPeriod - period);
      period = facts.lastPeriod;
      count += facts.count;
      for (let n = 0; n < columns.length; n++) {
        columns[n]?.copy(piece.bytes, facts.columns[n] as number, facts.columns[n + 1] as number);
      }
      for (const [form, articles] of facts.forms) forms.set(form, (forms.get(form) ?? 0) + articles);
    }
    const positions: PositionColumns = [view("counts"), view("pieces"), view("places")];
    return {
      term,
      forms: mostFrequent(forms),
      count,
      postings: packedList([view("heads"), view("gaps"), view("impacts")]),
      ...writtenPositions(positions, [view("after"), view("before")], before),
    };
  };
}

/** Those of before, where they were made of the same: where an article says more, most of its words stand where they stood. */
function writtenPositions(
  positions: PositionColumns,
  sides: readonly Uint8Array[],
  before: WrittenTerm | undefined,
): Pick<WrittenTerm, "positions" | "groups" | "made"> {
  if (!isWorthGroups(positions)) return { positions: packedList(positions, before?.positions), groups: [] };
  const hash = createHash("sha1");
  for (const column of [...positions, ...sides]) hash.update(`${column.length} `).update(column);
  const made = hash.digest("base64");
  if (before?.positions !== undefined && before.made === made)
    return { positions: before.positions, groups: before.groups, made };
  return { positions: packedList(positions), groups: grouped(positions, sides, before?.groups), made };
}

/** Where all positions of a term take many bytes, most of which no phrase needs. */
function isWorthGroups(positions: PositionColumns): boolean {
  return positions.reduce((sum, { length }) => sum + length, 0) >= WORTH_GROUPS;
}

/** In bytes. */
const WORTH_GROUPS = 16_384;

function mostFrequent(forms: ReadonlyMap<string, number>): readonly string[] {
  return [...forms]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_FORMS)
    .map(([form]) => form);
}

const MOST_FORMS = 6;
