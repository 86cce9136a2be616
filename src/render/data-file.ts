import type { FileContent } from "../model/file-content.ts";
import type { Permalink } from "../model/permalink.ts";

/** A published file that is no page: for programs, not for eyes. */
export interface DataFile {
  readonly permalink: Permalink;
  /** Names the content, as the key of a page does. */
  readonly key: string;
  /** Made when its turn comes. */
  readonly bytes: () => FileContent;
}
