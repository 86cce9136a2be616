import type { NavLink, PageView, TermLink } from "./views.ts";

/** `/people/`, `/topics/`, …: terms by letter. */
export interface IndexProps extends PageView {
  readonly total: number;
  readonly letters: readonly { readonly letter: string; readonly id: string; readonly terms: readonly TermLink[] }[];
  /** Pages of single letters, where the index is too long for one page; `letters` is then empty or one letter. */
  readonly parts: readonly (NavLink & { readonly count: number })[];
}
