import type { ComponentChildren } from "preact";
import type { Strings } from "../../src/model/strings/table.ts";
import type { NavLink, Row as RowView } from "../../src/render/views.ts";
import { Row } from "./row.tsx";

/** The reports published just before and just after. */
export function Neighbours({
  earlier,
  later,
  strings,
}: {
  earlier: RowView | null;
  later: RowView | null;
  strings: Strings;
}) {
  if (earlier === null && later === null) return null;
  return (
    <nav class="neighbours" aria-label={strings.words.dates}>
      <Side name="earlier" label={strings.words.earlier} row={earlier} strings={strings} />
      <Side name="later" label={strings.words.later} row={later} strings={strings} />
    </nav>
  );
}

function Side({ name, label, row, strings }: { name: string; label: string; row: RowView | null; strings: Strings }) {
  if (row === null) return null;
  return (
    <section class={`neighbour neighbour-${name}`}>
      <h2 class="label">{label}</h2>
      <Row row={row} level={3} strings={strings} />
    </section>
  );
}

/** A heading between the way back and the way on: "‹ earlier  June 2018  later ›". */
export function BetweenNeighbours({
  earlier,
  later,
  strings,
  children,
}: {
  earlier: NavLink | null;
  later: NavLink | null;
  strings: Strings;
  children: ComponentChildren;
}) {
  return (
    <div class="between">
      {children}
      {earlier === null && later === null ? null : (
        <nav class="between-links" aria-label={strings.words.calendar}>
          {earlier === null ? null : <Way name="earlier" word={strings.words.earlier} link={earlier} />}
          {later === null ? null : <Way name="later" word={strings.words.later} link={later} />}
        </nav>
      )}
    </div>
  );
}

function Way({ name, word, link }: { name: "earlier" | "later"; word: string; link: NavLink }) {
  return (
    <a class={`between-${name}`} rel={name === "earlier" ? "prev" : "next"} href={link.href}>
      <span class="label">{word}</span> <span class="between-name">{link.label}</span>
    </a>
  );
}
