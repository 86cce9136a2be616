import type { DateValue } from "./date.ts";
import { epochOf } from "./instant.ts";

/**
 * Ascending order of dates: by lower bound, the coarser value first (1937, July 1937,
 * 1 July 1937, 1 July 1937 at nine), then by instant. What has no beginning (`../1991`) comes
 * before all that has one, and `unknown` before that: a list with the newest first ends with
 * them. Total: only dates with the same EDTF text are equal.
 */
export function compareDates(a: DateValue, b: DateValue): number {
  return (
    compareText(beginning(a), beginning(b)) ||
    compareText(end(b), end(a)) ||
    instant(a) - instant(b) ||
    compareText(a.edtf, b.edtf)
  );
}

function beginning(date: DateValue): string {
  return date.lower ?? (date.kind === "unknown" ? "" : " ");
}

/** An open end is the coarsest. */
function end(date: DateValue): string {
  return date.upper ?? "~";
}

/** A day without time is coarser than any time of it; a number below all instants, yet finite. */
function instant(date: DateValue): number {
  return date.instant === undefined ? Number.MIN_SAFE_INTEGER : epochOf(date.instant);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
