import type { Strings } from "../../src/model/strings/table.ts";
import type { Telling, TimelineDate, Timeline as View } from "../../src/render/timeline.ts";
import { DateText } from "./date.tsx";
import { Local, languageOf } from "./local.tsx";

/** What happened when, each with the report that tells of it; of many dates the first few, the others below a fold. */
export function Timeline({ timeline: { dates, total }, strings }: { timeline: View; strings: Strings }) {
  const { pictures } = strings;
  const n = openOf(dates);
  const [open, folded] = dates.length > n + 2 ? [dates.slice(0, n), dates.slice(n)] : [dates, []];
  return (
    <section class="timeline" aria-labelledby="timeline">
      <h2 class="side-title mark-happened" id="timeline">
        {pictures.timeline} {total > dates.length ? <span class="count">{pictures.mostTold(dates.length)}</span> : null}
      </h2>
      <Dates dates={open} strings={strings} />
      {folded.length === 0 ? null : (
        <details class="timeline-rest">
          <summary>
            {pictures.later} <span class="count">{strings.number(folded.length)}</span>
          </summary>
          <Dates dates={folded} strings={strings} />
        </details>
      )}
    </section>
  );
}

/** How many dates stand open: on a phone they fill about a screen, and what is below them is not far. */
function openOf(dates: readonly TimelineDate[]): number {
  let said = 0;
  const full = dates.findIndex(({ tellings }) => {
    for (const { before, marked, after, headline } of tellings)
      said += before.length + marked.length + after.length + headline.text.length;
    return said > MOST_SAID;
  });
  return full === -1 ? MOST_OPEN : Math.min(MOST_OPEN, Math.max(LEAST_OPEN, full));
}

const LEAST_OPEN = 2;
const MOST_OPEN = 6;
/** In UTF-16 units. */
const MOST_SAID = 1200;

function Dates({ dates, strings }: { dates: readonly TimelineDate[]; strings: Strings }) {
  return (
    <ol class="timeline-dates">
      {dates.map(({ date, tellings, more }) => (
        <li key={`${date.text} ${tellings[0]?.href}`} class="timeline-date">
          <p class="timeline-when mark-happened">
            <DateText date={date} />
          </p>
          <div>
            {tellings.map((telling) => (
              <Told key={telling.href} telling={telling} strings={strings} />
            ))}
            {more === 0 ? null : <p class="row-note">{strings.pictures.moreReports(more)}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Told({ telling, strings }: { telling: Telling; strings: Strings }) {
  const { before, marked, after, href, headline, report, published } = telling;
  const isTold = before + marked + after !== "";
  return (
    <div class="timeline-told">
      {isTold ? (
        <p class="timeline-what" {...languageOf(headline)}>
          {before}
          {marked === "" ? null : (
            <a class="timeline-mark" href={href}>
              {marked}
            </a>
          )}
          {after}
        </p>
      ) : (
        <p class="timeline-what">
          <a class="timeline-headline" href={report}>
            <Local text={headline} />
          </a>
        </p>
      )}
      <p class="timeline-report mark-published">
        <span class="visually-hidden">{strings.words.published} </span>
        <DateText date={published} />
        {isTold ? (
          <>
            {" "}
            <a href={report}>
              <Local text={headline} />
            </a>
          </>
        ) : null}
      </p>
    </div>
  );
}
