import { once } from "node:events";
import type { Server } from "node:http";
import { join, resolve } from "node:path";
import type { Effects } from "../model/effects.ts";
import { createStaticServer } from "../preview/static-server.ts";
import { markedBase } from "../write/manifest.ts";
import { type OutputTarget, realPath } from "../write/target.ts";
import { refuseUnbuilt } from "./built-output.ts";
import { interruption, listen, readPort } from "./loopback.ts";
import { readArguments, type Usage } from "./usage.ts";

export const usage = {
  command: "preview",
  summary: "Serves what was built, as a static host would",
  flags: {
    root: { type: "string", value: "DIR", help: "folder of the site (default: the current one)" },
    out: { type: "string", value: "DIR", help: "folder that was built (default: dist in the site's folder)" },
    port: { type: "string", value: "N", help: "port (default: 4173, or the next free one)" },
    base: { type: "string", value: "PATH", help: "base path (default: the one it was built with)" },
  },
} as const satisfies Usage;

/** Serves until Ctrl-C. @throws {Refusal} see `startPreview`. */
export async function run(args: string[], effects: Effects): Promise<number> {
  const { values } = readArguments(args, usage);
  const root = resolve(values.root ?? ".");
  const preview = await startPreview(
    {
      target: { root, out: resolve(values.out ?? join(root, "dist")), cacheFolder: join(root, ".dateline") },
      ...(values.port !== undefined && { port: readPort(values.port) }),
      ...(values.base !== undefined && { base: `/${values.base.replace(/^\/+|\/+$/g, "")}/`.replace("//", "/") }),
    },
    effects,
  );
  effects.tell(`Preview of ${preview.out} at ${preview.url}\nPress Ctrl-C to stop.`);
  await interruption();
  await preview.close();
  return 0;
}

export interface PreviewSettings {
  readonly target: OutputTarget;
  /** This port or none; 0 is any free one. Without it, the first free one from 4173. */
  readonly port?: number;
  /** Starts and ends with `/`. Without it, the base path that the site was built with. */
  readonly base?: string;
}

export interface Preview {
  readonly out: string;
  /** With the base path. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @throws {Refusal} where there is no built site (2), it is half renewed, or the port is taken (3). */
export async function startPreview({ target, port, base }: PreviewSettings, { disk }: Effects): Promise<Preview> {
  refuseUnbuilt(target, disk);
  const out = realPath(target.out, disk);
  const site = { out, base: base ?? markedBase(out, disk) };
  const server = createStaticServer(site, disk);
  const bound = await listen(server, port, FIRST_PORT);
  return { out, url: `http://127.0.0.1:${bound}${site.base}`, close: () => close(server) };
}

const FIRST_PORT = 4173;

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
