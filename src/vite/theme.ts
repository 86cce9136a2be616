import type { Permalink } from "../model/permalink.ts";
import type { PageKind, PageProps } from "../render/page.ts";

/** The compiled look of a site: the default templates, with the site's own in their place. */
export interface Theme {
  /** Hash of everything that it was made from: equal versions draw equal pages. */
  readonly version: string;
  /** A whole HTML document, with its doctype. */
  readonly draw: <K extends PageKind>(kind: K, props: PageProps[K]) => string;
  readonly styles: readonly Permalink[];
  readonly scripts: readonly Permalink[];
  /** Fonts to preload. */
  readonly fonts: readonly Permalink[];
  /** Every hashed file to be published with it. */
  readonly files: readonly { readonly permalink: Permalink; readonly bytes: Uint8Array }[];
}
