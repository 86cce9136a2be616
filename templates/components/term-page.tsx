import type { ComponentChildren } from "preact";
import type { TermProps } from "../../src/render/term.ts";
import chartStyles from "../styles/chart.css?url";
import factStyles from "../styles/facts.css?url";
import partStyles from "../styles/parts.css?url";
import styles from "../styles/term.css?url";
import { DataLinks } from "./data-links.tsx";
import { DateText } from "./date.tsx";
import { Document } from "./document.tsx";
import { Listing } from "./listing.tsx";
import { Local } from "./local.tsx";
import { Within } from "./search-form.tsx";
import { TermChart } from "./term-chart.tsx";
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
  story = null,
  note = null,
  margin = null,
}: TermPageProps) {
  const { strings } = props.site;
  const { words } = strings;
  return (
    <Document
      view={props}
      kind={kind}
      styles={[factStyles, partStyles, styles, ...(props.chart === null ? [] : [chartStyles]), ...sheets]}
    >
      <div class={picture === null ? "term-top" : "term-top with-picture"}>
        <header class="term-head" data-preview>
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
        {props.chart === null ? null : <TermChart chart={props.chart} strings={strings} />}
      </div>
      {story}
      <div class="with-margin">
        <section class="main-column">
          <h2 class="visually-hidden">{words.reports}</h2>
          <Within within={props.within} view={props} />
          {note === null ? null : <p class="note">{note}</p>}
          <Listing listing={props.listing} level={3} strings={strings} />
          <DataLinks view={props} />
        </section>
        <div class="margin">
          {margin}
          <Company props={props} />
        </div>
      </div>
    </Document>
  );
}

interface TermPageProps {
  readonly props: TermProps;
  readonly kind: string;
  /** Over the name: what sort of thing it names. */
  readonly kicker?: string | null;
  /** Under the name. */
  readonly head?: ComponentChildren;
  /** Beside the name's text on wide screens, below it on narrow ones. */
  readonly facts?: ComponentChildren;
  /** Style sheets of its own. */
  readonly sheets?: readonly string[];
  /** Over the facts: a map. */
  readonly picture?: ComponentChildren;
  /** Before the list: a timeline. */
  readonly story?: ComponentChildren;
  /** Over the list: what it holds besides the term's own. */
  readonly note?: string | null;
  /** First in the margin. */
  readonly margin?: ComponentChildren;
}

/** Whom and what the reports name besides. */
function Company({ props: { withPeople, withPlaces, site } }: { props: TermProps }) {
  const { words, ways } = site.strings;
  return (
    <>
      <TermSection label={words.withWhom} terms={withPeople} note={ways.closestFirst} strings={site.strings} />
      <TermSection label={words.where} terms={withPlaces} note={ways.closestFirst} strings={site.strings} />
    </>
  );
}

/** "18 reports, 31 mentions · first 9 February 2018 · latest 19 June 2024". */
function Numbers(props: TermProps) {
  const { count, phrase, words } = props.site.strings;
  const [first, latest] =
    props.mentions === 0 ? [words.firstReport, words.latestReport] : [words.firstMention, words.latestMention];
  const isOneDate = props.first?.text === props.latest?.text;
  return (
    <ul class="numbers" data-preview>
      <li>
        {phrase.facts([
          count.reports(props.articles),
          ...(props.mentions === 0 ? [] : [count.mentions(props.mentions)]),
        ])}
      </li>
      {props.first === null ? null : (
        <li>
          {isOneDate ? null : `${first} `}
          <DateText date={props.first} />
        </li>
      )}
      {props.latest === null || isOneDate ? null : (
        <li>
          {latest} <DateText date={props.latest} />
        </li>
      )}
    </ul>
  );
}
