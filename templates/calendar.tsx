import type { CalendarProps } from "../src/render/calendar.ts";
import { Document } from "./components/document.tsx";
import { Listing } from "./components/listing.tsx";
import { MonthGrid } from "./components/month-grid.tsx";
import { BetweenNeighbours } from "./components/neighbours.tsx";
import { PeriodBars } from "./components/period-bars.tsx";

export function Page(props: CalendarProps) {
  const { strings } = props.site;
  const { published, happened } = props;
  return (
    <Document view={props} kind={`calendar page-${props.unit}`}>
      <header class="page-head">
        <BetweenNeighbours earlier={props.earlier} later={props.later} strings={strings}>
          <h1>
            {props.weekday === null ? null : <span class="weekday">{props.weekday} </span>}
            {props.name}
          </h1>
          <p class="page-numbers">
            {props.articles === 0 ? strings.words.nothingThatDay : strings.count.reports(props.articles)}
          </p>
        </BetweenNeighbours>
      </header>
      {props.months.length === 0 ? null : (
        <section class="year-months">
          <h2 class="visually-hidden">{strings.words.calendar}</h2>
          <PeriodBars periods={props.months} strings={strings} />
        </section>
      )}
      <div class={props.weeks.length === 0 ? undefined : "with-margin"}>
        <div class="main-column">
          <Side kind="published" title={strings.phrase.publishedOn(props.name)} {...{ listing: published, strings }} />
          <Side kind="happened" title={strings.phrase.happenedOn(props.name)} {...{ listing: happened, strings }} />
        </div>
        {props.weeks.length === 0 ? null : (
          <div class="margin">
            <MonthGrid weeks={props.weeks} caption={monthName(props)} here={props.name} strings={strings} />
          </div>
        )}
      </div>
    </Document>
  );
}

/** What was published then and what happened then are two lists with two marks, and never mixed. */
function Side({
  kind,
  title,
  listing,
  strings,
}: {
  kind: "published" | "happened";
  title: string;
  listing: CalendarProps["published"];
  strings: CalendarProps["site"]["strings"];
}) {
  if (listing.total === 0) return null;
  return (
    <section class="calendar-side">
      <h2 class={`side-title mark-${kind}`}>
        {title} <span class="count">{strings.count.reports(listing.total)}</span>
      </h2>
      <Listing listing={listing} level={3} name={title} strings={strings} />
    </section>
  );
}

/** A day stands in the calendar of its month, the last of its breadcrumbs. */
function monthName({ unit, name, breadcrumbs }: CalendarProps): string {
  return unit === "day" ? (breadcrumbs.at(-1)?.label ?? name) : name;
}
