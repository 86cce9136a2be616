import { jsonText } from "../../model/json-text.ts";
import { FinishedHtml } from "../html.ts";
import type { AnyPage, PageProps } from "../routes.ts";
import type { HeadView, PageView } from "../views.ts";
import { graphOf } from "./graph.ts";
import { metaTags } from "./meta.ts";

/**
 * What the head of a page tells programs, made of its props when it is drawn: so that it makes no props longer,
 * which every build compares. Nothing for pages without an address of their own, or where it is switched off.
 */
export function headOf<K extends AnyPage["kind"]>(kind: K, props: PageProps[K]): HeadView | undefined {
  const { canonical, site }: PageView = props;
  if (canonical === null || !site.metadata) return undefined;
  return {
    jsonLd: new FinishedHtml(scriptText(graphOf(kind, props, canonical))),
    meta: metaTags(kind, props, canonical),
  };
}

/** JSON that no text in it can end: in a script nothing but `<` begins a tag. */
function scriptText(value: object): string {
  return jsonText(value).replaceAll("<", "\\u003c");
}
