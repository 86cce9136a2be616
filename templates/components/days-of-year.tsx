import type { Strings } from "../../src/model/strings/table.ts";
import type { DayOfYear, MonthOfDays } from "../../src/render/days-of-year.ts";
import { dayTitle } from "./day-title.ts";
import { labelInName } from "./label-in-name.ts";
import { fullestDay, shadeOf } from "./shade.ts";

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

function Day({ day, most, here, strings }: { day: DayOfYear; most: number; here: string; strings: Strings }) {
  const title = dayTitle(day.name, day, strings);
  const shade = `shade-${shadeOf(day.published, most)}`;
  const names =
    day.published + day.happened === 0 ? "day day-empty" : `day ${shade}${day.happened > 0 ? " day-happened" : ""}`;
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
