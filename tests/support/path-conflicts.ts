import type { Permalink } from "../../src/model/permalink.ts";
import { OutputPaths, type PathConflict } from "../../src/write/check-paths.ts";

/** What stands in the way of the files of one output, at most one conflict a permalink, in the order given. */
export function pathConflicts(permalinks: readonly Permalink[]): readonly PathConflict[] {
  const paths = new OutputPaths();
  return permalinks.flatMap((permalink) => paths.add(permalink) ?? []);
}
