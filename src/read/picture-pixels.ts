/**
 * How many pixels a decoder has to make of a picture, in all its frames; 0 where the bytes do not hold what it cannot do
 * without. One that is cut off later is shown down to where it ends.
 * @param type as `image-size` calls it
 */
export function picturePixels(bytes: Uint8Array, type: string | undefined, width: number, height: number): number {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const one = width * height;
  if (type === "png") return hasChunk(data, "IDAT") ? one * Math.max(1, pngFrames(data)) : 0;
  if (type === "jpg") return jpgPixels(data, one);
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

/**
 * A picture that becomes clear by and by goes through all of it some ten times, and one that is made to hold a decoder up
 * thousands of times, each for a few bytes.
 */
function jpgPixels(data: Buffer, one: number): number {
  const scans = jpgScans(data);
  return scans === 0 ? 0 : one * Math.max(1, scans / MANY_SCANS);
}

const MANY_SCANS = 20;

/** ITU T.81, B.1: marker, length, data; what follows the start of a scan, up to the next marker that tells of more than a pause, is the picture. */
function jpgScans(data: Buffer): number {
  let scans = 0;
  for (let at = 2; at + 4 < data.length && data[at] === 0xff; ) {
    const marker = data[at + 1] ?? 0;
    // Any number of FF may stand before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    at += 2 + data.readUInt16BE(at + 2);
    if (marker !== 0xda) continue;
    if (at < data.length) scans++;
    at = data.indexOf(0xff, at);
    while (at >= 0 && isInScan(data[at + 1] ?? 0)) at = data.indexOf(0xff, at + 2);
    if (at < 0) break;
  }
  return scans;
}

/** A byte FF of the picture itself (FF 00), or a place to begin again at (RST). */
function isInScan(marker: number): boolean {
  return marker === 0 || (marker >= 0xd0 && marker <= 0xd7);
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
