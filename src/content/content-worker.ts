import { parentPort, workerData } from "node:worker_threads";
import type { Setup } from "../annotate/setup.ts";
import { machineEffects } from "../effects.ts";
import type { FoundFile } from "../read/find-files.ts";
import { createArticleReader } from "./article-reader.ts";
import { packReadings } from "./packed-readings.ts";

/** What a worker is started with. */
export interface WorkerSetup {
  readonly root: string;
  readonly setup: Setup;
}

/** Reads batches of articles: a list of files comes in, a list of readings goes out. */
const { root, setup } = workerData as WorkerSetup;
const read = createArticleReader(root, setup, machineEffects());
parentPort?.on("message", (files: readonly FoundFile[]) => {
  const packed = packReadings(files.map(read));
  parentPort?.postMessage(packed, [packed.bytes]);
});
