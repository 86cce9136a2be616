import type { Strings } from "../../src/model/strings/table.ts";
import type { PeriodView } from "../../src/render/views.ts";
import { bothCounts, Legend } from "./period-bars.tsx";

/** A month as a small calendar: shaded by what was published, a hollow mark where something happened. */
export function MonthGrid({
  weeks,
  caption,
  here,
  strings,
}: {
  weeks: readonly (readonly (PeriodView | null)[])[];
  caption: string;
  /** The label of the day whose page this is. */
  here: string;
  strings: Strings;
}) {
  const most = weeks.flat().reduce((max, day) => Math.max(max, day?.published ?? 0), 1);
  return (
    <div class="month">
      <table>
        <caption class="label">{caption}</caption>
        <thead>
          <tr>
            {strings.calendar.weekdaysShort.map((short, i) => (
              <th key={short} scope="col" abbr={strings.calendar.weekdays[i]}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)?.label}>
              {/* A week has seven cells in a fixed order. */}
              {week.map((day, i) => (
                <td key={day?.label ?? `${i}`}>
                  {day === null ? null : <Day day={day} most={most} here={here} strings={strings} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend strings={strings} />
    </div>
  );
}

function Day({ day, most, here, strings }: { day: PeriodView; most: number; here: string; strings: Strings }) {
  const shade = day.published === 0 ? 0 : Math.ceil((4 * day.published) / most);
  const names = `day shade-${shade}${day.happened > 0 ? " day-happened" : ""}`;
  const current = day.label === here ? "date" : undefined;
  if (day.href === null) {
    return (
      <span class={names} aria-current={current}>
        {day.short}
      </span>
    );
  }
  return (
    <a class={names} href={day.href} aria-current={current}>
      <span aria-hidden="true">{day.short}</span>
      <span class="visually-hidden">{`${day.label}: ${bothCounts(day, strings)}`}</span>
    </a>
  );
}
