import { hash } from "node:crypto";
import type { AnyPage } from "./routes.ts";
import type { SiteView } from "./views.ts";

/** Names the bytes of a page, by its props or their name: two pages with one key are equal, and the second need not be drawn. */
export type KeyMaker = (kind: AnyPage["kind"], props: string) => string;

/**
 * What a page depends on is what its template is given, the template, and nothing else. So its
 * key is a hash of its kind, its props, the frame that all pages share, and the theme: the same
 * for every page kind, without a line of its own. A kind whose props are large may name what they are
 * made of instead (`Page.madeOf`).
 * @param themeVersion Of the templates in force.
 */
export function createKeyMaker(view: SiteView, themeVersion: string, generator: string): KeyMaker {
  const frame = sha1(JSON.stringify([generator, themeVersion, { ...view }]));
  return (kind, props) => sha1(`${frame} ${kind} ${props}`);
}

function sha1(text: string): string {
  return hash("sha1", text, "base64");
}
