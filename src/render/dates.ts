import type { Href } from "../model/permalink.ts";
import type { PageView, PeriodView, Row } from "./views.ts";

/** `/dates/`: decades of years. */
export interface DatesProps extends PageView {
  /** Newest first; each with every one of its years that the archive touches. */
  readonly decades: readonly { readonly label: string; readonly id: string; readonly years: readonly PeriodView[] }[];
  /** Reports on a decade or a century as a whole. */
  readonly wide: readonly { readonly label: string; readonly articles: number; readonly rows: readonly Row[] }[];
  readonly undated: { readonly href: Href; readonly count: number } | null;
}
