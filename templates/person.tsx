import type { PersonProps } from "../src/render/term.ts";
import { DateText } from "./components/date.tsx";
import { Fact, Facts } from "./components/facts.tsx";
import { NameFacts, RecordHead } from "./components/record.tsx";
import { TermPage } from "./components/term-page.tsx";
import { Timeline } from "./components/timeline.tsx";
import prose from "./styles/prose.css?url";
import timelineStyles from "./styles/timeline.css?url";

export function Page(props: PersonProps) {
  return (
    <TermPage
      props={props}
      kind="person"
      head={<RecordHead props={props} />}
      facts={props.period === null ? <PersonFacts {...props} /> : null}
      sheets={[
        ...(props.introduction === null || props.period !== null ? [] : [prose]),
        ...(props.timeline === null ? [] : [timelineStyles]),
      ]}
      story={props.timeline === null ? null : <Timeline timeline={props.timeline} strings={props.site.strings} />}
    />
  );
}

function PersonFacts(props: PersonProps) {
  const { words } = props.site.strings;
  return (
    <Facts>
      {props.roles.length === 0 ? null : (
        <Fact label={words.roles}>
          <ul class="plain-list">
            {props.roles.map(({ title, years }) => (
              <li key={`${title} ${years}`}>
                <bdi>{title}</bdi>
                {years === "" ? null : ` · ${years}`}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {props.born === null ? null : (
        <Fact label={words.born}>
          <DateText date={props.born} />
        </Fact>
      )}
      {props.died === null ? null : (
        <Fact label={words.died}>
          <DateText date={props.died} />
        </Fact>
      )}
      <NameFacts props={props} />
    </Facts>
  );
}
