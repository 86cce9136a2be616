/**
 * Whether the bytes of a picture, whose head could be read, hold what a decoder cannot do without. One that is cut off
 * later is shown down to where it ends.
 * @param type as `image-size` calls it
 * @param pixels of one frame
 */
export function isWhole(bytes: Uint8Array, type: string | undefined, pixels: number): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === "png") return hasChunk(data, 8, "IDAT");
  if (type === "jpg") return hasScan(data);
  if (type === "avif") return boxesFit(data);
  if (type !== "gif" && type !== "webp") return true;
  if (type === "webp" && data.readUInt32LE(4) + 8 > data.length) return false;
  const frames = type === "gif" ? gifFrames(data) : Math.max(1, webpFrames(data));
  return frames > 0 && (frames === 1 || frames * pixels <= MOST_MOVING);
}

/** Of all frames together: 200 of 500 by 500 pixels, which take some eight seconds. */
const MOST_MOVING = 50_000_000;

/** PNG, third edition, 5.3: length, type, data, check. */
function hasChunk(data: Buffer, start: number, type: string): boolean {
  for (let at = start; at + 12 <= data.length; at += 12 + data.readUInt32BE(at))
    if (data.toString("latin1", at + 4, at + 8) === type) return true;
  return false;
}

/** ITU T.81, B.1: marker, length, data; what follows the start of a scan is the picture. */
function hasScan(data: Buffer): boolean {
  for (let at = 2; at + 4 < data.length && data[at] === 0xff; ) {
    const next = at + 2 + data.readUInt16BE(at + 2);
    if (data[at + 1] === 0xda) return next < data.length;
    // Any number of FF may stand before a marker.
    at = data[at + 1] === 0xff ? at + 1 : next;
  }
  return false;
}

/** ISO/IEC 14496-12, 4.2: length, type, data; a length of 1 says that it follows in 64 bits, of 0 that the box is the last. */
function boxesFit(data: Buffer): boolean {
  if (!data.includes("mdat") && !data.includes("idat")) return false;
  let at = 0;
  while (at + 8 <= data.length) {
    const short = data.readUInt32BE(at);
    if (short === 0) return true;
    const length = short === 1 && at + 16 <= data.length ? Number(data.readBigUInt64BE(at + 8)) : short;
    if (length < 8) return false;
    at += length;
  }
  return at <= data.length;
}

/** RFC 9649, 2.3: a name, a length, data of an even length. */
function webpFrames(data: Buffer): number {
  let frames = 0;
  for (let at = 12; at + 8 <= data.length; at += 8 + data.readUInt32LE(at + 4) + (data.readUInt32LE(at + 4) & 1))
    if (data.toString("latin1", at, at + 4) === "ANMF") frames++;
  return frames;
}

/** GIF89a, 18 to 27: tables of colours, then extensions and images, which are chains of blocks. */
function gifFrames(data: Buffer): number {
  let frames = 0;
  let at = 13 + tableSize(data[10] ?? 0);
  while (at < data.length) {
    const kind = data[at];
    if (kind === 0x2c) {
      at += 11 + tableSize(data[at + 9] ?? 0);
      if (at + 1 < data.length) frames++;
    } else if (kind === 0x21) at += 2;
    else return frames;
    while ((data[at] ?? 0) > 0) at += 1 + (data[at] ?? 0);
    at++;
  }
  return frames;
}

function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}
