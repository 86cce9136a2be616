import type { ComponentChildren } from "preact";
import type { Strings } from "../../src/model/strings/table.ts";
import type { TermLink } from "../../src/render/views.ts";
import { labelInName } from "./label-in-name.ts";

/** Terms with their counts, led across by dots as in a printed index. */
export function TermList({ terms, strings }: { terms: readonly TermLink[]; strings: Strings }) {
  return (
    <ul class="terms">
      {terms.map((term) =>
        term.about === undefined ? (
          <li key={term.href}>
            <Named term={term} strings={strings} />
          </li>
        ) : (
          <li key={term.href} class="term-told">
            <div class="term-line">
              <Named term={term} strings={strings} />
            </div>
            <p class="term-about">{term.about}</p>
          </li>
        ),
      )}
    </ul>
  );
}

function Named({ term, strings }: { term: TermLink; strings: Strings }) {
  return (
    <>
      <a href={term.href}>{term.filed === undefined ? term.name : <Filed name={term.name} filed={term.filed} />}</a>
      {/* A topic is a tag of the whole article: no sentence of it counts. */}
      {term.count === 0 ? null : <Count n={term.count} both={term.both} name={term.name} strings={strings} />}
    </>
  );
}

/** The word that the index goes by stands out, so that the eye can run down the letters. */
function Filed({ name, filed }: { name: string; filed: string }) {
  const at = name.indexOf(filed);
  return (
    <>
      {name.slice(0, at)}
      <b>{filed}</b>
      {name.slice(at + filed.length)}
    </>
  );
}

export function Count({
  n,
  both,
  name,
  strings,
}: {
  n: number;
  /** What the number leads to: the reports on this name and that of the page. */
  both?: string | undefined;
  name?: string;
  strings: Strings;
}) {
  return (
    <>
      <span class="leader" />{" "}
      {both === undefined ? (
        <span class="count">{strings.number(n)}</span>
      ) : (
        <a
          class="count count-both"
          href={both}
          aria-label={labelInName(strings.number(n), `${name}${strings.colon}${strings.ways.namingBoth(n)}`)}
        >
          {strings.number(n)}
        </a>
      )}
    </>
  );
}

/** A headed list in a margin; nothing at all where the list is empty. */
export function TermSection({
  label,
  terms,
  level = 2,
  note = null,
  strings,
}: {
  label: ComponentChildren;
  terms: readonly TermLink[];
  level?: 2 | 3;
  /** Under the heading: how it is sorted, and what it counts. */
  note?: string | null;
  strings: Strings;
}) {
  if (terms.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <section class="term-section">
      <Heading class="label">{label}</Heading>
      {note === null || terms.length < 2 || terms.every(({ count }) => count < 2) ? null : (
        <p class="term-note">{note}</p>
      )}
      <TermList terms={terms} strings={strings} />
    </section>
  );
}
