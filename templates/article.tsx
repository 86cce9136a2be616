import type { ArticleProps } from "../src/render/article.ts";
import { ArticleFoot } from "./components/article-foot.tsx";
import { ArticleFacts, ArticleHead } from "./components/article-head.tsx";
import { Document } from "./components/document.tsx";
import { Figure } from "./components/figure.tsx";
import { InThisReport } from "./components/in-this-report.tsx";
import { Neighbours } from "./components/neighbours.tsx";
import { Prose } from "./components/prose.tsx";
import { Related } from "./components/related.tsx";
import styles from "./styles/article.css?url";
import factStyles from "./styles/facts.css?url";
import prose from "./styles/prose.css?url";

export function Page(props: ArticleProps) {
  const { strings } = props.site;
  return (
    <Document view={props} kind="article" styles={[prose, factStyles, styles]}>
      <article class={props.hasNotes ? "report has-notes" : "report"}>
        <ArticleHead {...props} />
        <ArticleFacts {...props} />
        <div
          class="report-text"
          lang={props.language}
          dir={props.direction}
          data-preview-text={props.summary === null ? true : undefined}
        >
          <Figure
            image={props.image}
            sizes="(min-width: 40rem) 36.25rem, 92vw"
            class="report-image"
            strings={strings}
          />
          <Prose htmlFromTheSanitiserOnly={props.body} />
        </div>
        <InThisReport {...props} />
        <ArticleFoot {...props} />
      </article>
      <Neighbours earlier={props.earlier} later={props.later} strings={strings} />
      <Related {...props} />
    </Document>
  );
}
