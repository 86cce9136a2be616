import type { MovingFormat } from "../model/moving-picture.ts";

/**
 * A picture that moves, with all its frames and without what tells of its making, for formats of which the decoder knows the
 * first frame only; `undefined` where it has to be decoded all the same.
 */
export function bareMoving(bytes: Uint8Array, format: MovingFormat): Uint8Array | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === "png") return barePng(data);
  if (format !== "avif") return undefined;
  // To take notes out of an AVIF all offsets in it would have to be counted anew: one that has some stands still.
  return NOTES.some((mark) => data.includes(mark)) ? undefined : bytes;
}

/** ISO/IEC 23008-12, A: an item of EXIF, one of XMP. XMP, part 3: a box of its own. */
const NOTES = [Buffer.from("Exif"), Buffer.from("rdf+xml"), Buffer.from("be7acfcb97a942e89c71999491e3afac", "hex")];

/** PNG, third edition, 5.3: a signature, then length, type, data, check. */
function barePng(data: Buffer): Uint8Array {
  const parts: Buffer[] = [data.subarray(0, 8)];
  for (let at = 8; at + 12 <= data.length; ) {
    const next = at + 12 + data.readUInt32BE(at);
    if (SHOWN.has(data.toString("latin1", at + 4, at + 8))) parts.push(data.subarray(at, next));
    at = next;
  }
  return Buffer.concat(parts);
}

/** What decides how it looks: all else is text, time, EXIF, or unknown. */
const SHOWN: ReadonlySet<string> = new Set(
  "IHDR PLTE IDAT IEND acTL fcTL fdAT tRNS cHRM gAMA iCCP sRGB cICP sBIT bKGD pHYs".split(" "),
);
