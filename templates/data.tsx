import type { DataProps } from "../src/render/data-page.ts";
import { Document } from "./components/document.tsx";
import { LinkList } from "./components/link-list.tsx";
import { PageHead } from "./components/page-head.tsx";

/** Every table with its numbers and its columns, and a few lines that read them. */
export function Page(props: DataProps) {
  const { words, count } = props.site.strings;
  return (
    <Document view={props} kind="data">
      <PageHead title={props.title} />
      <div class="prose">
        <p>
          {words.dataIntro}
          {props.schema === null ? null : (
            <>
              {" "}
              {words.dataSchema} <a href={props.schema.href}>{props.schema.label}</a>
            </>
          )}
        </p>
        {props.tables.map((table) => (
          <section key={table.name} class="data-table" aria-labelledby={`table-${table.name}`}>
            <h2 id={`table-${table.name}`}>{table.label}</h2>
            <p>{count.terms(table.rows)}</p>
            <LinkList links={table.files} />
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
        {props.recipes.length === 0 ? null : (
          <section>
            <h2>{words.recipes}</h2>
            {props.recipes.map(({ language, code }) => (
              <figure key={code} class="recipe" dir="ltr">
                <figcaption>{language}</figcaption>
                <pre>
                  <code>{code}</code>
                </pre>
              </figure>
            ))}
          </section>
        )}
      </div>
    </Document>
  );
}
