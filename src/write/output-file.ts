import type { Permalink } from "../model/permalink.ts";
import type { StagedBytes } from "./stage-bytes.ts";

/** A file of the published site. */
export interface OutputFile {
  readonly permalink: Permalink;
  /**
   * Names the content without making it: where the last build wrote the same key to the same
   * permalink, and the file on disk is still the one it wrote, the bytes are not made again.
   * `null` where only the bytes can tell.
   */
  readonly key: string | null;
  readonly bytes: () => Uint8Array | string | Promise<Uint8Array>;
  /**
   * Makes and stages the bytes somewhere else at the same time, as a `Stager` does. `null` where
   * that cannot be done; then they are made here.
   */
  readonly stage?: (to: string, there: string | undefined) => Promise<StagedBytes | null>;
}
