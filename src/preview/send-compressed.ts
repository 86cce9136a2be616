import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { gzipSync } from "node:zlib";
import type { Disk } from "../model/effects.ts";

/** What a page loads that is text, as `send` would name it. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Bytes; smaller files gain nothing, larger ones would make all others wait. */
const [LEAST, MOST] = [1_000, 4_000_000];

/**
 * Sends a text compressed, as hosts do, to whom takes it so.
 * @param file Absolute.
 * @returns False where the file has to go out as it is: who asks for a part of it, or whether it has changed, is
 * answered by the tag that stands here too.
 */
export function sendCompressed(file: string, request: IncomingMessage, response: ServerResponse, disk: Disk): boolean {
  const type = TYPES[extname(file)];
  if (type === undefined) return false;
  response.setHeader("Vary", "Accept-Encoding");
  const { range, "accept-encoding": accepted = "", "if-none-match": tag, "if-modified-since": since } = request.headers;
  if (request.method !== "GET" || (range ?? tag ?? since) !== undefined) return false;
  if (!/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/i.test(String(accepted))) return false;
  const stat = disk.stat(file);
  if (stat === undefined || stat.size < LEAST || stat.size > MOST) return false;
  const bytes = gzipSync(disk.read(file));
  response.writeHead(200, {
    "Content-Type": type,
    "Content-Encoding": "gzip",
    "Content-Length": bytes.length,
    "Last-Modified": new Date(stat.mtimeMs).toUTCString(),
    ETag: `W/"${stat.size.toString(16)}-${Math.round(stat.mtimeMs).toString(16)}"`,
  });
  response.end(bytes);
  return true;
}
