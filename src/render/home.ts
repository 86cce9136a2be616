import type { PageView, PeriodView, Row, TermLink } from "./views.ts";

export interface HomeProps extends PageView {
  /** The newest report. */
  readonly lead: Row | null;
  readonly latest: readonly Row[];
  /** Most written about in the newest months of the archive, ranked. */
  readonly people: readonly TermLink[];
  readonly places: readonly TermLink[];
  readonly topics: readonly TermLink[];
  readonly years: readonly PeriodView[];
}
