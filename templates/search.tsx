import type { SearchProps } from "../src/render/search.ts";
import { Document } from "./components/document.tsx";
import { LinkList } from "./components/link-list.tsx";
import styles from "./styles/search.css?url";

/** The question and its answers; the script in `client/search/` fills them in. */
export function Page(props: SearchProps) {
  const { search } = props.site.strings;
  return (
    <Document view={props} kind="search" styles={[styles]}>
      <div class="search-page" data-search={JSON.stringify(props.browser)}>
        <header class="page-head search-head">
          <h1>{search.title}</h1>
          <search>
            <form class="search-question" action={props.href} method="get">
              <input
                class="search-field"
                type="search"
                name="q"
                id="search-q"
                aria-label={search.label}
                aria-describedby="search-help"
                autocomplete="off"
                autocapitalize="none"
                spellcheck={false}
                maxLength={1000}
              />
              <button class="search-button" type="submit">
                {search.button}
              </button>
            </form>
          </search>
          <details class="search-help">
            <summary>{search.helpTitle}</summary>
            <p id="search-help">{search.help}</p>
          </details>
        </header>
        <noscript>
          <p class="plain-text">{search.withoutScript}</p>
          <LinkList links={props.ways} />
        </noscript>
        <div class="search-answer" />
      </div>
    </Document>
  );
}
