import type { FoundFile } from "../read/find-files.ts";
import { startWorkers } from "../workers.ts";
import type { ArticleReading } from "./article-reader.ts";
import type { WorkerSetup } from "./content-worker.ts";
import { type PackedReadings, unpackReadings } from "./packed-readings.ts";

/**
 * Reads articles on all cores. Results come in batches as they are done, in any order: whoever
 * takes them puts them in order by their files.
 * @returns false where there are no workers, or where they take longer to start than to read: nothing was read then.
 */
export async function readInPool(
  files: readonly FoundFile[],
  setup: WorkerSetup,
  take: (readings: readonly ArticleReading[]) => void,
): Promise<boolean> {
  if (files.length < WORTH_A_POOL) return false;
  const workers = startWorkers<readonly FoundFile[], PackedReadings>("content-worker", setup);
  if (workers === undefined) return false;
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, n) =>
    files.slice(n * BATCH, (n + 1) * BATCH),
  );
  try {
    await Promise.all(batches.map((batch) => workers.run(batch).then((packed) => take(unpackReadings(packed)))));
  } finally {
    workers.close();
  }
  return true;
}

const WORTH_A_POOL = 400;
const BATCH = 64;
