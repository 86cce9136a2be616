import type { OutputFile } from "../write/output-file.ts";

/** A file of the index, below `/search/`, made when its turn comes. */
export interface IndexFile extends Pick<OutputFile, "stage"> {
  readonly name: string;
  /** Names the content. */
  readonly key: string;
  readonly bytes: () => Uint8Array;
}
