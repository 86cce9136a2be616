import { once } from "node:events";
import type { Server } from "node:http";
import { Refusal } from "../model/refusal.ts";

/** @throws {Refusal} (2) the text after `--port` is no port. */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Refusal(`--port ${text} is not a port`, "Give a number from 0 to 65535", 2);
}

/**
 * Listens on the loopback interface only: what is not published yet is nobody else's to see.
 *
 * @param port this one or none; 0 is any free one
 * @param first without a port, the first free one from here
 * @throws {Refusal} (3) the port is taken
 */
export async function listen(server: Server, port: number | undefined, first: number): Promise<number> {
  // Who sends a request letter by letter is no browser: after this time (in milliseconds) the connection is closed.
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  if (port !== undefined) return tryPort(server, port);
  const last = first + PORTS_TRIED - 1;
  for (let next = first; next < last; next++) {
    try {
      return await tryPort(server, next);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return tryPort(server, last);
}

/** Until Ctrl-C, or until the process is told to end. */
export async function interruption(): Promise<void> {
  const heard = new AbortController();
  const { signal } = heard;
  await Promise.race([once(process, "SIGINT", { signal }), once(process, "SIGTERM", { signal })]);
  heard.abort();
}

const PORTS_TRIED = 20;

async function tryPort(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    const fault = code === "EACCES" ? "may not be used without more rights" : "is in use";
    throw new Refusal(`Port ${port} ${fault}`, "Choose another one with --port", 3);
  }
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}
