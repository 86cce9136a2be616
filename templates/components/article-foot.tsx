import type { ArticleProps } from "../../src/render/article.ts";
import { Cite } from "./cite.tsx";
import { DateText } from "./date.tsx";

/** Corrections, where the text was first published, its rights, and how to cite it or to correct it. */
export function ArticleFoot(props: ArticleProps) {
  const { words, phrase } = props.site.strings;
  const own = { lang: props.language, dir: props.direction };
  const { source, corrections, report, history } = props;
  return (
    <footer class="report-foot">
      {corrections.length === 0 ? null : (
        <section id="corrections" class="corrections">
          <h2 class="label">{words.corrections}</h2>
          <ul class="plain-list">
            {corrections.map(({ date, text }) => (
              <li key={`${date.text} ${text}`}>
                <span class="correction-date">
                  <DateText date={date} />
                </span>{" "}
                <span {...own}>{text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {source === null ? null : (
        <section>
          <h2 class="label">{words.source}</h2>
          <p>
            {source.href === null ? <bdi>{source.name}</bdi> : <a href={source.href}>{source.name}</a>}
            {source.detail}
            {source.detail === "" && source.page !== null ? `, ${phrase.page(source.page)}` : null}
          </p>
        </section>
      )}
      {props.site.rights === "" ? null : (
        <section>
          <h2 class="label">{words.rights}</h2>
          <p>{props.site.rights}</p>
        </section>
      )}
      <Cite {...props} />
      {report === null && history === null ? null : (
        <section class="suggest">
          {report === null ? null : (
            <p>
              <a href={report}>{words.suggestCorrection}</a>
            </p>
          )}
          {history === null ? null : (
            <p>
              <a href={history}>{words.historyOfChanges}</a>
            </p>
          )}
        </section>
      )}
    </footer>
  );
}
