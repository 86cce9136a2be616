import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { dirname, join, sep } from "node:path";
import type { Duplex } from "node:stream";
import { createServer, normalizePath, type Plugin, type ViteDevServer } from "vite";
import type { Effects } from "../model/effects.ts";
import { systemFault } from "../model/system-fault.ts";
import { answer } from "./dev-answer.ts";
import { refusalOf } from "./dev-guard.ts";
import { type KeptLook, keptLook } from "./kept-look.ts";
import { type LiveEdits, liveEdits, MODULES, VITE_BASE } from "./live-edits.ts";
import type { LiveSite } from "./live-site.ts";
import { type LiveTheme, liveTheme } from "./live-theme.ts";
import { findThemeSources, packagesFolders, type ThemeSources } from "./theme-sources.ts";
import { viteOptions } from "./vite-options.ts";
import { watchFolders } from "./watch-folders.ts";

export interface DevServer {
  readonly answer: RequestListener;
  /** The server as well. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a site live. Pages are drawn when they are asked for, from the edition in memory; an
 * edited article, record, setting or template loads the browser's page anew, an edited style
 * sheet is exchanged in it; while something is wrong Vite's overlay says what, and the sound
 * pages stay within reach.
 */
export async function createDevServer(
  { root, cacheFolder, site, http }: LiveOptions,
  effects: Effects,
): Promise<DevServer> {
  // Where Vite listens for sockets: it listens to nothing itself, and hears of those that may be.
  const sockets = createHttpServer();
  http.on("upgrade", (request, socket, head) => {
    const refusal = isOfVite(request) ? refusalOf(request, root) : "There is no such socket.\n";
    if (refusal === undefined) sockets.emit("upgrade", request, socket, head);
    else refuse(socket, refusal);
  });
  const watches: (() => void)[] = [];
  let sources = findThemeSources(root, effects.disk);
  const options = viteOptions(() => sources, cacheFolder, effects);
  const live = livePlugin({
    root,
    site,
    kept: keptLook({ root, cacheFolder }, effects),
    sources: () => sources,
    findSources: () => {
      try {
        sources = findThemeSources(root, effects.disk);
      } catch (error) {
        // Of a template that may not be read any more the page tells that needs it.
        const fault = systemFault(error);
        if (fault === undefined) throw error;
        effects.tell(`${fault.text}. ${fault.advice}.`);
      }
    },
    watches,
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
  return {
    answer: (request, response) => {
      const refusal = refusalOf(request, root);
      if (refusal === undefined) vite.middlewares(request, response);
      else response.writeHead(403, { "Content-Type": "text/plain; charset=utf-8" }).end(refusal);
    },
    close: () => {
      for (const stop of watches) stop();
      return close(http, vite);
    },
  };
}

interface LiveOptions {
  readonly root: string;
  readonly cacheFolder: string;
  readonly site: LiveSite;
  /** Whose requests are to be handed on to `answer`. */
  readonly http: Server;
}

interface Live {
  readonly root: string;
  readonly site: LiveSite;
  readonly kept: KeptLook;
  readonly sources: () => ThemeSources;
  /** A template has come, gone or changed. */
  readonly findSources: () => void;
  /** What is to be ended with the server. */
  readonly watches: (() => void)[];
  readonly effects: Effects;
}

function livePlugin(live: Live): Plugin {
  return {
    name: "dateline:live",
    configureServer(vite) {
      const theme = liveTheme(vite, live.sources, live.kept, live.effects);
      const edits = liveEdits(vite);
      const context = { root: live.root, site: live.site, theme, edits };
      vite.middlewares.use((request, response, next) => {
        if (request.url?.startsWith(VITE_BASE)) next();
        else answer(request, response, context).catch(next);
      });
      watchTemplates(vite, live, theme, edits);
      watchContent(live, edits);
    },
    resolveId: (id) => (MODULES.has(id.slice(1)) ? `\0${id.slice(1)}` : null),
    load: (id) => (id.startsWith("\0") ? MODULES.get(id.slice(1)) : null),
    // The server's copies of the templates are forgotten as a whole: see `watchTemplates`.
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

/**
 * Vite watches the default templates, and loses sight of folders that come, or go and come back. So it is told of the
 * site's own ones; of what it has loaded it may hear twice.
 */
function watchTemplates(
  vite: ViteDevServer,
  { root, sources, findSources, watches, effects }: Live,
  theme: LiveTheme,
  edits: LiveEdits,
): void {
  const { client, ssr } = vite.environments;
  // A folder that comes tells of itself and of its files: a page that is loading hears of no second time.
  const reload = debounced(edits.reload);
  const take = (path: string) => {
    findSources();
    // What the browser has loaded as a module, Vite exchanges or reloads by itself.
    const loaded = !theme.failing() && client.moduleGraph.getModulesByFile(path) !== undefined;
    theme.forget();
    if (loaded) edits.note();
    else reload(path);
  };
  vite.watcher.on("all", (_event, path) => {
    if (path.startsWith(sources().defaults + sep)) take(normalizePath(path));
  });
  const takeOwn = (path: string) => {
    const file = normalizePath(path);
    const isKnown = [client, ssr].some(({ moduleGraph }) => moduleGraph.getModulesByFile(file) !== undefined);
    const kind = effects.disk.stat(path)?.kind;
    if (!isKnown || kind === undefined) {
      // What imports it, or what it takes the place of, has to be resolved anew.
      client.moduleGraph.invalidateAll();
      reload(file);
    }
    take(file);
    if (kind !== "folder") vite.watcher.emit(kind === undefined ? "unlink" : isKnown ? "change" : "add", path);
  };
  watches.push(watchFolders(root, ["templates"], takeOwn, effects));
}

function watchContent({ root, site, watches, effects }: Live, edits: LiveEdits): void {
  const renew = debounced((paths) => {
    void site.renew(paths).then(edits.reload);
  });
  watches.push(watchFolders(root, ["content", "public"], renew, effects));
}

/** Editors save in several steps (write, rename, touch), and `git checkout` changes a thousand files at once. */
function debounced(action: (paths: readonly string[]) => void): (path: string) => void {
  let timer: NodeJS.Timeout | undefined;
  let paths = new Set<string>();
  return (path) => {
    paths.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const changed = [...paths];
      paths = new Set();
      action(changed);
    }, QUIET);
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
