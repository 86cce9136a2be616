import type { Href } from "../../src/model/permalink.ts";
import type { Strings } from "../../src/model/strings/table.ts";
import type { PageView, SearchWithin } from "../../src/render/views.ts";

/** A field that leads to the search page: a plain form, which needs no script. */
export function SearchForm({
  to,
  label,
  hidden = [],
  name,
  strings,
}: {
  to: Href;
  label: string;
  /** What is asked for besides. */
  hidden?: readonly (readonly [name: string, value: string])[];
  /** Names the form for the style sheet. */
  name: string;
  strings: Strings;
}) {
  return (
    <search class={`search-form ${name}`}>
      <form action={to} method="get">
        {hidden.map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <input class="search-field" type="search" name="q" aria-label={label} placeholder={label} autocomplete="off" />
        <button class="search-button" type="submit">
          {strings.search.button}
        </button>
      </form>
    </search>
  );
}

/** Searches among the reports of this page. */
export function Within({ within, view }: { within: SearchWithin | undefined; view: PageView }) {
  const { search, strings } = view.site;
  if (within === undefined || search === null) return null;
  return <SearchForm to={search} label={within.label} hidden={within.fields} name="search-within" strings={strings} />;
}
