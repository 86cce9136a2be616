import { remembered } from "./remembered.ts";

/** Gets files of the index; tests have another one. */
export interface Files {
  readonly whole: (name: string, stamp: string) => Promise<Uint8Array>;
  /** A stretch of a file: by a range request where the host knows them, else cut from the whole. */
  readonly slice: (name: string, stamp: string, at: number, length: number) => Promise<Uint8Array>;
}

/** @param folder URL of `/search/`, with the slash at its end. */
export function createFiles(folder: string): Files {
  const wholes = new Map<string, Promise<Uint8Array>>();
  const address = (name: string, stamp: string) => `${folder}${name}${stamp === "" ? "" : `?${stamp}`}`;
  return {
    whole: (name, stamp) => remembered(wholes, address(name, stamp), (url) => fetchAll(url, stamp === "")),
    slice: async (name, stamp, at, length) => {
      const url = address(name, stamp);
      const known = wholes.get(url);
      if (known !== undefined) return (await known).subarray(at, at + length);
      // Past the browser's cache, which lets stretches of one file wait for each other, and after a page was left for long.
      const headers = { Range: `bytes=${at}-${at + length - 1}` };
      const response = await fetch(url, { headers, cache: "no-store" });
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (response.status === 206) return bytes;
      wholes.set(url, Promise.resolve(bytes));
      return bytes.subarray(at, at + length);
    },
  };
}

async function fetchAll(url: string, isHead: boolean): Promise<Uint8Array> {
  const response = await fetch(url, isHead ? { cache: "no-cache" } : {});
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Without a `Blob` between, which the browser would keep in another process. */
export async function inflate(bytes: Uint8Array, format: "deflate" | "deflate-raw" = "deflate"): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream(format);
  const writer = writable.getWriter();
  // What goes wrong is told by the other end.
  writer.write(bytes as BufferSource).catch(() => {});
  writer.close().catch(() => {});
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
  }
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
