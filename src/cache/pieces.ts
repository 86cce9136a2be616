import { join } from "node:path";
import type { Disk } from "../model/effects.ts";
import { byPiece, PIECES, type Piece } from "./kept-files.ts";
import { createSegment, openSegment, type Segment, type Stretch } from "./segment.ts";

/** The segments of a cache: those of earlier builds, which are never changed, and those of this one. */
export interface Pieces {
  readonly pathOf: (segment: string, piece: Piece) => string;
  /** @throws {DamagedCache} */
  readonly read: (segment: string, piece: Piece, stretch: Stretch) => Buffer;
  /** Adds to this build's own. @returns where it begins there. */
  readonly add: (piece: Piece, bytes: Uint8Array) => number;
  /** Writes this build's own to the disk. */
  readonly flush: () => void;
  readonly close: () => void;
}

/** @param own Names this build. */
export function openPieces(folder: string, own: string, disk: Disk): Pieces {
  const pathOf = (segment: string, piece: Piece) => join(folder, `${segment}.${piece}`);
  const ownPieces = byPiece((piece) => createSegment(pathOf(own, piece), disk));
  const segments = new Map<string, Segment>(PIECES.map((piece) => [pathOf(own, piece), ownPieces[piece]]));
  return {
    pathOf,
    read: (segment, piece, stretch) => {
      const path = pathOf(segment, piece);
      // All facts are needed at once; of the texts few, or all one after the other.
      const known = segments.get(path) ?? openSegment(path, disk, piece === "facts");
      segments.set(path, known);
      return known.read(stretch);
    },
    add: (piece, bytes) => ownPieces[piece].add(bytes),
    flush: () => {
      for (const piece of PIECES) ownPieces[piece].flush();
    },
    close: () => {
      for (const segment of segments.values()) segment.close();
    },
  };
}
