import type { Edition } from "../edition.ts";
import type { Place } from "../model/problem.ts";
import type { Survey } from "./survey.ts";

/** A site as it is checked: its edition, and of each file what no page needs. Plain but for `placeOf`. */
export interface Inspection
  extends Pick<Edition, "settings" | "authority" | "archive" | "articles" | "pages" | "publicFiles"> {
  /** Files that were left out because of an error, which is told by itself. */
  readonly faulty: ReadonlySet<string>;
  /** Their words, folded: what they name is not unused. */
  readonly faultyText: string;
  /** Milliseconds since the epoch: what lies behind it is in the future. */
  readonly now: number;
  /** By file: of articles, records and pages of the site's own. */
  readonly surveys: ReadonlyMap<string, Survey>;
  /** Where a value of a file's front matter stands. Reads the file again: for messages. */
  readonly placeOf: (file: string, path: readonly (string | number)[]) => Place;
}
