import type { ArticleProps } from "../../src/render/article.ts";
import { DateText } from "./date.tsx";
import { TermSection } from "./term-list.tsx";

/** The margin of an article: who, where, when, each with its number of mentions. */
export function InThisReport(props: ArticleProps) {
  const { strings } = props.site;
  const { words } = strings;
  const { people, places, dates, topics, organisations } = props;
  if ([people, places, dates, topics, organisations].every((list) => list.length === 0)) return null;
  return (
    <aside class="margin" aria-labelledby="in-this-report">
      <h2 id="in-this-report" class="margin-title">
        {words.inThisReport}
      </h2>
      <TermSection level={3} label={words.people} terms={people} strings={strings} />
      <TermSection level={3} label={words.places} terms={places} strings={strings} />
      {dates.length === 0 ? null : (
        <section class="term-section">
          <h3 class="label">{words.dates}</h3>
          <ul class="plain-list">
            {dates.map((date) => (
              <li key={date.text}>
                <DateText date={date} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <TermSection level={3} label={words.organisations} terms={organisations} strings={strings} />
      <TermSection level={3} label={words.topics} terms={topics} strings={strings} />
    </aside>
  );
}
