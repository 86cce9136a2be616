import type { NotFoundProps } from "../src/render/not-found.ts";
import { Document } from "./components/document.tsx";
import { PageHead } from "./components/page-head.tsx";

export function Page(props: NotFoundProps) {
  const { words } = props.site.strings;
  return (
    <Document view={props} kind="not-found">
      <PageHead title={words.notFoundTitle} />
      <p class="plain-text">{words.notFoundText}</p>
      <ul class="ways">
        {props.ways.map((way) => (
          <li key={way.href}>
            <a href={way.href}>{way.label}</a>
          </li>
        ))}
      </ul>
    </Document>
  );
}
