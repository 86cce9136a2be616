import type { CalendarProps } from "../src/render/calendar.ts";
import { Document } from "./components/document.tsx";
import { Listing } from "./components/listing.tsx";
import { CalendarLegend, MonthGrid, YearGrid } from "./components/month-grid.tsx";
import { BetweenNeighbours } from "./components/neighbours.tsx";
import { PeriodBars, PeriodList } from "./components/period-bars.tsx";
import { Within } from "./components/search-form.tsx";
import bars from "./styles/bars.css?url";
import styles from "./styles/calendar.css?url";
import parts from "./styles/parts.css?url";

export function Page(props: CalendarProps) {
  const { strings } = props.site;
  const { published, happened } = props;
  const both = { part: props.part, site: props.site };
  const month = props.unit === "year" ? undefined : props.calendars[0];
  return (
    <Document view={props} kind={`calendar page-${props.unit}`} styles={[bars, parts, styles]}>
      <header class="page-head">
        <BetweenNeighbours earlier={props.earlier} later={props.later} strings={strings}>
          <h1 data-preview>
            {props.weekday === null ? null : <span class="weekday">{props.weekday} </span>}
            {props.name}
          </h1>
          <p class="page-numbers" data-preview>
            {props.articles === 0 ? strings.words.nothingThatDay : strings.count.reports(props.articles)}
          </p>
        </BetweenNeighbours>
      </header>
      <Months {...props} />
      <div class={month === undefined ? undefined : "with-margin calendar-first"}>
        {month === undefined ? null : (
          <div class="margin">
            <MonthGrid month={month} here={props.href} strings={strings} />
            <CalendarLegend months={[month]} strings={strings} />
            <AllYears {...props} />
          </div>
        )}
        <div class="main-column">
          {month === undefined ? <AllYears {...props} /> : null}
          <Within within={props.within} view={props} />
          <Side kind="published" title={strings.phrase.publishedOn(props.name)} {...both} listing={published} />
          <Side kind="happened" title={strings.phrase.happenedOn(props.name)} {...both} listing={happened} />
        </div>
      </div>
    </Document>
  );
}

function AllYears({ onThisDay, site: { strings } }: CalendarProps) {
  if (onThisDay === null) return null;
  return (
    <p class="to-all-years">
      {strings.ways.onThisDay}
      {strings.colon}
      <a href={onThisDay.href}>{onThisDay.label}</a>
    </p>
  );
}

/** The months of a year, on its first page: as twelve small calendars, else as bars, else as a list. */
function Months({ unit, part, href, calendars, months, charts, site: { strings } }: CalendarProps) {
  if (unit !== "year" || part > 1) return null;
  return (
    <section class="year-months">
      <h2 class="visually-hidden">{strings.words.calendar}</h2>
      {calendars.length > 0 ? (
        <YearGrid months={calendars} here={href} strings={strings} />
      ) : charts ? (
        <PeriodBars periods={months} strings={strings} />
      ) : (
        <PeriodList periods={months} strings={strings} />
      )}
    </section>
  );
}

/** What was published then and what happened then are two lists with two marks, and never mixed. */
function Side({
  kind,
  title,
  listing,
  part,
  site: { strings },
}: Pick<CalendarProps, "part" | "site"> & {
  kind: "published" | "happened";
  title: string;
  listing: CalendarProps["published"];
}) {
  // Of two lists that are numbered on the shorter one has ended on an earlier page.
  if (listing.total === 0 || (part > 1 && listing.groups.length === 0)) return null;
  return (
    <section class="calendar-side">
      <h2 class={`side-title mark-${kind}`}>
        {title} <span class="count">{strings.count.reports(listing.total)}</span>
      </h2>
      <Listing listing={listing} level={3} name={title} strings={strings} />
    </section>
  );
}
