import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { FoundFile } from "../read/find-files.ts";
import type { ArticleReading } from "./article-reader.ts";
import type { WorkerSetup } from "./worker.ts";

/** The bundled worker beside the bundled command; there is none where the sources run as they are. */
const WORKER = fileURLToPath(new URL("worker.js", import.meta.url));

/** Whether so many articles are read faster by workers, which take a fifth of a second to start. */
export function worksInPool(articles: number): boolean {
  return articles >= 400 && availableParallelism() > 1 && existsSync(WORKER);
}

/**
 * Reads articles on all cores. Results come in batches as they are done, in any order: whoever
 * takes them puts them in order by their files.
 */
export async function readInPool(
  files: readonly FoundFile[],
  setup: WorkerSetup,
  take: (readings: readonly ArticleReading[]) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, n) =>
    files.slice(n * BATCH, (n + 1) * BATCH),
  );
  const workers = Array.from({ length: Math.min(availableParallelism(), MOST_WORKERS, batches.length) }, () => {
    return new Worker(WORKER, { workerData: setup, stdout: false, stderr: false });
  });
  try {
    await Promise.all(workers.map((worker) => serve(worker, batches, take)));
  } finally {
    for (const worker of workers) void worker.terminate();
  }
}

const BATCH = 64;
const MOST_WORKERS = 8;

/** Hands the worker one batch after the other until none is left. */
function serve(
  worker: Worker,
  batches: (readonly FoundFile[])[],
  take: (readings: readonly ArticleReading[]) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = () => {
      const batch = batches.shift();
      if (batch === undefined) resolve();
      else worker.postMessage(batch);
    };
    worker.on("message", (readings: readonly ArticleReading[]) => {
      take(readings);
      next();
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`a worker ended early (code ${code})`)));
    next();
  });
}
