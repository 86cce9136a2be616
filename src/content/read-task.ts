import type { Setup } from "../annotate/setup.ts";
import { machineEffects } from "../effects.ts";
import type { TaskRunner } from "../model/effects.ts";
import type { FoundFile } from "../read/find-files.ts";
import { createArticleReader } from "./article-reader.ts";
import { type PackedReadings, packReadings } from "./packed-readings.ts";

export interface ReadSetup {
  readonly root: string;
  readonly setup: Setup;
}

/** Reads batches of articles: a list of files comes in, a list of readings goes out. */
export function createReadTask({ root, setup }: ReadSetup): TaskRunner<readonly FoundFile[], PackedReadings> {
  const read = createArticleReader(root, setup, machineEffects());
  return async (files) => {
    const packed = packReadings(files.map(read));
    return [packed, packed.bytes];
  };
}
