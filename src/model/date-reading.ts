import type { DateValue } from "./date.ts";

/** What a date text means, or what to tell its editor (see `Problem`). */
export type DateReading = { readonly ok: true; readonly date: DateValue } | DateFault;

export interface DateFault {
  readonly ok: false;
  readonly message: string;
  readonly expected: string;
  readonly advice?: string;
}

export function fault(message: string, expected = FORMS): DateFault {
  return { ok: false, message, expected };
}

const FORMS =
  "a date such as 2024-10-15, 2024-10-15T09:30:00+09:00, 1937-07, 1937~, 2024-11/2025-01 or unknown (ISO 8601, EDTF)";
