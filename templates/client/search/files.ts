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

export async function inflate(bytes: Uint8Array, format: "deflate" | "deflate-raw" = "deflate"): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
