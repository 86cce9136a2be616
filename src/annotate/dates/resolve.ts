import { addDays, dayOf, isDayParts, isoWeekday, partsOf } from "../../model/calendar.ts";
import type { Day } from "../../model/date.ts";
import { dayInMonth, dayOfWeekday, monthFrom, type Publication, yearOfDay, yearOfMonth } from "./publication.ts";
import type { DatesReading, Pick, Reading, Unit } from "./reading.ts";
import type { Told } from "./tense.ts";

export interface Resolved {
  readonly edtf: string;
  readonly confidence: number;
  readonly reason: string;
}

/**
 * Gives a reading its EDTF. What leans on the publication date needs a full day. One exception:
 * a day and month without year, where the first and the last day on which the article can
 * have appeared give the same year.
 * @param toldAt Asked only where the tense bears on it: it costs more than all the rest.
 * @returns `null` where there is no such day, or nothing certain to lean on.
 */
export function resolve(reading: Reading, publication: Publication | null, toldAt: () => Told): Resolved | null {
  if (reading.kind === "edtf") return { edtf: reading.edtf, confidence: 0.9, reason: reading.reason };
  if (reading.kind === "dates" && isComplete(reading)) return resolveComplete(reading);
  if (publication === null) return null;
  if (reading.kind === "dates" && typeof reading.year !== "number") {
    const safe = reading.year === "nearest" && reading.units.every((unit) => unit.day !== null);
    return publication.exact || safe ? resolveBothEnds(reading, reading.year, publication, toldAt()) : null;
  }
  return publication.exact ? resolveRelative(reading, publication.first, toldAt) : null;
}

function isComplete({ units }: DatesReading): boolean {
  return units.some((unit) => unit.year !== null);
}

function resolveComplete(reading: DatesReading): Resolved | null {
  const edtf = toEdtf(reading, withSharedYear(reading));
  if (edtf === null) return null;
  const [unit] = reading.units;
  const contradicts =
    reading.joint === "one" && reading.weekday !== null && unit && weekdayOf(unit) !== reading.weekday;
  return {
    edtf,
    confidence: contradicts ? 0.7 : (reading.confidence ?? 0.95),
    reason: reading.reason ?? reasonFor(reading),
  };
}

function reasonFor({ joint, units: [unit] }: DatesReading): string {
  if (joint === "interval") return "full range of dates";
  if (joint !== "one") return "full list of dates";
  if (unit?.season !== undefined) return "season and year";
  return unit?.day != null ? "full date" : unit?.month != null ? "month and year" : "year";
}

function weekdayOf({ year, month, day }: Unit): number | null {
  if (year === null || month === null || day === null || !isDayParts({ year, month, day })) return null;
  return isoWeekday(dayOf(year, month, day));
}

/** "3 June to 5 July 1989": the year at the end holds for all; "28 December to 3 January 2019" begins in 2018. */
function withSharedYear({ units, joint }: DatesReading): readonly Unit[] {
  const year = units.findLast((unit) => unit.year !== null)?.year ?? null;
  const last = units.at(-1);
  return units.map((unit) => {
    if (unit.year !== null || year === null) return unit;
    const crosses = joint === "interval" && last?.year === year && (unit.month ?? 0) > (last.month ?? 12);
    return { ...unit, year: crosses ? year - 1 : year };
  });
}

function resolveBothEnds(reading: DatesReading, pick: Pick, publication: Publication, told: Told): Resolved | null {
  const first = withPublicationYear(reading, publication.first, pick, told);
  if (first === null) return null;
  const { exact } = publication;
  if (!exact && toEdtf(reading, first) !== lastEnd(reading, pick, publication.last, told)) return null;
  const edtf = toEdtf(reading, first);
  if (edtf === null) return null;
  const unit = reading.units[0];
  const weekday = reading.joint === "one" ? reading.weekday : null;
  const confirmed = weekday !== null && first[0] !== undefined && weekdayOf(first[0]) === weekday;
  // "Tuesday, June 16" that is no Tuesday near publication belongs to a year that the text does not name.
  if (weekday !== null && !confirmed) return null;
  return {
    edtf,
    confidence: !exact ? 0.5 : confirmed ? 0.85 : unit?.day == null ? 0.65 : 0.75,
    reason:
      unit?.season !== undefined
        ? "season near publication"
        : unit?.day == null
          ? "month, year from publication"
          : "day and month, year from publication",
  };
}

function lastEnd(reading: DatesReading, pick: Pick, day: Day, told: Told): string | null {
  const units = withPublicationYear(reading, day, pick, told);
  return units && toEdtf(reading, units);
}

function withPublicationYear(reading: DatesReading, near: Day, pick: Pick, told: Told): readonly Unit[] | null {
  const last = reading.units.at(-1);
  if (!last) return null;
  const year = yearOf(last, near, pick, told, reading.joint === "one" ? reading.weekday : null);
  if (year === null) return null;
  return withSharedYear({ ...reading, units: [...reading.units.slice(0, -1), { ...last, year }] });
}

function yearOf(unit: Unit, near: Day, pick: Pick, told: Told, weekday: number | null): number | null {
  if (unit.season !== undefined) return yearOfSeason(unit.season, near, pick);
  if (unit.month === null) return null;
  return unit.day === null
    ? yearOfMonth(unit.month, near, pick, told)
    : yearOfDay(unit.month, unit.day, near, pick, told, weekday);
}

/** "Last summer" is the last one that is over, "next" the first that has not begun; northern seasons as in EDTF. Winter spans two years: not read. */
function yearOfSeason(season: number, near: Day, pick: Pick): number | null {
  const { year, month } = partsOf(near);
  const first = (season - 20) * 3;
  if (season === 24 || pick === "nearest") return null;
  if (pick === "this") return year;
  if (pick === "last") return month > first + 2 ? year : year - 1;
  return month < first ? year : year + 1;
}

function resolveRelative(reading: Reading, near: Day, toldAt: () => Told): Resolved | null {
  switch (reading.kind) {
    case "weekday": {
      const told = toldAt();
      const day = dayOfWeekday(reading.weekday, near, reading.pick, told, reading.weekShift);
      // "Monday the 14th" is the Monday that is a 14th, or none that the text tells.
      if (day === null || (reading.onDay !== undefined && partsOf(day).day !== reading.onDay)) return null;
      return { edtf: day, confidence: told.tense === "unknown" ? 0.6 : 0.7, reason: `weekday ${side(day, near)}` };
    }
    case "shift":
      return relative(shifted(reading, near), reading.approximate);
    case "day of month": {
      const told = toldAt();
      const days = reading.days.map((day) => dayInMonth(day, near, reading.month, told));
      const [from, to] = [days[0] ?? null, days.at(-1) ?? null];
      if (from === null || to === null || from > to) return null;
      return {
        edtf: from === to ? from : `${from}/${to}`,
        confidence: 0.6,
        reason: "day of the month, month from publication",
      };
    }
    case "dates": {
      const year = partsOf(near).year + (typeof reading.year === "number" ? reading.year : 0);
      const edtf = toEdtf(
        reading,
        reading.units.map((unit) => ({ ...unit, year })),
      );
      return relative(edtf, false);
    }
    default:
      return null;
  }
}

function side(day: Day, near: Day): string {
  return day < near ? "before publication" : day > near ? "after publication" : "of publication";
}

function relative(edtf: string | null, approximate: boolean): Resolved | null {
  return edtf === null
    ? null
    : {
        edtf: approximate ? `${edtf}~` : edtf,
        confidence: approximate ? 0.5 : 0.65,
        reason: "relative to publication",
      };
}

function shifted({ unit, count }: Extract<Reading, { kind: "shift" }>, near: Day): string | null {
  if (unit === "year") return String(partsOf(near).year + count).padStart(4, "0");
  if (unit === "month") {
    const { year, month } = monthFrom(near, count);
    return unitText({ year, month, day: null });
  }
  if (unit === "day") return addDays(near, count);
  const monday = addDays(near, 1 - isoWeekday(near) + 7 * count);
  const [first, last] = unit === "week" ? [0, 6] : [5, 6];
  return monday && `${addDays(monday, first)}/${addDays(monday, last)}`;
}

/** `null` where a day does not exist, or a range runs backwards. */
function toEdtf({ joint, approximate }: DatesReading, units: readonly Unit[]): string | null {
  const texts = units.map(unitText);
  if (!texts.every((text) => text !== null)) return null;
  const qualified = approximate ? texts.map((text) => `${text}~`) : texts;
  if (joint === "one") return qualified[0] ?? null;
  if (joint === "interval") {
    const [from = "", to = ""] = texts;
    return texts.length === 2 && from < to ? qualified.join("/") : null;
  }
  const ordered = [...new Set(qualified)].sort();
  return joint === "set" ? `{${ordered.join(",")}}` : `[${ordered.join(",")}]`;
}

function unitText({ year, month, day, season }: Unit): string | null {
  if (year === null || year < 1 || year > 9999) return null;
  const parts = [String(year).padStart(4, "0")];
  if (season !== undefined) parts.push(String(season));
  else if (month !== null) {
    if (!isDayParts({ year, month, day: day ?? 1 })) return null;
    parts.push(...[month, ...(day === null ? [] : [day])].map((part) => String(part).padStart(2, "0")));
  }
  return parts.join("-");
}
