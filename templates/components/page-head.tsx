import type { ComponentChildren } from "preact";

/** The heading of a page that is no article, with a line of numbers below. */
export function PageHead({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <header class="page-head">
      <h1>{title}</h1>
      {children === undefined ? null : <p class="page-numbers">{children}</p>}
    </header>
  );
}
