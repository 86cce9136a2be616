import type { DatesProps } from "../src/render/dates.ts";
import { Document } from "./components/document.tsx";
import { PageHead } from "./components/page-head.tsx";
import { highest, Legend, PeriodBars, PeriodList } from "./components/period-bars.tsx";
import { Rows } from "./components/row.tsx";
import bars from "./styles/bars.css?url";
import styles from "./styles/calendar.css?url";

export function Page(props: DatesProps) {
  const { strings } = props.site;
  const years = props.decades.flatMap((decade) => decade.years);
  return (
    <Document view={props} kind="dates" styles={[bars, styles]}>
      <PageHead title={props.title} />
      {props.decades.length === 0 ? <p class="nothing">{strings.words.noReports}</p> : null}
      {props.charts && props.decades.length > 0 ? <Legend strings={strings} /> : null}
      {props.decades.map(({ label, id, published, years: ten }) => (
        <section key={id} class="decade" aria-labelledby={id}>
          <h2 class="decade-name" id={id}>
            {label}
            {published === 0 ? null : <small class="decade-count count">{strings.count.reports(published)}</small>}
          </h2>
          {props.charts ? (
            <PeriodBars periods={ten} most={highest(years)} legend={false} strings={strings} />
          ) : (
            <PeriodList periods={ten} strings={strings} />
          )}
        </section>
      ))}
      {props.wide.map(({ label, articles, rows }) => (
        <section key={label} class="wide-dates">
          <h2 class="group-label">
            {label} <span class="count">{strings.count.reports(articles)}</span>
          </h2>
          <Rows rows={rows} level={3} strings={strings} />
        </section>
      ))}
      {props.onThisDay === null ? null : (
        <p class="to-undated">
          <a href={props.onThisDay.href}>{props.onThisDay.label}</a> <span class="count">{strings.ways.allDays}</span>
        </p>
      )}
      {props.undated === null ? null : (
        <p class="to-undated">
          <a href={props.undated.href}>{strings.words.undated}</a>{" "}
          <span class="count">{strings.count.reports(props.undated.count)}</span>
        </p>
      )}
    </Document>
  );
}
