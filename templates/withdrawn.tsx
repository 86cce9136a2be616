import type { WithdrawnProps } from "../src/render/withdrawn.ts";
import { DateText } from "./components/date.tsx";
import { Document } from "./components/document.tsx";
import { Fact, Facts } from "./components/facts.tsx";
import { languageOf } from "./components/local.tsx";
import styles from "./styles/article.css?url";
import factStyles from "./styles/facts.css?url";

/** In the place of a report that was withdrawn. */
export function Page(props: WithdrawnProps) {
  const { words } = props.site.strings;
  return (
    <Document view={props} kind="withdrawn" styles={[factStyles, styles]}>
      <article class="report report-withdrawn">
        <header class="report-head">
          <p class="draft">{words.withdrawn}</p>
          <h1 class="headline" {...languageOf(props.headline)}>
            {props.headline.text}
          </h1>
          <p class="summary">{words.withdrawnText}</p>
        </header>
        <Facts>
          <Fact label={words.published} mark="published">
            <DateText date={props.published} />
          </Fact>
          {props.withdrawn === null ? null : (
            <Fact label={words.withdrawn}>
              <DateText date={props.withdrawn} />
            </Fact>
          )}
        </Facts>
        <div class="report-text">
          <p {...languageOf(props.reason)}>{props.reason.text}</p>
        </div>
      </article>
    </Document>
  );
}
