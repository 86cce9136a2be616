import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";

/** Plain data as bytes that tell whether they are whole. */
export function sealed(data: unknown): Uint8Array {
  const bytes = serialize(data);
  const crc = Buffer.alloc(4);
  crc.writeUInt32LE(crc32(bytes));
  return Buffer.concat([crc, bytes]);
}

/** `undefined` where they are not. Another version of Node may have written them in a form that this one cannot read. */
export function unsealed(bytes: Uint8Array): unknown {
  const note = Buffer.from(bytes);
  const body = note.subarray(4);
  if (note.length < 4 || note.readUInt32LE() !== crc32(body)) return undefined;
  try {
    return deserialize(body);
  } catch {
    return undefined;
  }
}
