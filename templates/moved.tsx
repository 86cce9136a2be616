import type { MovedProps } from "../src/render/moved.ts";
import { Document } from "./components/document.tsx";
import { PageHead } from "./components/page-head.tsx";

export function Page(props: MovedProps) {
  const { words, phrase } = props.site.strings;
  return (
    <Document view={props} kind="moved" moveTo={props.to}>
      <PageHead title={words.movedTitle} />
      <p class="plain-text">
        <a href={props.to}>{phrase.movedTo(props.toTitle)}</a>
      </p>
    </Document>
  );
}
