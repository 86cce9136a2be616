import type { Strings } from "../src/model/strings/table.ts";
import type { OnThisDayProps, RowsOf, YearOfDay } from "../src/render/on-this-day.ts";
import { DaysOfMonth } from "./components/days-of-year.tsx";
import { Document } from "./components/document.tsx";
import { labelInName } from "./components/label-in-name.ts";
import { LinkList } from "./components/link-list.tsx";
import { CalendarLegend } from "./components/month-grid.tsx";
import { BetweenNeighbours } from "./components/neighbours.tsx";
import { Rows } from "./components/row.tsx";
import styles from "./styles/calendar.css?url";

export function Page(props: OnThisDayProps) {
  const { strings } = props.site;
  return (
    <Document view={props} kind="on-this-day" styles={[styles]}>
      <header class="page-head">
        <BetweenNeighbours earlier={props.earlier} later={props.later} strings={strings}>
          <h1 data-preview>
            <span class="weekday">{strings.ways.onThisDay} </span>
            {props.name}
          </h1>
          <p class="page-numbers" data-preview>
            {props.articles === 0
              ? strings.ways.nothingInAnyYear
              : `${strings.count.reports(props.articles)} ${strings.ways.inYears(props.years.length)}`}
          </p>
          {props.nearest.length === 0 ? null : (
            <div class="nearest-days">
              <p class="page-numbers">{strings.ways.nearestDays}</p>
              <LinkList links={props.nearest} />
            </div>
          )}
        </BetweenNeighbours>
      </header>
      <div class="with-margin calendar-first">
        <div class="margin">
          <DaysOfMonth month={props.month} here={props.href} strings={strings} />
          <CalendarLegend months={[props.month]} strings={strings} />
        </div>
        <div class="main-column">
          {props.years.map((year) => (
            <Year key={year.label} {...year} strings={strings} />
          ))}
        </div>
      </div>
    </Document>
  );
}

function Year({ label, day, published, happened, strings }: YearOfDay & { strings: Strings }) {
  const { words } = strings;
  return (
    <section class="year-of-day">
      <h2 class="year-of-day-name">
        <a class="year-of-day-link" href={day.href} aria-label={labelInName(label, day.label)}>
          {label}
        </a>
      </h2>
      <Side kind="happened" word={words.happened} list={happened} {...{ day, strings }} />
      <Side kind="published" word={words.published} list={published} {...{ day, strings }} />
    </section>
  );
}

function Side({
  kind,
  word,
  list: { total, rows },
  day,
  strings,
}: {
  kind: "published" | "happened";
  word: string;
  list: RowsOf;
  day: YearOfDay["day"];
  strings: Strings;
}) {
  if (total === 0) return null;
  return (
    <>
      <h3 class={`label mark-${kind}`}>{word}</h3>
      <Rows rows={rows} level={4} strings={strings} />
      {total === rows.length ? null : (
        <p class="more-that-day">
          <a href={day.href}>
            {day.label}
            {strings.colon}
            {strings.phrase.more(total - rows.length)}
          </a>
        </p>
      )}
    </>
  );
}
