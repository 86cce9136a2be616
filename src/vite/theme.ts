import type { Effects } from "../model/effects.ts";
import type { Permalink } from "../model/permalink.ts";
import { BASE_MARK, type Draw } from "./draw.ts";
import { openBundle, type ThemeBundle } from "./theme-bundle.ts";
import { keepCompiled, readCompiled, sweepThemes, themeFolder } from "./theme-cache.ts";
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

/**
 * Compiles the templates with Vite, once: what it gives is kept in `cacheFolder`, under a hash of
 * the templates and of the tools, and the next time it is only imported; Vite is not even loaded.
 *
 * @param options absolute paths: the site's root, whose `templates/` replaces single files of the
 * default theme, and the folder for what is kept.
 * @throws {BrokenTemplate} (1) a template or style sheet that does not compile
 */
export async function loadTheme(
  { root, cacheFolder }: { readonly root: string; readonly cacheFolder: string },
  effects: Effects,
): Promise<Theme> {
  const sources = findThemeSources(root, effects.disk);
  const folder = themeFolder(cacheFolder, sources.key);
  let compiled = readCompiled(folder, effects.disk);
  if (compiled === undefined) {
    const { compileTheme } = await import("./compile-theme.ts");
    compiled = await compileTheme(sources, cacheFolder, effects);
    keepCompiled(folder, compiled, effects.disk);
  }
  sweepThemes(cacheFolder, folder, effects);
  const bundle = { root, folder, version: compiled.version, hasPictures: compiled.code.includes(BASE_MARK) };
  return {
    version: compiled.version,
    draw: await openBundle(bundle, effects.disk),
    styles: compiled.styles,
    scripts: compiled.scripts,
    fonts: compiled.fonts,
    files: compiled.files,
    bundle,
  };
}

/** Whether a file of a theme is loaded by the search page alone; its style sheet bears the name of its template. */
export function isOfSearch(permalink: Permalink): boolean {
  return permalink.startsWith("/assets/search-");
}
