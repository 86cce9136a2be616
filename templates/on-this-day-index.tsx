import type { OnThisDayIndexProps } from "../src/render/on-this-day-index.ts";
import { DaysOfMonth } from "./components/days-of-year.tsx";
import { Document } from "./components/document.tsx";
import { CalendarLegend } from "./components/month-grid.tsx";
import { PageHead } from "./components/page-head.tsx";
import { fullestDay } from "./components/shade.ts";
import styles from "./styles/calendar.css?url";

export function Page(props: OnThisDayIndexProps) {
  const { strings } = props.site;
  const most = fullestDay(props.months);
  return (
    <Document view={props} kind="on-this-day-index" styles={[styles]}>
      <PageHead title={props.title}>{strings.ways.allDays}</PageHead>
      <div class="year-grid">
        {props.months.map((month) => (
          <DaysOfMonth key={month.name} month={month} most={most} here={props.href} strings={strings} />
        ))}
      </div>
      <CalendarLegend months={props.months} strings={strings} />
    </Document>
  );
}
