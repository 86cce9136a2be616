import { deserialize, serialize } from "node:v8";
import { openBytes, sealBytes } from "../model/sealed-bytes.ts";

/** Plain data as bytes that tell whether they are whole. */
export function sealed(data: unknown): Uint8Array {
  return sealBytes(DATA, serialize(data));
}

/** `undefined` where they are not. Another version of Node may have written them in a form that this one cannot read. */
export function unsealed(bytes: Uint8Array): unknown {
  const body = openBytes(DATA, bytes);
  if (body === undefined) return undefined;
  try {
    return deserialize(body);
  } catch {
    return undefined;
  }
}

const DATA = "data";
