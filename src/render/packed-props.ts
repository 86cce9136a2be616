import { LateHtml } from "./html.ts";
import type { PageView, SiteView } from "./views.ts";

/** The props of a page without the frame that all pages share: plain text, to be compared, and to cross to a worker. */
export interface PackedProps {
  /** Late markup stands in it as its version. */
  readonly json: string;
  /** Late markup, by the name of its prop. */
  readonly late: readonly (readonly [name: string, html: LateHtml])[];
}

export function packProps({ site: _, ...own }: PageView): PackedProps {
  const late = Object.entries(own as Record<string, unknown>).flatMap(([name, value]) =>
    value instanceof LateHtml ? [[name, value] as const] : [],
  );
  return { json: JSON.stringify(own), late };
}

/** @param late by the name of its prop, printed. */
export function unpackProps(json: string, late: readonly (readonly [string, string])[], site: SiteView): PageView {
  const props = { ...(JSON.parse(json) as PageView), site };
  for (const [name, html] of late) Object.assign(props, { [name]: html });
  return props;
}
