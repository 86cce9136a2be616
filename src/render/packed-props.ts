import type { TextPlace } from "../model/article-texts.ts";
import { type HtmlRecipe, LateHtml, LateText, printRecipe } from "./html.ts";
import type { PageView, SiteView } from "./views.ts";

/** The props of a page without the frame that all pages share: plain text, to be compared, and to cross to a worker. */
export interface PackedProps {
  /** Late markup and late drawings stand in it as their names. */
  readonly json: string;
  /** These, by the name of its prop. */
  readonly late: readonly (readonly [name: string, text: LateHtml | LateText])[];
}

/** The frame leaves itself out: see `withoutJson`. */
export function packProps(props: PageView): PackedProps {
  const late: (readonly [string, LateHtml | LateText])[] = [];
  for (const name in props) {
    const value: unknown = props[name as keyof PageView];
    if (value instanceof LateHtml || value instanceof LateText) late.push([name, value]);
  }
  return { json: JSON.stringify(props), late };
}

/** @param late by the name of its prop. */
export function unpackProps(
  props: Omit<PageView, "site">,
  late: readonly (readonly [name: string, recipe: HtmlRecipe])[],
  site: SiteView,
  read: (place: TextPlace) => string,
): PageView {
  const whole: PageView = Object.assign(props, { site });
  for (const [name, recipe] of late) Object.assign(whole, { [name]: printRecipe(recipe, read) });
  return whole;
}

/** A frame that JSON passes over: copying the props of each page without it would take as long as all the rest of packing them. */
export function withoutJson(view: SiteView): SiteView {
  return Object.defineProperty({ ...view }, "toJSON", { value: () => undefined });
}
