import type { Effects } from "../model/effects.ts";
import type { Permalink } from "../model/permalink.ts";
import { BASE_MARK, type Draw } from "./draw.ts";
import { openBundle, type ThemeBundle } from "./theme-bundle.ts";
import { type CompiledTheme, keepCompiled, readCompiled, sweepThemes, themeFolder } from "./theme-cache.ts";
import { findThemeSources } from "./theme-sources.ts";

/** The compiled look of a site: the default templates, with the site's own in their place. */
export interface Theme {
  /** Hash of everything that it was made from: equal versions draw equal pages. */
  readonly version: string;
  /** A whole HTML document, with its doctype. */
  readonly draw: Draw;
  readonly styles: readonly Permalink[];
  readonly scripts: readonly Permalink[];
  /** Fonts to preload. */
  readonly fonts: readonly Permalink[];
  /** Every hashed file to be published with it. */
  readonly files: readonly { readonly permalink: Permalink; readonly bytes: Uint8Array }[];
  readonly bundle: ThemeBundle;
}

/** Absolute paths. */
export interface ThemeOptions {
  /** Of the site, whose `templates/` replaces single files of the default theme. */
  readonly root: string;
  /** For what is kept. */
  readonly cacheFolder: string;
}

/**
 * Compiles the templates with Vite, once: what it gives is kept in `cacheFolder`, under a hash of
 * the templates and of the tools, and the next time it is only imported; Vite is not even loaded.
 *
 * @throws {BrokenTemplate} (1) a template or style sheet that does not compile
 */
export async function loadTheme({ root, cacheFolder }: ThemeOptions, effects: Effects): Promise<Theme> {
  const sources = findThemeSources(root, effects.disk);
  const folder = themeFolder(cacheFolder, sources.key);
  let compiled = readCompiled(folder, effects.disk);
  if (compiled === undefined) {
    const { compileTheme } = await import("./compile-theme.ts");
    compiled = await compileTheme(sources, cacheFolder, effects);
    keepCompiled(folder, compiled, effects.disk);
  }
  sweepThemes(cacheFolder, folder, effects);
  return openTheme(compiled, { root, folder }, effects);
}

/** The theme as it was compiled before; `undefined` where it was not, or one of its sources has changed since. */
export async function keptTheme({ root, cacheFolder }: ThemeOptions, effects: Effects): Promise<Theme | undefined> {
  const folder = themeFolder(cacheFolder, findThemeSources(root, effects.disk).key);
  const compiled = readCompiled(folder, effects.disk);
  return compiled && openTheme(compiled, { root, folder }, effects);
}

async function openTheme(
  { version, styles, scripts, fonts, files, code }: CompiledTheme,
  { root, folder }: { readonly root: string; readonly folder: string },
  { disk }: Effects,
): Promise<Theme> {
  const bundle = { root, folder, version, hasPictures: code.includes(BASE_MARK) };
  return { version, draw: await openBundle(bundle, disk), styles, scripts, fonts, files, bundle };
}

/** Whether a file of a theme is loaded by the search page alone; its style sheet bears the name of its template. */
export function isOfSearch(permalink: Permalink): boolean {
  return permalink.startsWith("/assets/search-");
}
