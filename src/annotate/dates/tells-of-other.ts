import { dayNumber, partsOf } from "../../model/calendar.ts";
import type { Day } from "../../model/date.ts";
import type { Publication } from "./publication.ts";
import type { DatedPhrase, Unit } from "./reading.ts";

/** So many days around publication a day without its month is that of the report: «26일 밝혔다». */
const REPORTED_WITHIN = 3;
/** Farther off, the same day of the month beside it is nearer, and where it is meant, its month is named: 지난달, 先月. */
const MONTH_NAMED_BEYOND = 25;

/**
 * Whether a phrase that seems to lean on publication may take its year or month from another one before it in the sentence, and not from publication:
 * 1910년 2월 14일 사형선고를 받고 3월 26일 순국했다; 3월 4일 발표하고 6~13일 접수한다.
 * @param edtf What it is if it takes them from publication.
 */
export function tellsOfOther(
  { reading }: DatedPhrase,
  before: readonly DatedPhrase[],
  edtf: string,
  publication: Publication,
): boolean {
  const { year, month } = partsOf(publication.first);
  const told = before.flatMap((phrase) => (phrase.reading.kind === "dates" ? phrase.reading.units : []));
  if (reading.kind === "day of month") {
    if (reading.month !== "nearest") return false;
    const other = told.some((unit) => unit.month !== null && unit.month !== month);
    const [from = ""] = edtf.split("/");
    const distance = Math.abs(dayNumber(from as Day) - dayNumber(publication.first));
    return distance > (other ? REPORTED_WITHIN : MONTH_NAMED_BEYOND);
  }
  if (reading.kind !== "dates" || reading.year !== "nearest" || reading.units.some((unit) => unit.year !== null))
    return false;
  return told.some((unit) => isOfLongAgo(unit, year));
}

function isOfLongAgo({ year, month }: Unit, published: number): boolean {
  return year !== null && month !== null && year < published - 1;
}
