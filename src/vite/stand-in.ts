import { createServer, type RequestListener, type Server } from "node:http";
import { extname, join } from "node:path";
import send from "send";
import type { Disk } from "../model/effects.ts";
import { fileAt } from "../preview/static-server.ts";
import { markedBase } from "../write/manifest.ts";
import { MARKER } from "../write/target.ts";
import { refusalOf } from "./dev-guard.ts";
import { READY_MODULE, VITE_BASE } from "./live-edits.ts";

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
    if (file === undefined) {
      waiting.push(() => live?.(request, response));
    } else if (extname(file) === ".html") {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
      response.end(Buffer.concat([disk.read(join(root, OUTPUT, file)), RELOADED_WHEN_READY]));
    } else {
      send(request, encodeURI(file), { root: join(root, OUTPUT), dotfiles: "allow", cacheControl: false }).pipe(
        response,
      );
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

/** In what a build has made for the root of a host, as the live site is. */
function builtFile(url: string, root: string, disk: Disk): string | undefined {
  try {
    const out = disk.real(join(root, OUTPUT));
    if (disk.stat(join(out, MARKER)) === undefined || markedBase(out, disk) !== "/") return undefined;
    return fileAt(url, { out, base: "/" }, disk);
  } catch {
    // There is none, or a build is just writing it.
    return undefined;
  }
}
