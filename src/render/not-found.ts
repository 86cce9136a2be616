import type { NavLink, PageView } from "./views.ts";

/** `404.html`: every link absolute from the base, because it answers at any depth. */
export interface NotFoundProps extends PageView {
  readonly ways: readonly NavLink[];
}
