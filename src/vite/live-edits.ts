import type { HotChannelClient, ViteDevServer } from "vite";

/**
 * Tells pages of edits. Vite tells those that listen; a page is shown before it does, so it says what it shows as soon as
 * it listens, and is loaded anew where that is no longer what there is.
 */
export interface LiveEdits {
  /** Of what there is now: to be asked before a page is drawn. */
  readonly count: () => number;
  /** What pages are drawn from has changed: they are to be loaded anew. */
  readonly reload: () => void;
  /** Vite exchanges something in the pages that listen. */
  readonly note: () => void;
}

/** Vite's own URLs lie below this one, out of the way of the site's. */
export const VITE_BASE = "/@dateline/";

/** The module by which a page says what it shows, below that base. */
const LIVE_MODULE = "@live";

/** That of a page which stands in for one of the live site: see `createStandIn`. */
export const READY_MODULE = "@ready";

export function liveEdits(vite: ViteDevServer): LiveEdits {
  const { hot } = vite.environments.client;
  let count = 0;
  hot.on(SHOWN, (shown: number, client: HotChannelClient) => {
    if (shown !== count) client.send({ type: "full-reload" });
  });
  return {
    count: () => count,
    reload: () => {
      count++;
      hot.send({ type: "full-reload" });
    },
    note: () => {
      count++;
    },
  };
}

/** To come after all other modules of a page: these have then loaded what Vite exchanges. @param count see `LiveEdits`. */
export function liveScript(count: number): string {
  return `<script type="module" src="${VITE_BASE}${LIVE_MODULE}" data-edits="${count}"></script>`;
}

const SHOWN = "dateline:shown";

/** What modules say, by their names. */
export const MODULES: ReadonlyMap<string, string> = new Map([
  // What Vite's client sends before its socket is open, it keeps until then.
  [
    LIVE_MODULE,
    `const { edits } = document.querySelector("script[data-edits]").dataset;
     import.meta.hot.send("${SHOWN}", Number(edits));`,
  ],
  [READY_MODULE, "location.reload();"],
]);
