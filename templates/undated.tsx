import type { UndatedProps } from "../src/render/undated.ts";
import { Document } from "./components/document.tsx";
import { Listing } from "./components/listing.tsx";
import { PageHead } from "./components/page-head.tsx";
import parts from "./styles/parts.css?url";

export function Page(props: UndatedProps) {
  const { strings } = props.site;
  return (
    <Document view={props} kind="undated" styles={[parts]}>
      <PageHead title={props.title}>
        {strings.count.reports(props.listing.total)} · {strings.words.undatedText}
      </PageHead>
      <div class="with-margin">
        <div class="main-column">
          <Listing listing={props.listing} level={2} strings={strings} />
        </div>
      </div>
    </Document>
  );
}
