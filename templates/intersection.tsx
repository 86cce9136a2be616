import type { IntersectionProps } from "../src/render/intersection.ts";
import { DateText } from "./components/date.tsx";
import { Document } from "./components/document.tsx";
import { LinkList } from "./components/link-list.tsx";
import { Listing } from "./components/listing.tsx";
import parts from "./styles/parts.css?url";
import styles from "./styles/term.css?url";

export function Page(props: IntersectionProps) {
  const { strings } = props.site;
  const { words } = strings;
  return (
    <Document view={props} kind="intersection" styles={[parts, styles]}>
      <header class="term-head pair-head">
        <h1 class="term-name" data-preview>
          {strings.list([props.owner.label, props.other.label])}
          {props.period === null ? null : <span class="term-period"> {props.period}</span>}
        </h1>
        <ul class="numbers" data-preview>
          <li>{strings.ways.namingBoth(props.articles)}</li>
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
        <LinkList links={[props.owner, props.other]} />
      </header>
      <section>
        <h2 class="visually-hidden">{words.reports}</h2>
        <Listing listing={props.listing} level={3} strings={strings} />
      </section>
    </Document>
  );
}
