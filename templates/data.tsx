import type { DataProps } from "../src/render/data-page.ts";
import { CopyActions } from "./components/copy-actions.tsx";
import { Document } from "./components/document.tsx";
import { LinkList } from "./components/link-list.tsx";
import { PageHead } from "./components/page-head.tsx";
import styles from "./styles/data.css?url";
import prose from "./styles/prose.css?url";

/** Every table with its numbers and its columns, and a few lines that read them. */
export function Page(props: DataProps) {
  const { words, count } = props.site.strings;
  return (
    <Document view={props} kind="data" styles={[prose, styles]}>
      <PageHead title={props.title} />
      <div class="prose">
        <p>{words.dataIntro}</p>
        <ul>
          {props.schema === null ? null : (
            <li>
              {words.dataSchema} <a href={props.schema.href}>{props.schema.label}</a>
            </li>
          )}
          <li>
            <a href="https://www.loc.gov/standards/datetime/">EDTF</a>
            {props.site.strings.colon}
            {words.dataEdtf}
          </li>
          {props.example === null ? null : (
            <li>
              {words.dataOfNames} <a href={props.example.href}>{props.example.label}</a>
            </li>
          )}
          {props.site.rights === "" ? null : (
            <li>
              {words.rights}
              {props.site.strings.colon}
              <bdi>{props.site.rights}</bdi>
            </li>
          )}
        </ul>
      </div>
      <div class="tables">
        {props.tables.map((table) => (
          <section key={table.name} class="data-table" aria-labelledby={`table-${table.name}`}>
            <h2 id={`table-${table.name}`}>{table.label}</h2>
            <p class="data-about">{table.about}</p>
            <div class="data-files">
              <p class="count">{count.terms(table.rows)}</p>
              <LinkList links={table.files} />
            </div>
            {table.columns.length === 0 ? null : (
              <details>
                <summary>{words.columns}</summary>
                <dl class="columns" lang="en" dir="ltr">
                  {table.columns.map(({ name, type, description }) => (
                    <div key={name}>
                      <dt>
                        <code>{name}</code> {type}
                      </dt>
                      <dd>{description}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            )}
          </section>
        ))}
      </div>
      {props.recipes.length === 0 ? null : (
        <section class="recipes">
          <h2>{words.recipes}</h2>
          {props.recipes.map(({ language, code }, index) => (
            <figure key={code} class="recipe" dir="ltr">
              <figcaption>{language}</figcaption>
              <pre>
                <code id={`recipe-${index + 1}`}>{code}</code>
              </pre>
              <CopyActions of={`recipe-${index + 1}`} {...props} />
            </figure>
          ))}
        </section>
      )}
    </Document>
  );
}
