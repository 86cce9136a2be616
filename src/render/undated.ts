import type { Listing, PageView } from "./views.ts";

/** `/undated/`: what no year can be put to. */
export interface UndatedProps extends PageView {
  readonly listing: Listing;
}
