import { createHash, hash } from "node:crypto";
import { type PackedProps, packProps } from "./packed-props.ts";
import type { AnyPage } from "./routes.ts";
import type { SiteView } from "./views.ts";

/** Names the bytes of a page, by its props or their name, in 128 bits: two pages with one key are equal, and the second need not be drawn. */
export type KeyMaker = (kind: AnyPage["kind"], props: string | Uint8Array) => string;

/**
 * What a page depends on is what its template is given, the template, and nothing else. So its
 * key is a hash of its kind, its props, the frame that all pages share, and the theme: the same
 * for every page kind, without a line of its own. A kind whose props are large may name what they are
 * made of (`Page.madeOf`), so that its props need not be made where that name is the same.
 * @param frame see `frameKey`.
 */
export function createKeyMaker(frame: string): KeyMaker {
  return (kind, props) => {
    const start = `${frame} ${kind} `;
    if (typeof props === "string") return sha1(start + props);
    return cut(createHash("sha1").update(start).update(props).digest("base64"));
  };
}

/** Names what all pages share. @param themeVersion Of the templates in force. */
export function frameKey(view: SiteView, themeVersion: string, generator: string): string {
  return sha1(JSON.stringify([generator, themeVersion, { ...view }]));
}

/** The keys of a page, and its props, packed once. */
export function pageKeys({ kind, props, madeOf }: AnyPage, keyOf: KeyMaker): PageKeys {
  let packed: PackedProps | undefined;
  let key: string | undefined;
  const pack = () => {
    packed ??= packProps(props());
    return packed;
  };
  const trueKey = () => {
    key ??= keyOf(kind, pack().json);
    return key;
  };
  const keys = madeOf === undefined ? { key: trueKey() } : { key: keyOf(kind, `of ${madeOf()}`), trueKey };
  return { keys, trueKey, pack };
}

export interface PageKeys {
  /** As in `OutputFile`. */
  readonly keys: { readonly key: string; readonly trueKey?: () => string };
  /** By the props, whether they have a name or not. */
  readonly trueKey: () => string;
  readonly pack: () => PackedProps;
}

function sha1(text: string): string {
  return cut(hash("sha1", text, "base64"));
}

function cut(digest: string): string {
  return digest.slice(0, 22);
}
