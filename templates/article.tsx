import type { ArticleProps } from "../src/render/article.ts";
import { ArticleFoot } from "./components/article-foot.tsx";
import { ArticleFacts, ArticleHead } from "./components/article-head.tsx";
import { Document } from "./components/document.tsx";
import { InThisReport } from "./components/in-this-report.tsx";
import { Neighbours } from "./components/neighbours.tsx";
import { Picture } from "./components/picture.tsx";
import { Prose } from "./components/prose.tsx";
import styles from "./styles/article.css?url";

export function Page(props: ArticleProps) {
  const { strings } = props.site;
  return (
    <Document view={props} kind="article" styles={[styles]}>
      <article class="report">
        <ArticleHead {...props} />
        <ArticleFacts {...props} />
        <div class="report-text" lang={props.language} dir={props.direction}>
          {props.image === null ? null : (
            <figure class="report-image">
              <Picture image={props.image} />
            </figure>
          )}
          <Prose htmlFromTheSanitiserOnly={props.body} />
        </div>
        <InThisReport {...props} />
        <ArticleFoot {...props} />
      </article>
      <Neighbours earlier={props.earlier} later={props.later} strings={strings} />
    </Document>
  );
}
