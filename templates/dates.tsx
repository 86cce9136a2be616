import type { Strings } from "../src/model/strings/table.ts";
import type { DatesProps } from "../src/render/dates.ts";
import type { Row } from "../src/render/views.ts";
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
      {props.decades.map(({ label, id, published, happened, years: ten }) => (
        <section key={id} class="decade" aria-labelledby={id}>
          <h2 class="decade-name" id={id}>
            {label}
            <small class="decade-count count">
              <Counted kind="published" n={published} strings={strings} />{" "}
              <Counted kind="happened" n={happened} strings={strings} />
            </small>
          </h2>
          {props.charts ? (
            <PeriodBars periods={ten} most={highest(years)} legend={false} strings={strings} />
          ) : (
            <PeriodList periods={ten} strings={strings} />
          )}
        </section>
      ))}
      {props.wide.map(({ label, articles, published, happened }) => (
        <section key={label} class="wide-dates">
          <h2 class="group-label">
            {label} <span class="count">{strings.count.reports(articles)}</span>
          </h2>
          <Side kind="published" rows={published} strings={strings} />
          <Side kind="happened" rows={happened} strings={strings} />
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

/** "■ 34": the mark, for who does not see it the word, and the number. */
function Counted({ kind, n, strings }: { kind: "published" | "happened"; n: number; strings: Strings }) {
  if (n === 0) return null;
  return (
    <span class={`mark-${kind}`}>
      <span class="visually-hidden">{strings.words[kind]} </span>
      {strings.number(n)}
    </span>
  );
}

function Side({ kind, rows, strings }: { kind: "published" | "happened"; rows: readonly Row[]; strings: Strings }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 class={`label wide-side mark-${kind}`}>{strings.words[kind]}</h3>
      <Rows rows={rows} level={4} strings={strings} />
    </>
  );
}
