import type { Pick, ShiftUnit } from "../reading.ts";

/**
 * Dates by their signs, in Chinese, Japanese and Korean: 2018年6月12日, 2018년 6월, 12~13일. The signs make
 * a number a date; those that count months or days are others (个月, 개월, 日間, 일간).
 */
export interface EastAsianWords {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** What follows a sign and makes it a span or part of a word. */
  readonly notAfterDay: RegExp;
  readonly notAfterMonth: RegExp;
  readonly notAfterYear: RegExp;
  /** What stands before a day without a month and makes it a span: 连续3日, 2박 3일. */
  readonly notBeforeDay: RegExp;
  /** After a round number of years, an age: 1000年历史. */
  readonly agesAfterYear: RegExp;
  /** Ends with the name of a calendar that is not ours: 农历8月15日. */
  readonly otherCalendar: RegExp;
  readonly to: string;
  readonly and: string;
  /** "Last year 6月". */
  readonly nearYears: Readonly<Record<string, number>>;
  /** "Last", "coming" before a month: 지난 10월. */
  readonly monthPicks: Readonly<Record<string, Pick>>;
  readonly near: readonly (readonly [source: string, unit: ShiftUnit, count: number])[];
  /** Words before the number of a day without its month: 지난 12일. */
  readonly dayLeads: Readonly<Record<string, number | "last" | "next">>;
  readonly weekday: RegExp;
  readonly weekdayNames: string;
  readonly weekShifts: Readonly<Record<string, number>>;
  readonly weekdayPicks: Readonly<Record<string, Pick>>;
  readonly seasons: Readonly<Record<string, number>>;
  /** Years before the first of an era: 令和5年. */
  readonly eras: Readonly<Record<string, number>>;
  readonly quarter: string;
  readonly decade: string;
  readonly century: string;
}
