import type { Strings } from "../../src/model/strings/table.ts";
import type { Row as RowView } from "../../src/render/views.ts";
import { Dateline } from "./dateline.tsx";
import { Evidence } from "./evidence.tsx";
import { Local } from "./local.tsx";

export type HeadingLevel = 2 | 3 | 4 | 5;

/** The site's most used sentence: dateline, headline, and why it is listed here. */
export function Row({ row, level, strings }: { row: RowView; level: HeadingLevel; strings: Strings }) {
  const Heading = `h${level}` as const;
  return (
    <article class="row">
      <Dateline place={row.dateline} date={row.date} language={row.headline} />
      <div class="row-text">
        <Heading class="row-headline">
          <a href={row.href}>
            <Local text={row.headline} />
          </a>
          {row.corrected ? (
            <>
              {" "}
              <small class="row-corrected">{strings.words.corrected}</small>
            </>
          ) : null}
        </Heading>
        {row.role === undefined ? null : <p class="row-role">{row.role}</p>}
        {row.evidence === null ? null : <Evidence evidence={row.evidence} language={row.headline} strings={strings} />}
        {row.also === undefined ? null : <Evidence evidence={row.also} language={row.headline} strings={strings} />}
        {row.through === null ? null : <p class="row-note">{row.through}</p>}
      </div>
    </article>
  );
}

/** Rows without a heading of their own. */
export function Rows({ rows, level, strings }: { rows: readonly RowView[]; level: HeadingLevel; strings: Strings }) {
  return (
    <ol class="rows">
      {rows.map((row) => (
        <li key={row.href}>
          <Row row={row} level={level} strings={strings} />
        </li>
      ))}
    </ol>
  );
}
