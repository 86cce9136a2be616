import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from "node:http";
import { join } from "node:path";
import send from "send";
import type { Disk } from "../model/effects.ts";
import { errorCode } from "../model/error-code.ts";
import { isLocalHost } from "../model/local-host.ts";
import { sendCompressed } from "./send-compressed.ts";

/** A site as it was built. */
export interface StaticSite {
  /** The output folder: absolute, links resolved. */
  readonly out: string;
  /** Starts and ends with `/`. */
  readonly base: string;
}

/**
 * A server that answers as static hosts do: `/x` leads to `/x/` where that has an index file, a missing
 * path gets `404.html` with its status, nothing outside the output and nothing hidden is served.
 * Texts go out compressed to browsers, all else through `send`, which knows conditional and range requests.
 */
export function createStaticServer(site: StaticSite, disk: Disk): Server {
  return createServer((request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-cache");
    try {
      const answer = answerTo(request, site, disk);
      if (answer.kind === "file") sendFile(answer.path, request, response, site, disk);
      else if (answer.kind === "redirect") response.writeHead(301, { Location: answer.to }).end();
      else if (answer.kind === "missing") sendNotFound(response, site, disk);
      else response.writeHead(answer.status, { ...TEXT, ...answer.headers }).end(answer.text);
    } catch (error) {
      // The disk failed, or a build has just taken the file away: one answer less, and the server lives on.
      response.writeHead(500, TEXT).end(`The disk refused: ${errorCode(error)}\n`);
    }
  });
}

type Answer =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "missing" }
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly text: string;
      readonly headers?: OutgoingHttpHeaders;
    };

const TEXT = { "Content-Type": "text/plain; charset=utf-8" };
const MISSING: Answer = { kind: "missing" };

/** The path, from the output's folder on, of the file that answers to a URL; `undefined` where none does. */
export function fileAt(url: string, site: StaticSite, disk: Disk): string | undefined {
  const { path } = split(url);
  if (path === undefined || !path.startsWith(site.base)) return undefined;
  const inSite = path.slice(site.base.length - 1);
  if (isHidden(inSite)) return undefined;
  const file = inSite.endsWith("/") ? `${inSite}index.html` : inSite;
  return isInside(site, file, disk) ? file : undefined;
}

function answerTo({ method, headers, url = "/" }: IncomingMessage, site: StaticSite, disk: Disk): Answer {
  if (!isLocalHost(headers.host))
    return { kind: "refused", status: 403, text: "This server answers to localhost only.\n" };
  if (method !== "GET" && method !== "HEAD") {
    return { kind: "refused", status: 405, text: "Only GET and HEAD are answered.\n", headers: { Allow: "GET, HEAD" } };
  }
  const { path, query } = split(url);
  if (path === undefined) return { kind: "refused", status: 400, text: "The address is not valid.\n" };
  if (`${path}/` === site.base) return { kind: "redirect", to: encodePath(site.base) + query };
  const file = fileAt(url, site, disk);
  if (file !== undefined) return { kind: "file", path: file };
  return fileAt(`${url.slice(0, url.length - query.length)}/`, site, disk) !== undefined
    ? { kind: "redirect", to: `${encodePath(path)}/${query}` }
    : MISSING;
}

function sendFile(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  site: StaticSite,
  disk: Disk,
): void {
  if (sendCompressed(join(site.out, path), request, response, disk)) return;
  if (path.endsWith(".jsonl")) response.setHeader("Content-Type", JSON_LINES);
  send(request, encodePath(path), { root: site.out, index: false, dotfiles: "allow", cacheControl: false })
    .on("error", (error: SendError) => {
      // A range beyond the end, a failed precondition; any other fault is a file that has just gone.
      if (error.status === 412 || error.status === 416) response.writeHead(error.status, error.headers).end();
      else sendNotFound(response, site, disk);
    })
    .pipe(response);
}

/** Not in the registry that `send` knows: https://jsonlines.org */
const JSON_LINES = "application/jsonl; charset=utf-8";

interface SendError extends Error {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
}

function sendNotFound(response: ServerResponse, site: StaticSite, disk: Disk): void {
  const page = notFoundPage(site, disk);
  if (page === undefined) response.writeHead(404, TEXT).end("Not found.\n");
  else response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" }).end(page);
}

function notFoundPage(site: StaticSite, disk: Disk): Uint8Array | undefined {
  try {
    return isInside(site, "404.html", disk) ? disk.read(join(site.out, "404.html")) : undefined;
  } catch {
    return undefined;
  }
}

/** The path decoded; two slashes at its start would make a redirect lead to another host. */
function split(url: string): { readonly path: string | undefined; readonly query: string } {
  const end = url.search(/[?#]/);
  const query = end === -1 ? "" : url.slice(end);
  try {
    const path = decodeURIComponent(end === -1 ? url : url.slice(0, end));
    return { path: path.startsWith("/") && !path.includes("\0") ? path.replace(/^\/+/, "/") : undefined, query };
  } catch {
    return { path: undefined, query };
  }
}

/** The marker, a `.git`, `..`: hosts serve no dot names but `.well-known`. A backslash is a slash on Windows. */
function isHidden(path: string): boolean {
  return path.split(/[/\\]/).some((name) => name.startsWith(".") && name !== ".well-known");
}

/** A file of the output, and not one that a link in it leads to elsewhere. */
function isInside(site: StaticSite, path: string, disk: Disk): boolean {
  const file = join(site.out, path);
  if (disk.stat(file)?.kind !== "file") return false;
  return disk.real(file).startsWith(join(site.out, "/"));
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
