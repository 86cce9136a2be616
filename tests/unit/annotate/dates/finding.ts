import { createDateFinder, type DateFinder, type DateHit } from "../../../../src/annotate/dates/find-dates.ts";
import type { DateValue } from "../../../../src/model/date.ts";
import { parseDate } from "../../../../src/model/parse-date.ts";

export const plainFinder = createDateFinder();

export function published(edtf: string): DateValue {
  const reading = parseDate(edtf, "UTC");
  if (!reading.ok) throw new Error(reading.message);
  return reading.date;
}

export interface Finding {
  readonly language?: string;
  /** A Friday, unless stated. */
  readonly published?: string;
  readonly finder?: DateFinder;
}

export function find(text: string, finding: Finding = {}): readonly DateHit[] {
  const { language = "en", published: date = "2024-11-08", finder = plainFinder } = finding;
  return finder.find({ id: "p-1", text, silent: [], linked: [], section: 0 }, { language, published: published(date) });
}

/** `["surface → EDTF", …]` */
export function found(text: string, finding: Finding = {}): readonly string[] {
  return find(text, finding).map((hit) => `${text.slice(hit.start, hit.end)} → ${hit.date.edtf}`);
}
