import type { IndexProps } from "../src/render/term-index.ts";
import { Document } from "./components/document.tsx";
import { Letters } from "./components/letters.tsx";
import { PageHead } from "./components/page-head.tsx";
import { TermList } from "./components/term-list.tsx";
import indexStyles from "./styles/indexes.css?url";

export function Page(props: IndexProps) {
  const { strings } = props.site;
  return (
    <Document view={props} kind="term-index" styles={[indexStyles]}>
      <PageHead title={props.title}>{strings.count.terms(props.total)}</PageHead>
      {props.isFiledAsWritten ? <p class="row-note index-note">{strings.phrase.filedAsWritten}</p> : null}
      <Letters {...props} />
      {props.most.length === 0 ? null : (
        <section class="index-most">
          <h2 class="label">{strings.phrase.mostNamed(props.most.length)}</h2>
          <TermList terms={props.most} strings={strings} />
        </section>
      )}
      {props.letters.map(({ letter, id, terms }) => (
        <section key={id} class="letter" aria-labelledby={id}>
          <h2 class="letter-name" id={id}>
            {letter}
          </h2>
          <TermList terms={terms} strings={strings} />
        </section>
      ))}
    </Document>
  );
}
