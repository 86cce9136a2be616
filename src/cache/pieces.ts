import { join } from "node:path";
import type { Disk } from "../model/effects.ts";
import { byPiece, PIECES, type Piece } from "./kept-files.ts";
import { createSegment, openSegment, type Segment, type Stretch } from "./segment.ts";

/** The segments of a cache: those of earlier builds, which are never changed, and those of this one. */
export interface Pieces {
  readonly pathOf: (segment: string, piece: Piece) => string;
  /** Holds until more of this kind is read. @throws {DamagedCache} */
  readonly read: (segment: string, piece: Piece, stretch: Stretch) => Buffer;
  /** Adds to this build's own. @returns where it begins there. */
  readonly add: (piece: Piece, bytes: Uint8Array) => number;
  /** Adds what lies in another one. @returns as `add`. @throws {DamagedCache} */
  readonly copy: (segment: string, piece: Piece, stretch: Stretch) => number;
  /** Lets go of what is held of a kind, until more of it is read. */
  readonly release: (piece: Piece) => void;
  /** Writes this build's own to the disk. */
  readonly flush: () => void;
  readonly close: () => void;
}

/** @param own Names this build. */
export function openPieces(folder: string, own: string, disk: Disk): Pieces {
  const nameOf = (segment: string, piece: Piece) => `${segment}.${piece}`;
  const pathOf = (segment: string, piece: Piece) => join(folder, nameOf(segment, piece));
  const ownPieces = byPiece((piece) => createSegment(pathOf(own, piece), disk, WHOLE_UP_TO[piece]));
  const segments = new Map<string, Segment>(PIECES.map((piece) => [nameOf(own, piece), ownPieces[piece]]));
  const read = (segment: string, piece: Piece, stretch: Stretch) => {
    const name = nameOf(segment, piece);
    let known = segments.get(name);
    if (known === undefined) {
      known = openSegment(pathOf(segment, piece), disk, WHOLE_UP_TO[piece]);
      segments.set(name, known);
    }
    return known.read(stretch);
  };
  return {
    pathOf,
    read,
    add: (piece, bytes) => ownPieces[piece].add(bytes),
    copy: (segment, piece, stretch) => ownPieces[piece].add(new Uint8Array(read(segment, piece, stretch))),
    release: (piece) => {
      for (const [name, segment] of segments) if (name.endsWith(nameOf("", piece))) segment.close();
    },
    flush: () => {
      for (const piece of PIECES) ownPieces[piece].flush();
    },
    close: () => {
      for (const segment of segments.values()) segment.close();
    },
  };
}

/**
 * In bytes. All facts are needed at once; proofs again and again, in the order of every list that quotes them: where they are
 * more than this, the room that they take matters more than the calls. Of the texts few are needed, or all one after the other.
 */
const WHOLE_UP_TO: Readonly<Record<Piece, number>> = {
  facts: Number.POSITIVE_INFINITY,
  proofs: 16_000_000,
  html: 0,
  mentions: 0,
  words: 0,
};
