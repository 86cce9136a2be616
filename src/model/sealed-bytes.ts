import { crc32 } from "node:zlib";

/**
 * Bytes with a checksum before them, so that damage is noticed.
 * @param kind of what they are: another kind, whole as it may be, is not opened.
 */
export function sealBytes(kind: string, bytes: Uint8Array): Uint8Array {
  const checksum = Buffer.alloc(CHECKSUM);
  checksum.writeUInt32LE(crc32(bytes, crc32(kind)));
  return Buffer.concat([checksum, bytes]);
}

/** `undefined` where the bytes are not those that were sealed. */
export function openBytes(kind: string, sealed: Uint8Array): Buffer | undefined {
  const all = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const bytes = all.subarray(CHECKSUM);
  return all.length >= CHECKSUM && all.readUInt32LE() === crc32(bytes, crc32(kind)) ? bytes : undefined;
}

/** CRC-32. */
const CHECKSUM = 4;
