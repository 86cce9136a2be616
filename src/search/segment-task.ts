import { writePart } from "../cache/index-parts.ts";
import { createTextReader } from "../cache/text-reader.ts";
import { machineEffects } from "../effects.ts";
import type { TextPlace } from "../model/article-texts.ts";
import type { TaskRunner } from "../model/effects.ts";
import { makeSegment } from "./segment.ts";

export interface SegmentJob {
  /** Absolute, native. */
  readonly to: string;
  /** Each with the place of its record, ascending. */
  readonly documents: readonly (readonly [period: number, slot: number, record: TextPlace])[];
}

/** Makes a segment of the search index in a thread, and writes it. */
export function createSegmentTask(): TaskRunner<SegmentJob, null> {
  const { disk } = machineEffects();
  const read = createTextReader(disk);
  return async ({ to, documents }) => {
    const segment = makeSegment(
      documents.map(([period, slot, place]) => ({ period, slot, record: new Uint8Array(read(place)) })),
    );
    writePart(to, segment, disk);
    return [null];
  };
}
