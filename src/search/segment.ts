import { ByteWriter } from "../../shared/search/bytes.ts";
import { eachTerm } from "./article-record.ts";
import { packSegment, type TermPlace } from "./segment-file.ts";

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
    const positionsLength = write(term, found);
    return { term, at, count: found.at.length / FIELDS, positionsLength };
  });
  return packSegment(places, body.done());
}

/** A term in the articles of the segment. */
interface Found {
  /** Four numbers an article: which, the term's impact, and where its positions lie in the record. */
  readonly at: number[];
  /** Words that are indexed under it, each with the number of articles that spell it so. */
  forms: Map<string, number> | undefined;
}

const FIELDS = 4;

function invert(documents: readonly SegmentDocument[]): ReadonlyMap<string, Found> {
  const inverted = new Map<string, Found>();
  for (const [n, { record }] of documents.entries()) {
    eachTerm(record, (term, form, impact, from, to) => {
      let found = inverted.get(term);
      if (found === undefined) {
        found = { at: [], forms: undefined };
        inverted.set(term, found);
      }
      found.at.push(n, impact, from, to);
      if (form === "") return;
      found.forms ??= new Map();
      found.forms.set(form, (found.forms.get(form) ?? 0) + 1);
    });
  }
  return inverted;
}

/**
 * Writes a term as `readTerm` reads it, and tells how many bytes its positions have. In a list stand, for each period,
 * how many articles, their slots, and their impacts; before them how far it is from the period before, but of the
 * first, which depends on what a list begins with.
 */
function createTermWriter(
  documents: readonly SegmentDocument[],
  out: ByteWriter,
): (term: string, found: Found) => number {
  const postings = new ByteWriter();
  const positions = new ByteWriter();
  return (term, { at, forms }) => {
    postings.clear();
    positions.clear();
    const periodOf = (index: number) => documents[at[index] as number]?.period ?? 0;
    const first = periodOf(0);
    let last = first;
    for (let from = 0; from < at.length; ) {
      const period = periodOf(from);
      let to = from;
      while (to < at.length && periodOf(to) === period) to += FIELDS;
      if (from > 0) postings.varint(period - last);
      last = period;
      postings.varint((to - from) / FIELDS);
      let slot = 0;
      for (let index = from; index < to; index += FIELDS) {
        const document = documents[at[index] as number] as SegmentDocument;
        postings.varint(document.slot - slot);
        slot = document.slot;
        positions.put(document.record.subarray(at[index + 2], at[index + 3]));
      }
      for (let index = from; index < to; index += FIELDS) postings.byte(at[index + 1] as number);
      from = to;
    }
    out.text(term);
    out.varint(at.length / FIELDS);
    out.varint(first);
    out.varint(last);
    out.varint(postings.length);
    out.put(postings.view());
    out.varint(positions.length);
    out.put(positions.view());
    out.varint(forms?.size ?? 0);
    for (const [form, articles] of forms ?? []) {
      out.text(form);
      out.varint(articles);
    }
    return positions.length;
  };
}
