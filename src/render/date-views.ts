import type { Archive } from "../archive/archive.ts";
import type { CalendarUnit, DateValue } from "../model/date.ts";
import { certainPath, datetimeAttribute } from "../model/date-units.ts";
import { formatDate } from "../model/format-date.ts";
import { type Href, type Permalink, pagePermalink } from "../model/permalink.ts";
import type { Strings } from "../model/strings/table.ts";
import type { DateView } from "./views.ts";

type Linker = (permalink: Permalink) => Href;
type DateViews = (date: DateValue, style?: "range" | "between") => DateView;

/** Each made once: of a hundred thousand dates most are the same few thousand days. */
export function createDateViews(archive: Archive, strings: Strings, link: Linker): DateViews {
  const made = { range: new Map<string, DateView>(), between: new Map<string, DateView>() };
  return (value, style = "range") => {
    const known = made[style].get(value.edtf);
    if (known !== undefined) return known;
    const view = {
      text: formatDate(value, strings, { interval: style }),
      datetime: datetimeAttribute(value),
      ...(/[~?%]/.test(value.edtf) && { vague: true as const }),
      href: datePage(value, archive, link),
    };
    made[style].set(value.edtf, view);
    return view;
  };
}

/** The page of the date, as far as it is certain, if the calendar has it. */
function datePage(date: DateValue, archive: Archive, link: Linker): Href | null {
  const path = certainPath(date);
  if (path.length === 0) return null;
  const permalink = pagePermalink(...path);
  return archive.calendar.pages.has(permalink) ? link(permalink) : null;
}

/** "15 October 2024", "October 2024", "2024". */
export function unitName({ year, month, day }: CalendarUnit, { calendar }: Strings): string {
  if (month === undefined) return calendar.year(year);
  return day === undefined ? calendar.month(year, month) : calendar.day(year, month, day);
}

/** As far as they are certain. */
export function certainMonth(date: DateValue): CalendarUnit | null {
  const [year, month] = certainPath(date).map(Number);
  if (year === undefined) return null;
  return month === undefined ? { year } : { year, month };
}
