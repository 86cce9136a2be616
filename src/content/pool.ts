import type { KeptFiles } from "../cache/kept-files.ts";
import { inBatches } from "../model/batches.ts";
import type { Crew } from "../model/effects.ts";
import type { FoundFile } from "../read/find-files.ts";
import type { ReadSetup } from "./read-task.ts";

/**
 * Reads articles on all cores. Results come in batches as they are done, in any order: whoever
 * takes them puts them in order by their files.
 * @returns false where there are no workers, or where they take longer to start than to read: nothing was read then.
 */
export async function readInPool(
  files: readonly FoundFile[],
  setup: ReadSetup,
  crew: Crew,
  take: (readings: KeptFiles) => void,
): Promise<boolean> {
  if (files.length < WORTH_A_POOL) return false;
  const workers = crew.enlist<readonly FoundFile[], KeptFiles>("read", setup);
  if (workers === undefined) return false;
  await Promise.all(inBatches(files, BATCH).map((batch) => workers.run(batch).then(take)));
  workers.end();
  return true;
}

/** So many articles are read while threads would start. */
export const WORTH_A_POOL = 400;
const BATCH = 64;
