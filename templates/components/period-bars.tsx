import type { ComponentChildren } from "preact";
import type { Strings } from "../../src/model/strings/table.ts";
import type { PeriodView } from "../../src/render/views.ts";

/** The height of a bar's drawing, in its own units. */
const TALL = 100;

/** Years or months as bars: a list of links to a reader of text, a chart to the eye. Filled: published; outlined: happened. */
export function PeriodBars({
  periods,
  counted,
  legend = counted === undefined,
  most,
  strings,
}: {
  periods: readonly PeriodView[];
  /** How one series is counted: "31 mentions". Without it the two series are told apart. */
  counted?: (n: number) => string;
  legend?: boolean;
  /** What a bar of full height counts, where several charts share one scale. */
  most?: number;
  strings: Strings;
}) {
  const twofold = counted === undefined;
  const full = most ?? highest(periods, twofold);
  return (
    <>
      {legend ? <Legend strings={strings} /> : null}
      <ol class="bars">
        {periods.map((period) => (
          <li key={period.label}>
            <PeriodLink period={period}>
              <span class="visually-hidden">
                {`${period.label}: ${counted?.(period.published) ?? bothCounts(period, strings)}`}
              </span>
              {twofold ? null : (
                <span class="bar-count" aria-hidden="true">
                  {period.published === 0 ? "" : strings.number(period.published)}
                </span>
              )}
              <Bar period={period} most={full} twofold={twofold} />
              <span class="bar-label" aria-hidden="true">
                {period.short}
              </span>
            </PeriodLink>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The highest bar of a chart. */
export function highest(periods: readonly PeriodView[], twofold: boolean): number {
  return periods.reduce((max, { published, happened }) => Math.max(max, published, twofold ? happened : 0), 1);
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

function Bar({ period, most, twofold }: { period: PeriodView; most: number; twofold: boolean }) {
  const width = twofold ? 9 : 20;
  return (
    <svg class="bar" viewBox={`0 0 20 ${TALL}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <BarRect kind="published" x={0} width={width} share={period.published / most} />
      {twofold ? <BarRect kind="happened" x={11} width={width} share={period.happened / most} /> : null}
    </svg>
  );
}

function BarRect({ kind, x, width, share }: { kind: string; x: number; width: number; share: number }) {
  if (share === 0) return null;
  // Even a single report among thousands leaves a line to see.
  const height = Math.max(2, Math.round(share * TALL));
  return <rect class={`bar-${kind}`} x={x} y={TALL - height} width={width} height={height} />;
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
export function bothCounts(period: PeriodView, strings: Strings): string {
  const { words } = strings;
  return strings.list([
    `${words.published} ${strings.number(period.published)}`,
    `${words.happened} ${strings.number(period.happened)}`,
  ]);
}
