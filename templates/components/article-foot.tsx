import type { ArticleProps } from "../../src/render/article.ts";
import { DateText } from "./date.tsx";

/** Corrections, where the text was first published, and its rights. */
export function ArticleFoot(props: ArticleProps) {
  const { words } = props.site.strings;
  const own = { lang: props.language, dir: props.direction };
  const { source, corrections } = props;
  if (source === null && corrections.length === 0 && props.site.rights === "") return null;
  return (
    <footer class="report-foot">
      {corrections.length === 0 ? null : (
        <section class="corrections">
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
          <p>{source.href === null ? <bdi>{source.text}</bdi> : <a href={source.href}>{source.text}</a>}</p>
        </section>
      )}
      {props.site.rights === "" ? null : (
        <section>
          <h2 class="label">{words.rights}</h2>
          <p>{props.site.rights}</p>
        </section>
      )}
    </footer>
  );
}
