import type { Strings } from "../../src/model/strings/table.ts";
import type { DayOfYear, MonthOfDays } from "../../src/render/days-of-year.ts";
import { labelInName } from "./label-in-name.ts";
import { Legend } from "./period-bars.tsx";
import { shadeOf, shadeSteps } from "./shade.ts";

/** The days of a month of no year, shaded by what all years have of them; every day leads somewhere. */
export function DaysOfMonth({
  month,
  most = fullestDay([month]),
  here,
  strings,
}: {
  month: MonthOfDays;
  /** What the darkest day counts, where several months share their shades. */
  most?: number;
  /** The address of the page, so that its day is marked. */
  here: string;
  strings: Strings;
}) {
  return (
    <section class="month-of-days">
      <h2 class="label">{month.name}</h2>
      <ol class="days">
        {month.days.map((day) => (
          <li key={day.day}>
            <Day day={day} most={most} here={here} strings={strings} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the shades count, and what the marks mean. */
export function DaysLegend({ months, strings }: { months: readonly MonthOfDays[]; strings: Strings }) {
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

export function fullestDay(months: readonly MonthOfDays[]): number {
  return months.reduce((most, { days }) => days.reduce((max, { published }) => Math.max(max, published), most), 0);
}

function Day({ day, most, here, strings }: { day: DayOfYear; most: number; here: string; strings: Strings }) {
  const { words } = strings;
  const told = [
    ...(day.published > 0 ? [`${words.published} ${strings.number(day.published)}`] : []),
    ...(day.happened > 0 ? [`${words.happened} ${strings.number(day.happened)}`] : []),
  ];
  const title = told.length === 0 ? day.name : `${day.name}: ${strings.list(told)}`;
  const shade = `shade-${shadeOf(day.published, most)}`;
  const names = told.length === 0 ? "day day-empty" : `day ${shade}${day.happened > 0 ? " day-happened" : ""}`;
  return (
    <a
      class={names}
      href={day.href}
      title={title}
      aria-label={labelInName(String(day.day), title)}
      aria-current={day.href === here ? "date" : undefined}
    >
      {day.day}
    </a>
  );
}
