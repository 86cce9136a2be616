import { createServer as createHttpServer, type IncomingMessage, type Server } from "node:http";
import { dirname, join, sep } from "node:path";
import type { Duplex } from "node:stream";
import { createServer, normalizePath, type Plugin, type ViteDevServer } from "vite";
import type { Effects } from "../model/effects.ts";
import { answer } from "./dev-answer.ts";
import { refusalOf } from "./dev-guard.ts";
import type { LiveSite } from "./live-site.ts";
import { type LiveTheme, liveTheme } from "./live-theme.ts";
import { findThemeSources, packagesFolders, type ThemeSources } from "./theme-sources.ts";
import { viteOptions } from "./vite-options.ts";

export interface DevServer {
  /** Not listening yet. */
  readonly http: Server;
  readonly close: () => Promise<void>;
}

/** Vite's own URLs lie below this one, out of the way of the site's. */
const VITE_BASE = "/@dateline/";

/**
 * Serves a site live. Pages are drawn when they are asked for, from the edition in memory; an
 * edited article, record, setting or template loads the browser's page anew, an edited style
 * sheet is exchanged in it; while something is wrong Vite's overlay says what, and the sound
 * pages stay within reach.
 */
export async function createDevServer(
  { root, cacheFolder, site }: { readonly root: string; readonly cacheFolder: string; readonly site: LiveSite },
  effects: Effects,
): Promise<DevServer> {
  const http = createHttpServer();
  // Where Vite listens for sockets: it listens to nothing itself, and hears of those that may be.
  const sockets = createHttpServer();
  http.on("upgrade", (request, socket, head) => {
    const refusal = isOfVite(request) ? refusalOf(request) : "There is no such socket.\n";
    if (refusal === undefined) sockets.emit("upgrade", request, socket, head);
    else refuse(socket, refusal);
  });
  let sources = findThemeSources(root, effects.disk);
  const options = viteOptions(() => sources, cacheFolder, effects);
  const live = livePlugin({
    root,
    site,
    sources: () => sources,
    findSources: () => {
      sources = findThemeSources(root, effects.disk);
    },
    effects,
  });
  const vite = await createServer({
    ...options,
    plugins: [...options.plugins, live],
    root: sources.defaults,
    base: VITE_BASE,
    appType: "custom",
    ssr: { noExternal: ["preact", "preact-render-to-string", "dateline-archive"] },
    optimizeDeps: { noDiscovery: true, include: [] },
    server: {
      middlewareMode: true,
      hmr: { server: sockets },
      fs: {
        strict: true,
        allow: [
          sources.defaults,
          join(dirname(sources.defaults), "shared"),
          join(root, "templates"),
          ...packagesFolders(),
        ],
      },
    },
  });
  http.on("request", (request, response) => {
    const refusal = refusalOf(request);
    if (refusal === undefined) vite.middlewares(request, response);
    else response.writeHead(403, { "Content-Type": "text/plain; charset=utf-8" }).end(refusal);
  });
  return { http, close: () => close(http, vite) };
}

interface Live {
  readonly root: string;
  readonly site: LiveSite;
  readonly sources: () => ThemeSources;
  /** A template has come or gone. */
  readonly findSources: () => void;
  readonly effects: Effects;
}

function livePlugin(live: Live): Plugin {
  return {
    name: "dateline:live",
    configureServer(vite) {
      const theme = liveTheme(vite, live.sources, live.effects);
      const house = { root: live.root, site: live.site, theme, viteBase: VITE_BASE };
      vite.middlewares.use((request, response, next) => {
        if (request.url?.startsWith(VITE_BASE)) next();
        else answer(request, response, house).catch(next);
      });
      watch(vite, live, theme);
    },
    // The server's copies of the templates are forgotten as a whole: see `watch`.
    hotUpdate() {
      return this.environment.name === "ssr" ? [] : undefined;
    },
  };
}

/** Vite leaves all other sockets open for ever, and falls over an address that is none. */
function isOfVite({ url, headers }: IncomingMessage): boolean {
  return (
    url?.replace(/\?.*$/s, "") === VITE_BASE && /^vite-(?:hmr|ping)$/.test(headers["sec-websocket-protocol"] ?? "")
  );
}

function refuse(socket: Duplex, refusal: string): void {
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n${refusal}`);
}

function watch(vite: ViteDevServer, { root, site, sources, findSources }: Live, theme: LiveTheme): void {
  const client = vite.environments.client;
  const reload = () => client.hot.send({ type: "full-reload" });
  const renew = debounced(() => {
    void site.renew().then(reload);
  });
  const isIn = (folder: string, path: string) => path.startsWith(folder + sep);
  const content = ["content", "public"].map((name) => join(root, name));
  const own = join(root, "templates");
  vite.watcher.add([...content, own]);
  vite.watcher.on("all", (event, path) => {
    if (content.some((folder) => isIn(folder, path))) renew();
    else if (isIn(own, path) || isIn(sources().defaults, path)) {
      if (event !== "change") findSources();
      // What the browser has loaded as a module, Vite exchanges or reloads by itself.
      const loaded = !theme.failing() && client.moduleGraph.getModulesByFile(normalizePath(path)) !== undefined;
      theme.forget();
      if (!loaded) reload();
    }
  });
}

/** Editors save in several steps (write, rename, touch), and `git checkout` changes a thousand files at once. */
function debounced(action: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, QUIET);
  };
}

/** In milliseconds. */
const QUIET = 40;

async function close(http: Server, vite: ViteDevServer): Promise<void> {
  await vite.close();
  const closed = new Promise((resolve) => http.close(resolve));
  http.closeAllConnections();
  await closed;
}
