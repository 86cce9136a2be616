import type { TextPlace } from "../model/article-texts.ts";
import type { Disk } from "../model/effects.ts";
import { openSegment, type Segment } from "./segment.ts";

/** Reads texts where another thread has left them; files stay open. What it gives holds until more is read. @throws {DamagedCache} */
export function createTextReader(disk: Disk): (place: TextPlace) => Buffer {
  const segments = new Map<string, Segment>();
  return ([path, ...stretch]) => {
    const segment = segments.get(path) ?? openSegment(path, disk, 0);
    segments.set(path, segment);
    return segment.read(stretch);
  };
}
