import { writePart } from "../cache/index-parts.ts";
import { openSegment, type Segment } from "../cache/segment.ts";
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
  const texts = new Map<string, Segment>();
  const read = ([path, ...stretch]: TextPlace) => {
    const text = texts.get(path) ?? openSegment(path, disk, false);
    texts.set(path, text);
    return text.read(stretch);
  };
  return async ({ to, documents }) => {
    const segment = makeSegment(documents.map(([period, slot, place]) => ({ period, slot, record: read(place) })));
    writePart(to, segment, disk);
    return [null];
  };
}
