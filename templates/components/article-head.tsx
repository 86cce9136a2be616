import type { ArticleProps } from "../../src/render/article.ts";
import { DateText } from "./date.tsx";
import { Dateline } from "./dateline.tsx";
import { Fact, Facts } from "./facts.tsx";
import { LinkList } from "./link-list.tsx";
import { languageOf } from "./local.tsx";

/** Dateline, headline and summary. */
export function ArticleHead(props: ArticleProps) {
  const { words } = props.site.strings;
  const own = { lang: props.language, dir: props.direction };
  return (
    <header class="report-head" data-preview>
      {props.draft ? <p class="draft">{words.draft}</p> : null}
      <Dateline place={props.dateline} date={props.published} language={props} />
      <h1
        class={props.headline.text.length > LONG ? "headline headline-long" : "headline"}
        {...languageOf(props.headline)}
      >
        {props.headline.text}
      </h1>
      {props.summary === null ? null : (
        <p class="summary" {...own}>
          {props.summary}
        </p>
      )}
    </header>
  );
}

/** In UTF-16 code units: more would fill the first screen with headline. */
const LONG = 110;

/** Byline, the way to what was corrected, and the dates of the report and of what it tells. */
export function ArticleFacts(props: ArticleProps) {
  const { words } = props.site.strings;
  const lastCorrection = props.corrections.at(-1);
  return (
    <Facts>
      {props.authors.length === 0 ? null : (
        <Fact label={words.authors}>
          <LinkList links={props.authors} />
        </Fact>
      )}
      <Fact label={words.published} mark="published">
        <DateText date={props.published} />
      </Fact>
      {props.updated === null ? null : (
        <Fact label={words.updated}>
          <DateText date={props.updated} />
        </Fact>
      )}
      {lastCorrection === undefined ? null : (
        <Fact label={words.corrected}>
          <a href="#corrections">{lastCorrection.date.text}</a>
        </Fact>
      )}
      {props.happened.length === 0 ? null : (
        <Fact label={words.happened} mark="happened">
          <ul class="plain-list">
            {props.happened.map(({ date, label }) => (
              <li key={`${date.text} ${label}`}>
                <DateText date={date} />
                {label === null ? null : <bdi class="fact-label">{label}</bdi>}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {props.translations.length === 0 ? null : (
        <Fact label={words.translations}>
          <LinkList links={props.translations} />
        </Fact>
      )}
    </Facts>
  );
}
