import type { ComponentChildren } from "preact";
import type { Strings } from "../../src/model/strings/table.ts";
import type { PeriodView } from "../../src/render/views.ts";

/** The height of a bar's drawing, in its own units. */
const TALL = 100;
/** From here on a count is wider than the narrowest bar. */
const LONG_NUMBER = 10_000;

/** Years or months as bars: a list of links to a reader of text, a chart to the eye. Filled: published; outlined: happened. */
export function PeriodBars({
  periods,
  legend = true,
  most = highest(periods),
  strings,
}: {
  periods: readonly PeriodView[];
  legend?: boolean;
  /** What a bar of full height counts, where several charts share one scale. */
  most?: number;
  strings: Strings;
}) {
  return (
    <>
      {legend ? <Legend strings={strings} /> : null}
      <ol class={`bars${most >= LONG_NUMBER ? " long-numbers" : ""}${rowsOnPhone(periods.length)}`}>
        {periods.map((period) => (
          <li key={period.label}>
            <PeriodLink period={period}>
              <span class="visually-hidden">{period.label + strings.colon + bothCounts(period, strings)}</span>
              <Bar period={period} most={most} />
              <span class="bar-label" aria-hidden="true">
                {period.short}
              </span>
              <span class="bar-counts" aria-hidden="true">
                <span>{period.published === 0 ? "" : strings.number(period.published)}</span>{" "}
                <span class="bar-count-happened">{period.happened === 0 ? "" : strings.number(period.happened)}</span>
              </span>
            </PeriodLink>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Of what fills more than one row of a phone all rows are of one length: two years in a row of their own look left over. */
function rowsOnPhone(bars: number): string {
  const rows = Math.ceil(bars / PHONE);
  return rows < 2 ? "" : ` bars-by-${Math.ceil(bars / rows)}`;
}

const PHONE = 9;

/** The same without a drawing; periods of which nothing is told are left out. */
export function PeriodList({ periods, strings }: { periods: readonly PeriodView[]; strings: Strings }) {
  return (
    <ul class="period-list">
      {periods
        .filter(({ published, happened }) => published + happened > 0)
        .map((period) => (
          <li key={period.label}>
            {period.href === null ? period.label : <a href={period.href}>{period.label}</a>}{" "}
            <span class="count">{bothCounts(period, strings)}</span>
          </li>
        ))}
    </ul>
  );
}

/** The highest bar of a chart. */
export function highest(periods: readonly PeriodView[]): number {
  return periods.reduce((max, { published, happened }) => Math.max(max, published, happened), 1);
}

function PeriodLink({ period, children }: { period: PeriodView; children: ComponentChildren }) {
  return period.href === null ? (
    <span class="bar-cell">{children}</span>
  ) : (
    <a class="bar-cell" href={period.href}>
      {children}
    </a>
  );
}

function Bar({ period, most }: { period: PeriodView; most: number }) {
  return (
    <svg class="bar" viewBox={`0 0 20 ${TALL}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <BarRect kind="published" x={0} share={period.published / most} />
      <BarRect kind="happened" x={11} share={period.happened / most} />
    </svg>
  );
}

/** Even a single report among thousands leaves a line to see, and an outline must be high enough to have an inside: else it looks filled. */
const LOWEST = { published: 2, happened: 6 };

function BarRect({ kind, x, share }: { kind: keyof typeof LOWEST; x: number; share: number }) {
  if (share === 0) return null;
  const height = Math.max(LOWEST[kind], Math.round(share * TALL));
  return <rect class={`bar-${kind}`} x={x} y={TALL - height} width={9} height={height} />;
}

/** What filled and outlined mean. */
export function Legend({ strings }: { strings: Strings }) {
  return (
    <p class="legend">
      <span class="legend-entry mark-published">{strings.words.published}</span>{" "}
      <span class="legend-entry mark-happened">{strings.words.happened}</span>
    </p>
  );
}

/** "published 3 and happened 1", in the interface's own way of listing. */
function bothCounts(period: PeriodView, strings: Strings): string {
  const { words } = strings;
  return strings.list([
    `${words.published} ${strings.number(period.published)}`,
    `${words.happened} ${strings.number(period.happened)}`,
  ]);
}
