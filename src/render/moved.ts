import type { Href } from "../model/permalink.ts";
import type { PageView } from "./views.ts";

/** An old URL: leads on at once, and says where to. */
export interface MovedProps extends PageView {
  readonly to: Href;
  readonly toTitle: string;
}
