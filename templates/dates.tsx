import type { DatesProps } from "../src/render/dates.ts";
import { Document } from "./components/document.tsx";
import { PageHead } from "./components/page-head.tsx";
import { highest, Legend, PeriodBars } from "./components/period-bars.tsx";
import { Rows } from "./components/row.tsx";

export function Page(props: DatesProps) {
  const { strings } = props.site;
  const years = props.decades.flatMap((decade) => decade.years);
  return (
    <Document view={props} kind="dates">
      <PageHead title={props.title} />
      {props.decades.length === 0 ? <p class="nothing">{strings.words.noReports}</p> : <Legend strings={strings} />}
      {props.decades.map(({ label, id, years: ten }) => (
        <section key={id} class="decade" aria-labelledby={id}>
          <h2 class="decade-name" id={id}>
            {label}
          </h2>
          <PeriodBars periods={ten} most={highest(years, true)} legend={false} strings={strings} />
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
      {props.undated === null ? null : (
        <p class="to-undated">
          <a href={props.undated.href}>{strings.words.undated}</a>{" "}
          <span class="count">{strings.count.reports(props.undated.count)}</span>
        </p>
      )}
    </Document>
  );
}
