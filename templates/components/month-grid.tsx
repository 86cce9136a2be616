import type { Strings } from "../../src/model/strings/table.ts";
import type { DayView, MonthView } from "../../src/render/views.ts";
import { dayTitle } from "./day-title.ts";
import { labelInName } from "./label-in-name.ts";
import { Legend } from "./period-bars.tsx";
import { type Days, fullestDay, shadeOf, shadeSteps } from "./shade.ts";

/** A month as a small calendar: shaded by what was published, a hollow mark where something happened. */
export function MonthGrid({
  month,
  most = fullestDay([month]),
  here,
  strings,
}: {
  month: MonthView;
  /** What the darkest day counts, where several calendars share their shades. */
  most?: number;
  /** The address of the page, so that its day, or its month, is marked. */
  here: string;
  strings: Strings;
}) {
  const { weekdays, weekdaysShort } = strings.calendar;
  const isHere = month.href === null || month.href === here;
  return (
    <table class={`month${month.days.length > 0 ? "" : month.href === null ? " month-empty" : " month-bare"}`}>
      <caption class="label">{isHere ? month.label : <a href={month.href}>{month.label}</a>}</caption>
      <thead>
        <tr>
          {weekdaysShort.map((short, i) => (
            <th key={short} scope="col" abbr={weekdays[i]}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== null)?.day}>
            {/* A week has seven cells in a fixed order. */}
            {week.map((day, i) => (
              <td key={day?.day ?? -i}>
                {day === null ? null : <Day day={day} month={month} most={most} here={here} strings={strings} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A year as its months, all shaded alike. */
export function YearGrid({ months, here, strings }: { months: readonly MonthView[]; here: string; strings: Strings }) {
  const most = fullestDay(months);
  return (
    <>
      <div class={months.filter(({ days }) => days.length > 0).length < FEW ? "year-grid year-thin" : "year-grid"}>
        {months.map((month) => (
          <MonthGrid key={month.label} month={month} most={most} here={here} strings={strings} />
        ))}
      </div>
      <CalendarLegend months={months} strings={strings} />
    </>
  );
}

/** Where fewer months have days, the others are names only. */
const FEW = 5;

/** What the shades count, and what the marks mean. */
export function CalendarLegend({ months, strings }: { months: readonly Days[]; strings: Strings }) {
  const most = fullestDay(months);
  return (
    <div class="calendar-legend">
      {most < 2 ? null : (
        <p class="legend">
          {strings.pictures.reportsPerDay}
          {strings.colon}
          {shadeSteps(most).map(({ shade, from, to }) => (
            <span key={shade} class={`shade-key shade-${shade}`}>
              {from === to ? strings.number(from) : `${strings.number(from)}–${strings.number(to)}`}
            </span>
          ))}
        </p>
      )}
      <Legend strings={strings} />
    </div>
  );
}

type Cell = DayView | { readonly day: number; readonly href: null; readonly published: 0; readonly happened: 0 };

/** Days in rows of seven; `null` before the first and after the last. */
function weeksOf({ blanks, length, days }: MonthView): readonly (readonly (Cell | null)[])[] {
  const known = new Map(days.map((day) => [day.day, day]));
  return Array.from({ length: Math.ceil((blanks + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - blanks + 1;
      if (day < 1 || day > length) return null;
      return known.get(day) ?? { day, href: null, published: 0, happened: 0 };
    }),
  );
}

function Day({
  day: { day, href, published, happened },
  month: { year, month },
  most,
  here,
  strings,
}: {
  day: Cell;
  month: MonthView;
  most: number;
  here: string;
  strings: Strings;
}) {
  const names = `day shade-${shadeOf(published, most)}${happened > 0 ? " day-happened" : ""}`;
  if (href === null) return <span class={names}>{day}</span>;
  const title = dayTitle(strings.calendar.day(year, month, day), { published, happened }, strings);
  return (
    <a
      class={names}
      href={href}
      title={title}
      aria-label={labelInName(String(day), title)}
      aria-current={href === here ? "date" : undefined}
    >
      {day}
    </a>
  );
}
