import type { Setup } from "../annotate/setup.ts";
import { type KeptFiles, packKept } from "../cache/kept-files.ts";
import { machineEffects } from "../effects.ts";
import type { TaskRunner } from "../model/effects.ts";
import type { FoundFile } from "../read/find-files.ts";
import { createArticleReader } from "./article-reader.ts";

export interface ReadSetup {
  readonly root: string;
  readonly setup: Setup;
}

/** Reads batches of articles: a list of files comes in, a list of readings goes out. */
export function createReadTask({ root, setup }: ReadSetup): TaskRunner<readonly FoundFile[], KeptFiles> {
  const read = createArticleReader(root, setup, machineEffects());
  return async (files) => {
    const packed = packKept(files.map(read));
    return [packed, packed.bytes];
  };
}
