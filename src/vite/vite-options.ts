import { join } from "node:path";
import type { InlineConfig, LogErrorOptions, Logger } from "vite";
import type { Effects } from "../model/effects.ts";
import { cssAlias, themePlugin } from "./theme-plugin.ts";
import { packageFolder, type ThemeSources } from "./theme-sources.ts";

/**
 * What compiling and serving a theme have in common. Nothing of the site's is Vite's business but
 * its templates: neither a `vite.config`, nor `.env` files, a PostCSS configuration or a
 * `tsconfig.json` that lies there for another purpose.
 *
 * @param notice is told of every file that CSS refers to; Rolldown does not list them.
 */
export function viteOptions(
  sources: () => ThemeSources,
  cacheFolder: string,
  effects: Effects,
  notice: (file: string) => void = () => {},
) {
  return {
    configFile: false,
    envDir: false,
    publicDir: false,
    root: sources().root,
    cacheDir: join(cacheFolder, "vite"),
    customLogger: errorsOnly(effects),
    clearScreen: false,
    // It parses each style sheet by itself, so that a mistake is found in the file where it is.
    css: { transformer: "lightningcss" },
    tsconfig: join(packageFolder(effects.disk), "tsconfig.json"),
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    resolve: { alias: [cssAlias(sources, effects.disk, notice)] },
    plugins: [themePlugin(sources, effects.disk)],
  } satisfies InlineConfig;
}

/** Vite is our tool, not the editor's: only what has failed is worth a line. */
function errorsOnly(effects: Effects): Logger {
  const told = new WeakSet<object>();
  const quiet = () => {};
  return {
    info: quiet,
    warn: quiet,
    warnOnce: quiet,
    clearScreen: quiet,
    hasWarned: false,
    error: (message, options?: LogErrorOptions) => {
      if (options?.error) told.add(options.error);
      effects.tell(message);
    },
    hasErrorLogged: (error) => told.has(error),
  };
}
