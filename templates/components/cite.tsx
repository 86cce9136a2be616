import type { ArticleProps } from "../../src/render/article.ts";
import { CopyActions } from "./copy-actions.tsx";

/** How to cite the report: in words, in the styles of three manuals, and as files for reference managers. */
export function Cite(props: ArticleProps) {
  const { words } = props.site.strings;
  const { citations } = props;
  if (citations === undefined) return null;
  return (
    <section class="cite">
      <details>
        <summary>
          <h2 class="label">{words.citeThis}</h2>
        </summary>
        {citations.styles.map(({ name, runs }) => (
          <div key={name} class="citation">
            <h3 class="citation-style">{name}</h3>
            {/* English, as the styles are: a date in Arabic letters would turn the line around. */}
            <p id={`cite-${name}`} class="citation-text" dir="auto">
              {runs.map(({ text, italic }, index) => (italic ? <i key={index}>{text}</i> : text))}
            </p>
            <CopyActions of={`cite-${name}`} {...props} />
          </div>
        ))}
        {citations.formats.map(({ name, text, fileName }) => (
          <div key={name} class="citation citation-file">
            <details>
              <summary class="citation-style">{name}</summary>
              <pre id={idOf(name)} class="citation-text" dir="ltr">
                {text}
              </pre>
            </details>
            <CopyActions of={idOf(name)} fileName={fileName} {...props} />
          </div>
        ))}
      </details>
    </section>
  );
}

function idOf(name: string): string {
  return `cite-${name.replace(/\W/g, "")}`;
}
