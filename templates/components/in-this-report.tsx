import type { ComponentChildren } from "preact";
import type { Strings } from "../../src/model/strings/table.ts";
import type { ArticleProps } from "../../src/render/article.ts";
import type { TermLink } from "../../src/render/views.ts";
import { DateText } from "./date.tsx";
import { Count } from "./term-list.tsx";

/**
 * The margin of an article: who, where, when, each with its number of mentions, which a script makes
 * buttons that show them (client/highlight.ts).
 */
export function InThisReport(props: ArticleProps) {
  const { strings } = props.site;
  const { words } = strings;
  const { people, places, dates, topics, organisations } = props;
  if ([people, places, dates, topics, organisations].every((list) => list.length === 0)) return null;
  const when = dates.map(({ date, count }) => (
    <Entry key={date.text} count={count} strings={strings}>
      <DateText date={date} />
    </Entry>
  ));
  return (
    <aside class="margin" aria-labelledby="in-this-report" data-show={words.showInText}>
      <h2 id="in-this-report" class="margin-title">
        {words.inThisReport}
      </h2>
      <Section label={words.people} entries={named(people, strings)} strings={strings} />
      <Section label={words.places} entries={named(places, strings)} strings={strings} />
      <Section label={strings.ways.together} entries={linked(props.together)} strings={strings} />
      <Section label={words.dates} entries={when} strings={strings} />
      <Section label={words.organisations} entries={named(organisations, strings)} strings={strings} />
      <Section label={words.topics} entries={named(topics, strings)} strings={strings} />
    </aside>
  );
}

/** A list of two hundred would be longer than the report: what follows the first dozen is folded up. */
function Section({ label, entries, strings }: { label: string; entries: ComponentChildren[]; strings: Strings }) {
  if (entries.length === 0) return null;
  const first = entries.length > SHOWN + SPARE ? SHOWN : entries.length;
  const rest = entries.slice(first);
  return (
    <section class="term-section">
      <h3 class="label">{label}</h3>
      <ul class="terms">{entries.slice(0, first)}</ul>
      {rest.length === 0 ? null : (
        <details class="more">
          <summary>{strings.phrase.more(rest.length)}</summary>
          <ul class="terms">{rest}</ul>
        </details>
      )}
    </section>
  );
}

const SHOWN = 12;
/** So few more take no more room than the word that there are more. */
const SPARE = 3;

function named(terms: readonly TermLink[], strings: Strings) {
  return terms.map((term) => (
    <Entry key={term.href} count={term.count} strings={strings} role={term.role}>
      <a href={term.href}>{term.name}</a>
    </Entry>
  ));
}

function linked(links: ArticleProps["together"]) {
  return links.map(({ label, href }) => (
    <li key={href}>
      <a href={href}>{label}</a>
    </li>
  ));
}

function Entry({
  count,
  strings,
  role,
  children,
}: {
  count: number;
  strings: Strings;
  /** What the person was then. */
  role?: string | undefined;
  children: ComponentChildren;
}) {
  return (
    <li class={role === undefined ? undefined : "with-role"}>
      {children}
      {count === 0 ? null : <Count n={count} strings={strings} />}
      {role === undefined ? null : <span class="role-then">{role}</span>}
    </li>
  );
}
