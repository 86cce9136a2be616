import type { CorrectionsProps } from "../src/render/corrections.ts";
import { DataLinks } from "./components/data-links.tsx";
import { Document } from "./components/document.tsx";
import { Listing } from "./components/listing.tsx";
import { PageHead } from "./components/page-head.tsx";
import { Prose } from "./components/prose.tsx";
import parts from "./styles/parts.css?url";
import prose from "./styles/prose.css?url";

/** The site's own words on corrections, and all that were made. */
export function Page(props: CorrectionsProps) {
  const { strings } = props.site;
  return (
    <Document view={props} kind="corrections" styles={props.introduction === null ? [parts] : [parts, prose]}>
      <PageHead title={props.title} />
      {props.introduction === null ? null : (
        <div class="site-page" lang={props.language} dir={props.direction}>
          <Prose htmlFromTheSanitiserOnly={props.introduction} />
        </div>
      )}
      {props.total === 0 ? null : (
        <div class="with-margin">
          <section class="main-column">
            <h2 class="visually-hidden">{strings.words.corrections}</h2>
            <Listing listing={props.listing} level={3} strings={strings} />
            <DataLinks view={props} />
          </section>
        </div>
      )}
    </Document>
  );
}
