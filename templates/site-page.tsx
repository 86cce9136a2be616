import type { SitePageProps } from "../src/render/site-page.ts";
import { Document } from "./components/document.tsx";
import { Prose } from "./components/prose.tsx";
import prose from "./styles/prose.css?url";

export function Page(props: SitePageProps) {
  return (
    <Document view={props} kind="site-page" styles={[prose]}>
      <article class="site-page" lang={props.language} dir={props.direction}>
        <header class="page-head">
          <h1>{props.title}</h1>
        </header>
        <Prose htmlFromTheSanitiserOnly={props.body} />
      </article>
    </Document>
  );
}
