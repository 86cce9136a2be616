import type { ArticleProps } from "../../src/render/article.ts";

/** How to cite the report: in words, in the styles of three manuals, and as files for reference managers. */
export function Cite(props: ArticleProps) {
  const { words } = props.site.strings;
  const { citations } = props;
  if (citations === undefined) return null;
  return (
    <section class="cite">
      <h2 class="label">{words.citeThis}</h2>
      {citations.styles.map(({ name, runs }) => (
        <div key={name} class="citation">
          <h3 class="citation-style">{name}</h3>
          <p id={`cite-${name}`}>
            {runs.map(({ text, italic }, index) => (italic ? <i key={index}>{text}</i> : text))}
          </p>
          <CopyButton of={`cite-${name}`} {...props} />
        </div>
      ))}
      {citations.formats.map(({ name, text }) => (
        <details key={name} class="citation">
          <summary>{name}</summary>
          <pre id={`cite-${name.replace(/\W/g, "")}`}>{text}</pre>
          <CopyButton of={`cite-${name.replace(/\W/g, "")}`} {...props} />
        </details>
      ))}
    </section>
  );
}

/** Copies the text of an element. Shown by the script that it needs; see client/copy.ts. */
export function CopyButton({ of, site }: Pick<ArticleProps, "site"> & { of: string }) {
  const { words } = site.strings;
  return (
    <p class="actions">
      <button class="copy" type="button" data-copy={of} data-copied={words.copied} hidden>
        {words.copy}
      </button>
      <span class="copy-said" role="status" />
    </p>
  );
}
