import { openIndexParts } from "../cache/index-parts.ts";
import { machineEffects } from "../effects.ts";
import type { Disk, TaskRunner } from "../model/effects.ts";
import { createStager, type StagedBytes } from "../write/stage-bytes.ts";
import { keptShards, segmentIn } from "./kept-parts.ts";
import { makeShards, type ShardOrder } from "./make-shards.ts";
import type { IndexSegment } from "./segment-file.ts";

export interface ShardSetup {
  /** Where the parts of the index lie: absolute, native. */
  readonly folder: string;
  /** Names of all segments, in the order of their articles. */
  readonly segments: readonly string[];
  readonly base: number;
  /** See `KeptShards`. */
  readonly version: string;
}

/** Neighbouring shards, and of each which of its files are to be staged, and where. */
export type ShardJob = readonly (readonly [
  order: ShardOrder,
  files: readonly (readonly [file: 0 | 1, to: string, there: string | null])[],
])[];

/** Makes and stages files of words in a thread. All is `null` where it fails, for whoever does it again to say why. */
export function createShardTask({
  folder,
  segments,
  base,
  version,
}: ShardSetup): TaskRunner<ShardJob, readonly (StagedBytes | null)[]> {
  const { disk } = machineEffects();
  const stage = createStager(disk);
  const kept = keptShards(openIndexParts(folder, disk), version);
  return async (job) => {
    try {
      const made = makeShards(
        job.map(([order]) => order),
        openedInTurn(segments, folder, disk),
        base,
        kept,
      );
      const results: StagedBytes[] = [];
      for (const [, files] of job) {
        const shard = made.next().value;
        if (shard === undefined) return [[]];
        for (const [file, to, there] of files) {
          results.push(stage(file === 0 ? shard.dictionary : shard.lists, to, there ?? undefined));
        }
      }
      return [results];
    } catch {
      return [[]];
    }
  };
}

/** One at a time: a process may have only so many files open. */
function* openedInTurn(names: readonly string[], folder: string, disk: Disk): Generator<IndexSegment, void> {
  for (const name of names) {
    const parts = openIndexParts(folder, disk);
    try {
      const segment = segmentIn(parts, name);
      if (segment === undefined) throw new Error(`segment ${name} of the search index is gone`);
      yield segment;
    } finally {
      parts.close();
    }
  }
}
