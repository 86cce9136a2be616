import { type EnvironmentModuleNode, isRunnableDevEnvironment, normalizePath, type ViteDevServer } from "vite";
import type { Effects } from "../model/effects.ts";
import type { PageView } from "../render/views.ts";
import { BrokenTemplate, brokenTemplate, faultOf } from "./broken-template.ts";
import { type Draw, drawWith, type TemplateBundle } from "./draw.ts";
import type { KeptLook } from "./kept-look.ts";
import { livePolicy } from "./live-policy.ts";
import { clientEntry, TEMPLATES_ENTRY } from "./theme-plugin.ts";
import type { ThemeSources } from "./theme-sources.ts";

/** The templates as they stand now: what was compiled before is used until something changes, and what has changed is loaded again. */
export interface LiveTheme extends Pick<KeptLook, "fileAt"> {
  /** A whole document that keeps itself up to date in the browser, and lets scripts with the nonce run. */
  readonly draw: (kind: Parameters<Draw>[0], props: PageView, nonce: string) => Promise<string>;
  /** A page could not be drawn since something was last forgotten. */
  readonly failing: () => boolean;
  /** A template has changed, come or gone. */
  readonly forget: () => void;
}

export function liveTheme(
  server: ViteDevServer,
  sources: () => ThemeSources,
  kept: KeptLook,
  effects: Effects,
): LiveTheme {
  const environment = server.environments.ssr;
  if (!isRunnableDevEnvironment(environment)) throw new Error("Vite's ssr environment cannot run modules");
  const { runner } = environment;
  let failing = false;
  const load = <T>(id: string) => runner.import<T>(id);

  return {
    draw: async (kind, props, nonce) => {
      const { root } = sources();
      const live = { ...props, site: { ...props.site, contentPolicy: livePolicy(props.site.contentPolicy, nonce) } };
      try {
        const html = await kept.draw(kind, live);
        if (html !== undefined) return intoHead(html, modules([clientOf(server)]));
        const bundle = await load<TemplateBundle>(TEMPLATES_ENTRY);
        const draw = drawWith(bundle, { root, map: () => NO_MAP, hasPictures: false }, effects.disk);
        return intoHead(draw(kind, live), await headOf(server, sources(), effects, load));
      } catch (error) {
        failing = true;
        throw asBroken(error, root, effects);
      }
    },
    fileAt: kept.fileAt,
    failing: () => failing,
    forget: () => {
      failing = false;
      kept.leave();
      environment.moduleGraph.invalidateAll();
      runner.clearCache();
    },
  };
}

/** The module runner maps stacks by itself. */
const NO_MAP = JSON.stringify({ version: 3, sources: [], names: [], mappings: "" });

/**
 * The style sheets as text in the page, so that it is drawn right at once, also without
 * JavaScript; Vite's client adopts them by their ids when it takes over.
 */
async function headOf(
  server: ViteDevServer,
  sources: ThemeSources,
  effects: Effects,
  load: <T>(id: string) => Promise<T>,
): Promise<string> {
  const entry = clientEntry(sources, effects.disk);
  const sheets = new Set<string>();
  if (entry !== null) {
    await server.environments.client.transformRequest(normalizePath(`/@fs/${entry}`));
    collectStyleSheets(server.environments.client.moduleGraph.getModulesByFile(entry), sheets);
  }
  collectStyleSheets(server.environments.ssr.moduleGraph.getModulesByFile(`\0${TEMPLATES_ENTRY}`), sheets);
  const styles: string[] = [];
  for (const file of sheets) {
    const { default: css } = await load<{ default: string }>(`${file}?inline`);
    styles.push(`<style data-vite-dev-id="${escapeAttribute(file)}">${css.replaceAll("</", "<\\/")}</style>`);
  }
  const own = entry === null ? [] : [`${server.config.base}@fs/${entry.replace(/^\//, "")}`];
  return styles.join("") + modules([clientOf(server), ...own]);
}

/** Hears of what has changed. */
function clientOf({ config }: ViteDevServer): string {
  return `${config.base}@vite/client`;
}

function modules(addresses: readonly string[]): string {
  return addresses.map((src) => `<script type="module" src="${escapeAttribute(src)}"></script>`).join("");
}

/** Follows imports from the entry. */
function collectStyleSheets(
  modules: Iterable<EnvironmentModuleNode> | undefined,
  sheets: Set<string>,
  seen = new Set<EnvironmentModuleNode>(),
): void {
  for (const module of modules ?? []) {
    if (seen.has(module)) continue;
    seen.add(module);
    if (module.id !== null && /\.css$/.test(module.id)) sheets.add(module.id);
    collectStyleSheets(module.importedModules, sheets, seen);
  }
}

/** A template of a site's own may leave out the head. */
function intoHead(html: string, tags: string): string {
  const end = html.indexOf("</head>");
  return end === -1
    ? html.replace(/^<!doctype html>/i, `$&${tags.replaceAll("$", "$$$$")}`)
    : html.slice(0, end) + tags + html.slice(end);
}

function asBroken(error: unknown, root: string, { disk }: Effects): unknown {
  const fault = error instanceof BrokenTemplate ? null : faultOf(error);
  if (fault === null || fault.file === null) return error;
  return brokenTemplate(fault, root, (file) => Buffer.from(disk.read(file)).toString(), error);
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
