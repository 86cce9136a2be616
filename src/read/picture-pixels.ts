/**
 * How many pixels a decoder has to make of a picture, in all its frames; 0 where the bytes do not hold what it cannot do
 * without. One that is cut off later is shown down to where it ends.
 * @param type as `image-size` calls it
 */
export function picturePixels(bytes: Uint8Array, type: string | undefined, width: number, height: number): number {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const one = width * height;
  if (type === "png") return hasChunk(data, "IDAT") ? one * Math.max(1, pngFrames(data)) : 0;
  if (type === "jpg") return hasScan(data) ? one : 0;
  if (type === "avif") return boxesFit(data) ? Math.max(one, largestPart(data)) * Math.max(1, avifFrames(data)) : 0;
  if (type === "webp") return data.readUInt32LE(4) + 8 > data.length ? 0 : one * Math.max(1, webpFrames(data));
  return type === "gif" ? gifPixels(data) : one;
}

/** PNG, third edition, 5.3: length, type, data, check. */
function* pngChunks(data: Buffer): Generator<string> {
  for (let at = 8; at + 12 <= data.length; at += 12 + data.readUInt32BE(at))
    yield data.toString("latin1", at + 4, at + 8);
}

function hasChunk(data: Buffer, wanted: string): boolean {
  for (const type of pngChunks(data)) if (type === wanted) return true;
  return false;
}

function pngFrames(data: Buffer): number {
  let frames = 0;
  for (const type of pngChunks(data)) if (type === "fcTL") frames++;
  return frames;
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

/** ISO/IEC 23008-12, 6.5.3: a picture made of parts says the size of each and of the whole, in any order. */
function largestPart(data: Buffer): number {
  let largest = 0;
  for (let at = data.indexOf("ispe"); at >= 0 && at + 16 <= data.length; at = data.indexOf("ispe", at + 4))
    largest = Math.max(largest, data.readUInt32BE(at + 8) * data.readUInt32BE(at + 12));
  return largest;
}

/** ISO/IEC 14496-12, 8.7.3: the number of samples of a track. */
function avifFrames(data: Buffer): number {
  const at = data.indexOf("stsz");
  return at >= 0 && at + 16 <= data.length ? data.readUInt32BE(at + 12) : 1;
}

/** RFC 9649, 2.3: a name, a length, data of an even length. */
function webpFrames(data: Buffer): number {
  let frames = 0;
  for (let at = 12; at + 8 <= data.length; at += 8 + data.readUInt32LE(at + 4) + (data.readUInt32LE(at + 4) & 1))
    if (data.toString("latin1", at, at + 4) === "ANMF") frames++;
  return frames;
}

/**
 * GIF89a, 18 to 27: tables of colours, then extensions and images, which are chains of blocks. A decoder makes the screen as large
 * as the largest image, whatever the head says.
 */
function gifPixels(data: Buffer): number {
  let frames = 0;
  let [width, height] = [data.readUInt16LE(6), data.readUInt16LE(8)];
  let at = 13 + tableSize(data[10] ?? 0);
  while (at < data.length) {
    const kind = data[at];
    if (kind === 0x2c) {
      if (at + 11 >= data.length) break;
      width = Math.max(width, data.readUInt16LE(at + 1) + data.readUInt16LE(at + 5));
      height = Math.max(height, data.readUInt16LE(at + 3) + data.readUInt16LE(at + 7));
      at += 11 + tableSize(data[at + 9] ?? 0);
      if (at + 1 < data.length) frames++;
    } else if (kind === 0x21) at += 2;
    else break;
    while ((data[at] ?? 0) > 0) at += 1 + (data[at] ?? 0);
    at++;
  }
  return frames * width * height;
}

function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}
