import type { ComponentChildren } from "preact";

/** A list of labelled facts. */
export function Facts({ children }: { children: ComponentChildren }) {
  return <dl class="facts">{children}</dl>;
}

/** One label with what it says; `mark` gives it the shape of what was published or what happened. */
export function Fact({
  label,
  mark,
  children,
}: {
  label: string;
  mark?: "published" | "happened";
  children: ComponentChildren;
}) {
  return (
    <div class="fact">
      <dt class={mark === undefined ? undefined : `mark-${mark}`}>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
