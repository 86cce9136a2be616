import { createServer, type RequestListener, type Server } from "node:http";
import { join } from "node:path";
import type { Disk } from "../model/effects.ts";
import { fileAt } from "../preview/static-server.ts";
import { markedBase } from "../write/manifest.ts";
import { MARKER } from "../write/target.ts";
import { refusalOf } from "./dev-guard.ts";
import { READY_MODULE, VITE_BASE } from "./live-edits.ts";
import { sendFile } from "./send-file.ts";

/** A server that answers with what was built last, while the live site is being read; all else waits for that. */
export interface StandIn {
  readonly http: Server;
  /** From now on this answers, to those who wait as well. */
  readonly giveWay: (live: RequestListener) => void;
}

/** @param root absolute, native. */
export function createStandIn(root: string, disk: Disk): StandIn {
  const waiting: (() => void)[] = [];
  let live: RequestListener | undefined;
  const http = createServer((request, response) => {
    const { method, url = "/" } = request;
    if (live !== undefined) return live(request, response);
    const isAnswered = refusalOf(request, root) === undefined && (method === "GET" || method === "HEAD");
    const file = isAnswered ? builtFile(url, root, disk) : undefined;
    const page = file?.endsWith(".html") ? standInPage(file, disk) : undefined;
    if (page !== undefined) {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
      response.end(page);
    } else if (file === undefined || file.endsWith(".html")) {
      waiting.push(() => live?.(request, response));
    } else {
      sendFile(file, request, response);
    }
  });
  return {
    http,
    giveWay: (now) => {
      live = now;
      for (const answer of waiting.splice(0)) answer();
    },
  };
}

/** Where `build` writes unless it is told otherwise. */
const OUTPUT = "dist";

/** It is answered when the live site is there, and loads the page from it. */
const RELOADED_WHEN_READY = Buffer.from(`<script type="module" async src="${VITE_BASE}${READY_MODULE}"></script>`);

/** Absolute, native. In what a build has made for the root of a host, as the live site is. */
function builtFile(url: string, root: string, disk: Disk): string | undefined {
  try {
    const out = disk.real(join(root, OUTPUT));
    if (disk.stat(join(out, MARKER)) === undefined || markedBase(out, disk) !== "/") return undefined;
    const path = fileAt(url, { out, base: "/" }, disk);
    return path && join(out, path);
  } catch {
    // There is none, or a build is just writing it.
    return undefined;
  }
}

/** `undefined` where a build has just taken it away. */
function standInPage(file: string, disk: Disk): Uint8Array | undefined {
  try {
    return Buffer.concat([disk.read(file), RELOADED_WHEN_READY]);
  } catch {
    return undefined;
  }
}
