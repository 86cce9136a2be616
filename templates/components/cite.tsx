import type { ArticleProps } from "../../src/render/article.ts";

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
            <Actions of={`cite-${name}`} {...props} />
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
            <Actions of={idOf(name)} fileName={fileName} {...props} />
          </div>
        ))}
      </details>
    </section>
  );
}

function idOf(name: string): string {
  return `cite-${name.replace(/\W/g, "")}`;
}

/** Copies the text of an element, or saves it as a file. Shown by the script that they need; see client/copy.ts. */
function Actions({ of, fileName, site }: Pick<ArticleProps, "site"> & { of: string; fileName?: string }) {
  const { words } = site.strings;
  return (
    <p class="actions">
      <button class="copy" type="button" data-copy={of} data-copied={words.copied} hidden>
        {words.copy}
      </button>
      {fileName === undefined ? null : (
        <button class="copy" type="button" data-save={of} data-file={fileName} hidden>
          {words.save}
        </button>
      )}
      <span class="copy-said" role="status" />
    </p>
  );
}
