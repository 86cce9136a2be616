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
    const answer = isAnswered ? builtAnswer(url, root, disk) : undefined;
    if (answer === undefined) {
      waiting.push(() => live?.(request, response));
    } else if (typeof answer === "string") {
      sendFile(answer, request, response);
    } else {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" }).end(answer);
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

/** In what a build has made for the root of a host, as the live site is: a page, or where another file lies (absolute, native). */
function builtAnswer(url: string, root: string, disk: Disk): Uint8Array | string | undefined {
  try {
    const out = disk.real(join(root, OUTPUT));
    if (disk.stat(join(out, MARKER)) === undefined || markedBase(out, disk) !== "/") return undefined;
    const path = fileAt(url, { out, base: "/" }, disk);
    if (path === undefined) return undefined;
    const file = join(out, path);
    return file.endsWith(".html") ? Buffer.concat([disk.read(file), RELOADED_WHEN_READY]) : file;
  } catch {
    // There is none, or a build is just writing it.
    return undefined;
  }
}
