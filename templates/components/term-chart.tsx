import type { Strings } from "../../src/model/strings/table.ts";
import type { TermChart as Chart, ChartBar } from "../../src/render/term-chart.ts";

/** Heights in pixels: the drawing is as wide as its column, and its type does not shrink with it. */
const [TOP, TALLEST, LABELS] = [16, 100, 34];
/** Bars that count less are lower, and so is the drawing: one report is no peak. */
const FULL = 4;

/** Mentions by year or month: bars that are links, and the same numbers, with shares, as a table. */
export function TermChart({ chart, strings }: { chart: Chart; strings: Strings }) {
  const most = chart.bars.reduce((max, bar) => Math.max(max, heightOf(bar, chart)), 1);
  const foot = TOP + Math.round(TALLEST * Math.min(1, most / FULL));
  const hasGaps = chart.bars.some(isGap);
  return (
    <section class="term-years">
      <h2 class="label">{titleOf(chart, strings)}</h2>
      <svg
        class={`chart chart-${density(chart.bars.length)}`}
        width={widthOf(chart.bars.length)}
        height={foot + LABELS}
        role="presentation"
      >
        {hasGaps ? <Hatching /> : null}
        {chart.bars.map((bar, index) => (
          <Bar key={bar.label} bar={bar} index={index} chart={chart} most={most} foot={foot} strings={strings} />
        ))}
        <line class="chart-axis" x1="0" x2="100%" y1={foot + 0.5} y2={foot + 0.5} />
      </svg>
      {hasGaps ? (
        <p class="legend">
          <span class="chart-gap-key" /> {strings.pictures.noCoverage}
        </p>
      ) : null}
      <Numbers chart={chart} strings={strings} />
    </section>
  );
}

/** A few bars keep the width that they have among eight. */
function widthOf(bars: number): string {
  return `${Math.min(100, Math.max(2, bars) * 12.5)}%`;
}

function heightOf(bar: ChartBar, { counts }: Chart): number {
  return bar[counts];
}

function isGap({ share }: ChartBar): boolean {
  return share === null;
}

/** What room there is for type, for the style sheet. */
function density(bars: number): string {
  return bars <= 8 ? "few" : bars <= 20 ? "some" : bars <= 48 ? "many" : "most";
}

function Bar({
  bar,
  index,
  chart,
  most,
  foot,
  strings,
}: {
  bar: ChartBar;
  index: number;
  chart: Chart;
  most: number;
  /** Where the bars stand. */
  foot: number;
  strings: Strings;
}) {
  // Time runs with the text.
  const place = strings.direction === "rtl" ? chart.bars.length - 1 - index : index;
  const percent = (share: number) => `${Number(((100 * share) / chart.bars.length).toFixed(3))}%`;
  const value = heightOf(bar, chart);
  // Even one mention among thousands leaves a line to see.
  const height = value === 0 ? 0 : Math.max(2, Math.round((value / most) * (foot - TOP)));
  const title = titleOfBar(bar, strings);
  const inside = (
    <>
      <title>{title}</title>
      <rect
        class={isGap(bar) ? "chart-gap" : "chart-space"}
        fill={isGap(bar) ? "url(#no-coverage)" : undefined}
        x={percent(place)}
        width={percent(1)}
        y={TOP}
        height={foot - TOP}
      />
      {height === 0 ? null : (
        <rect class="chart-bar" x={percent(place + 0.14)} width={percent(0.72)} y={foot - height} height={height} />
      )}
      {value === 0 ? null : (
        <text class="chart-count" x={percent(place + 0.5)} y={foot - height - 4} text-anchor="middle">
          {strings.number(value)}
        </text>
      )}
      <text class={`chart-label ${stepOf(bar)}`} x={percent(place + 0.5)} y={foot + 16} text-anchor="middle">
        {bar.short}
      </text>
      {bar.month === 1 || (bar.month !== null && index === 0) ? (
        <text class="chart-year" x={percent(place + 0.5)} y={foot + 30} text-anchor="middle">
          {strings.calendar.year(bar.year)}
        </text>
      ) : null}
    </>
  );
  return bar.href === null ? <g>{inside}</g> : <a href={bar.href}>{inside}</a>;
}

/** Which labels stay where there is little room: each tenth and each fifth year, each January and each quarter. */
function stepOf({ year, month }: ChartBar): string {
  if (month !== null) return month === 1 ? "chart-tenth" : month % 3 === 1 ? "chart-fifth" : "chart-single";
  return year % 10 === 0 ? "chart-tenth" : year % 5 === 0 ? "chart-fifth" : "chart-single";
}

function Hatching() {
  return (
    <defs>
      <pattern id="no-coverage" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="chart-hatch" d="M0 0v6" />
      </pattern>
    </defs>
  );
}

function titleOf({ unit, counts }: Chart, { words, pictures }: Strings): string {
  if (unit === "month") return counts === "mentions" ? pictures.mentionsPerMonth : pictures.reportsPerMonth;
  return counts === "mentions" ? words.mentionsPerYear : pictures.reportsPerYear;
}

/** "2018: 13 reports, 26 mentions, 57% of all reports of that time". */
function titleOfBar(bar: ChartBar, strings: Strings): string {
  const { count, pictures } = strings;
  if (bar.share === null && bar.reports === 0) return bar.label + strings.colon + pictures.noCoverage;
  const facts = [
    count.reports(bar.reports),
    ...(bar.mentions === 0 ? [] : [count.mentions(bar.mentions)]),
    ...(bar.reports === 0 ? [] : [pictures.shareOfAll(shareOf(bar, strings))]),
  ];
  return bar.label + strings.colon + strings.phrase.facts(facts);
}

function shareOf({ share, reports }: ChartBar, { pictures }: Strings): string {
  return share === 0 && reports > 0 ? pictures.underOnePercent : pictures.percent(share ?? 0);
}

function Numbers({ chart: { unit, counts, bars }, strings }: { chart: Chart; strings: Strings }) {
  const { words, pictures, number } = strings;
  return (
    <details class="chart-numbers">
      <summary>{pictures.asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{unit === "month" ? words.month : words.year}</th>
            <th scope="col">{words.reports}</th>
            {counts === "mentions" ? <th scope="col">{pictures.mentions}</th> : null}
            <th scope="col">{pictures.share}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.label}>
              <th scope="row">{bar.href === null ? bar.label : <a href={bar.href}>{bar.label}</a>}</th>
              <td>{number(bar.reports)}</td>
              {counts === "mentions" ? <td>{number(bar.mentions)}</td> : null}
              <td>{bar.share === null ? pictures.noCoverage : shareOf(bar, strings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
