import { hash } from "node:crypto";
import { type PackedProps, packProps } from "./packed-props.ts";
import type { AnyPage } from "./routes.ts";
import type { SiteView } from "./views.ts";

/** Names the bytes of a page, by its props or their name, in 128 bits: two pages with one key are equal, and the second need not be drawn. */
export type KeyMaker = (kind: AnyPage["kind"], props: string) => string;

/**
 * What a page depends on is what its template is given, the template, and nothing else. So its
 * key is a hash of its kind, its props, the frame that all pages share, and the theme: the same
 * for every page kind, without a line of its own. A kind whose props are large may name what they are
 * made of (`Page.madeOf`), so that its props need not be made where that name is the same.
 * @param themeVersion Of the templates in force.
 */
export function createKeyMaker(view: SiteView, themeVersion: string, generator: string): KeyMaker {
  const frame = sha1(JSON.stringify([generator, themeVersion, { ...view }]));
  return (kind, props) => sha1(`${frame} ${kind} ${props}`);
}

/** The keys of a page, and its props, packed once. */
export function pageKeys({ kind, props, madeOf }: AnyPage, keyOf: KeyMaker) {
  let packed: PackedProps | undefined;
  const pack = () => {
    packed ??= packProps(props());
    return packed;
  };
  const trueKey = () => keyOf(kind, pack().json);
  const keys = madeOf === undefined ? { key: trueKey() } : { key: keyOf(kind, `of ${madeOf()}`), trueKey };
  return { keys, pack };
}

function sha1(text: string): string {
  return hash("sha1", text, "base64").slice(0, 22);
}
