import { ByteReader, ByteWriter } from "../../shared/search/bytes.ts";
import { eachTerm } from "./article-record.ts";
import { COLUMNS, packSegment, type TermPlace } from "./segment-file.ts";

/** An article of a segment, before it is inverted. */
export interface SegmentDocument {
  readonly period: number;
  readonly slot: number;
  /** See `article-record.ts`. */
  readonly record: Uint8Array;
}

/**
 * A part of the index, of some hundred articles that are neighbours in time: see `segment-file.ts`. An edit makes
 * one of them anew; what is published is merged from all.
 * @param documents ascending by period and slot.
 */
export function makeSegment(documents: readonly SegmentDocument[]): Uint8Array {
  const inverted = invert(documents);
  const body = new ByteWriter();
  const write = createTermWriter(documents, body);
  const places = [...inverted.keys()].sort().map((term): TermPlace => {
    const at = body.length;
    const found = inverted.get(term) as Found;
    write(term, found);
    return { term, at, count: found.at.length / FIELDS };
  });
  return packSegment(places, body.done());
}

/** A term in the articles of the segment. */
interface Found {
  /** Three numbers an article: which, the term's impact, and where its positions lie in the record. */
  readonly at: number[];
  /** Words that are indexed under it, each with the number of articles that spell it so. */
  forms: Map<string, number> | undefined;
}

const FIELDS = 3;

function invert(documents: readonly SegmentDocument[]): ReadonlyMap<string, Found> {
  const inverted = new Map<string, Found>();
  for (const [n, { record }] of documents.entries()) {
    eachTerm(record, (term, form, impact, positionsAt) => {
      let found = inverted.get(term);
      if (found === undefined) {
        found = { at: [], forms: undefined };
        inverted.set(term, found);
      }
      found.at.push(n, impact, positionsAt);
      if (form === "") return;
      found.forms ??= new Map();
      found.forms.set(form, (found.forms.get(form) ?? 0) + 1);
    });
  }
  return inverted;
}

/** Writes a term, and with its length before it what `readSegmentTerm` reads: each column of its lists by itself, so that those of segments can be joined. */
function createTermWriter(
  documents: readonly SegmentDocument[],
  out: ByteWriter,
): (term: string, found: Found) => void {
  const columns = COLUMNS.map(() => new ByteWriter());
  const rest = new ByteWriter();
  const [heads, gaps, impacts, counts, pieces, places, after, before] = columns as Columns;
  const writePositions = (record: Uint8Array, at: number) => {
    const reader = new ByteReader(record, at);
    const count = reader.varint();
    counts.varint(count);
    const from = reader.at;
    for (let left = count; left > 0; left--) reader.skipVarint();
    pieces.copy(record, from, reader.at);
    places.copy(record, reader.at, reader.at + count);
    after.copy(record, reader.at + count, reader.at + count * 2);
    before.copy(record, reader.at + count * 2, reader.at + count * 3);
  };
  return (term, { at, forms }) => {
    for (const column of columns) column.clear();
    const documentAt = (index: number) => documents[at[index] as number] as SegmentDocument;
    const first = documentAt(0).period;
    let last = first;
    for (let from = 0; from < at.length; ) {
      const { period } = documentAt(from);
      let to = from;
      // The first period is apart, because what stands before it in a list decides how it is written.
      if (from > 0) heads.varint(period - last);
      last = period;
      for (let slot = 0; to < at.length && documentAt(to).period === period; to += FIELDS) {
        const document = documentAt(to);
        gaps.varint(document.slot - slot);
        slot = document.slot;
        impacts.byte(at[to + 1] as number);
        writePositions(document.record, at[to + 2] as number);
      }
      heads.varint((to - from) / FIELDS);
      from = to;
    }
    rest.clear();
    rest.varint(at.length / FIELDS);
    rest.varint(first);
    rest.varint(last);
    for (const column of columns) rest.varint(column.length);
    for (const column of columns) rest.put(column.view());
    rest.varint(forms?.size ?? 0);
    for (const [form, articles] of forms ?? []) {
      rest.text(form);
      rest.varint(articles);
    }
    out.text(term);
    out.varint(rest.length);
    out.put(rest.view());
  };
}

type Columns = ByteWriter[] & { readonly [N in 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7]: ByteWriter };
