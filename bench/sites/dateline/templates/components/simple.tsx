import type { ComponentChildren } from "preact";
import type { Listing, PageView, Row, TermLink } from "../../../../../src/render/views.ts";

/** The frame of every page of the theme that is measured: what the peers' pages have, and no more. */
export function Simple({ site, title, children }: Pick<PageView, "site" | "title"> & { children?: ComponentChildren }) {
  return (
    <html lang={site.language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – ${site.title}`}</title>
      </head>
      <body>
        <header>
          <a href={site.home}>{site.title}</a>
          {site.nav.map(({ label, href }) => (
            <a href={href}>{label}</a>
          ))}
        </header>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}

export function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul>
      {rows.map(({ href, headline, date, dateline, evidence }) => (
        <li>
          <a href={href}>{headline.text}</a> <time dateTime={date.datetime ?? undefined}>{date.text}</time> {dateline}
          {evidence === null ? null : (
            <p>{evidence.kind === "sentence" ? <Sentence {...evidence} /> : evidence.summary}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Sentence({ before, marked, after }: { before: string; marked: string; after: string }) {
  return (
    <>
      {before}
      <mark>{marked}</mark>
      {after}
    </>
  );
}

export function Listed({ listing }: { listing: Listing }) {
  return (
    <>
      <Rows rows={listing.groups.flatMap(({ rows }) => rows)} />
      <Terms terms={listing.parts} />
    </>
  );
}

export function Terms({ terms }: { terms: readonly TermLink[] }) {
  return (
    <ul>
      {terms.map(({ name, href, count }) => (
        <li>
          <a href={href}>{name}</a> {count}
        </li>
      ))}
    </ul>
  );
}
