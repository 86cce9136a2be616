import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** The suffix that nginx looks for → how it is made. Bytes depend on the version of zlib that Node.js brings. */
export const ENCODINGS = {
  ".gz": async (bytes: Uint8Array) => withoutSystem(await promisify(gzip)(bytes, { level: 9 })),
  ".br": (bytes: Uint8Array): Promise<Uint8Array> =>
    promisify(brotliCompress)(bytes, {
      params: {
        // The two steps above take ten times as long for two per cent.
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
} as const satisfies Readonly<Record<string, (bytes: Uint8Array) => Promise<Uint8Array>>>;

/** Text, and long enough to gain from it: a packet of the network holds 1,400 bytes. */
export function isWorthCompressing(path: string, size: number): boolean {
  return (
    size >= 1024 && /\.(?:html|css|m?js|json|jsonl|geojson|xml|atom|rss|svg|txt|csv|bib|ris|webmanifest)$/.test(path)
  );
}

/** gzip notes the system that it ran on, in byte 9: 255 is "unknown" (RFC 1952). */
function withoutSystem(bytes: Buffer): Uint8Array {
  bytes[9] = 255;
  return bytes;
}
