import type { ComponentChildren } from "preact";
import type { TermProps } from "../../src/render/term.ts";
import styles from "../styles/term.css?url";
import { DataLinks } from "./data-links.tsx";
import { DateText } from "./date.tsx";
import { Document } from "./document.tsx";
import { Listing } from "./listing.tsx";
import { Local } from "./local.tsx";
import { PeriodBars } from "./period-bars.tsx";
import { TermSection } from "./term-list.tsx";

/** What every term's page has: its name, its numbers, its years, its reports, and what it stands with. */
export function TermPage({
  props,
  kind,
  kicker = null,
  head = null,
  facts = null,
  sheets = [],
  picture = null,
  note = null,
  margin = null,
}: {
  props: TermProps;
  kind: string;
  /** Over the name: what sort of thing it names. */
  kicker?: string | null;
  /** Under the name. */
  head?: ComponentChildren;
  /** Beside the name's text on wide screens, below it on narrow ones. */
  facts?: ComponentChildren;
  /** Style sheets of its own. */
  sheets?: readonly string[];
  /** Over the facts: a map. */
  picture?: ComponentChildren;
  /** Over the list: what it holds besides the term's own. */
  note?: string | null;
  /** First in the margin. */
  margin?: ComponentChildren;
}) {
  const { strings } = props.site;
  const { words } = strings;
  return (
    <Document view={props} kind={kind} styles={[styles, ...sheets]}>
      <div class={picture === null ? "term-top" : "term-top with-picture"}>
        <header class="term-head">
          {kicker === null ? null : <p class="kicker">{kicker}</p>}
          <h1 class="term-name">
            <Local text={props.name} />
            {props.period === null ? null : <span class="term-period"> {props.period}</span>}
          </h1>
        </header>
        <div class="term-intro">
          {head}
          <Numbers {...props} />
        </div>
        {picture === null && facts === null ? null : (
          <div class="term-facts">
            {picture}
            {facts}
          </div>
        )}
        {props.years.length === 0 ? null : <Years {...props} />}
      </div>
      <div class="with-margin">
        <section class="main-column">
          <h2 class="visually-hidden">{words.reports}</h2>
          {note === null ? null : <p class="note">{note}</p>}
          <Listing listing={props.listing} level={3} strings={strings} />
          <DataLinks view={props} />
        </section>
        <div class="margin">
          {margin}
          <TermSection label={words.withWhom} terms={props.withPeople} strings={strings} />
          <TermSection label={words.where} terms={props.withPlaces} strings={strings} />
        </div>
      </div>
    </Document>
  );
}

/** "18 reports, 31 mentions · first 9 February 2018 · latest 19 June 2024". */
function Numbers(props: TermProps) {
  const { count, words } = props.site.strings;
  return (
    <ul class="numbers">
      <li>
        {count.reports(props.articles)}
        {props.mentions === 0 ? null : <>, {count.mentions(props.mentions)}</>}
      </li>
      {props.first === null ? null : (
        <li>
          {words.firstMention} <DateText date={props.first} />
        </li>
      )}
      {props.latest === null ? null : (
        <li>
          {words.latestMention} <DateText date={props.latest} />
        </li>
      )}
    </ul>
  );
}

function Years(props: TermProps) {
  const { count, words } = props.site.strings;
  const named = props.mentions > 0;
  return (
    <section class="term-years">
      <h2 class="label">{named ? words.mentionsPerYear : words.byDate}</h2>
      <PeriodBars periods={props.years} counted={named ? count.mentions : count.reports} strings={props.site.strings} />
    </section>
  );
}
