import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { type Alias, normalizePath, type Plugin, type ResolverFunction, type Rolldown } from "vite";
import { contains } from "../model/contains.ts";
import type { Disk } from "../model/effects.ts";
import type { ThemeSources } from "./theme-sources.ts";

/** The module that imports every page template: what the server side of a theme is compiled from. */
export const TEMPLATES_ENTRY = "virtual:dateline-templates";

/** The module that prints what they give. */
const PRINTER = "virtual:dateline-printer";

/**
 * Lays a site's own templates over the default theme: an import that leads to a file which the
 * site replaces gets the site's file, except from that very file, which so can build on what it
 * replaces. Packages that a site has not installed are the generator's copies; Preact always is,
 * because two copies of it do not know each other's components.
 */
export function themePlugin(sources: () => ThemeSources, disk: Disk): Plugin {
  return {
    name: "dateline:theme",
    enforce: "pre",
    async resolveId(id, importer) {
      if (id === TEMPLATES_ENTRY || id === PRINTER) return `\0${id}`;
      if (GENERATOR_COPY.test(id)) return this.resolve(id, generatorPackage(sources()), { skipSelf: true });
      if (importer === undefined) return null;
      const file = overlay(id, importer, sources(), disk);
      if (file !== null) return file;
      if (!isBare(id) || !isInside(sources().own, importer)) return null;
      const installed = await this.resolve(id, importer, { skipSelf: true });
      return installed ?? this.resolve(id, generatorPackage(sources()), { skipSelf: true });
    },
    load(id) {
      if (id === `\0${PRINTER}`) return PREACT_PRINTER;
      return id === `\0${TEMPLATES_ENTRY}` ? templatesEntry(sources().pages) : null;
    },
  };
}

const PREACT_PRINTER = `
import { h, options } from "preact";
import { renderToString } from "preact-render-to-string";
export function createPrinter(guard) {
  options.vnode = ({ type, props }) => {
    if (typeof type === "string" && props !== null) guard({ type, props });
  };
  return (template, props) => renderToString(h(template, props));
}`;

/**
 * JSX and no more of Preact needs nothing of it, and is printed faster by our own: to be put before `themePlugin`.
 * @param notice is told where a template, or a package that it uses, asks for more: hooks, contexts, classes. What was compiled is of no use then.
 */
export function ownPrinterPlugin(sources: () => ThemeSources, notice: () => void): Plugin {
  const own = (file: string) => normalizePath(join(dirname(sources().defaults), "shared", "jsx", file));
  return {
    name: "dateline:printer",
    enforce: "pre",
    resolveId(id, importer) {
      if (id === PRINTER) return own("print-html.ts");
      if (!/^preact(?:\/|$)/.test(id)) return null;
      // What a package was compiled for, its compiler knows.
      const { defaults, own: replaced } = sources();
      const isTheme = importer !== undefined && [defaults, replaced].some((folder) => isInside(folder, importer));
      if (isTheme && /^preact\/jsx(?:-dev)?-runtime$/.test(id)) return own("jsx-runtime.ts");
      notice();
      return null;
    },
  };
}

/**
 * The same for `@import` and `url()` in CSS, which Vite resolves through aliases only
 * (`createIdResolver` in Vite 8 runs no plugins).
 */
export function cssAlias(sources: () => ThemeSources, disk: Disk, notice: (file: string) => void): Alias {
  async function customResolver(this: Rolldown.PluginContext, id: string, importer: string | undefined) {
    if (importer === undefined || !CSS_FILE.test(importer)) return null;
    const resolved =
      overlay(id, importer, sources(), disk) ??
      (await this.resolve(id, importer, { skipSelf: true }))?.id ??
      (isBare(id) ? (await this.resolve(id, generatorPackage(sources()), { skipSelf: true }))?.id : undefined);
    if (resolved === undefined) return null;
    notice(resolved);
    return resolved;
  }
  // The first alias that matches is the only one that is asked, so Vite's own have to be left out.
  const find = /^(?!\/?@vite\/)/;
  // The type knows no promise; the alias plugin hands one on to a hook that is awaited.
  return { find, replacement: "", customResolver: customResolver as unknown as ResolverFunction };
}

const GENERATOR_COPY = /^(?:preact|preact-render-to-string|dateline-archive)(?:\/|$)/;
const CSS_FILE = /\.css(?:\?.*)?$/;
const SAME_STEM: Readonly<Record<string, readonly string[]>> = {
  ".tsx": [".tsx", ".jsx"],
  ".jsx": [".jsx", ".tsx"],
  ".ts": [".ts", ".js"],
  ".js": [".js", ".ts"],
};

/** The file that a relative import means, in a site's own templates or in the default ones; `null` where it is neither. */
function overlay(id: string, importer: string, sources: ThemeSources, disk: Disk): string | null {
  const [, path = "", query = ""] = /^([^?]*)(\?.*)?$/s.exec(id) ?? [];
  const from = importer.replace(/\?.*$/s, "");
  const target = path.startsWith(".") ? resolve(dirname(from), path) : isAbsolute(path) ? resolve(path) : null;
  const folders = sources.own === null ? [sources.defaults] : [sources.own, sources.defaults];
  const base = folders.find((folder) => target !== null && isInside(folder, target));
  if (target === null || base === undefined) return null;
  for (const folder of folders) {
    for (const candidate of spellings(relative(base, target))) {
      const file = join(folder, candidate);
      if (normalizePath(file) !== normalizePath(from) && disk.stat(file)?.kind === "file") {
        return normalizePath(file) + query;
      }
    }
  }
  return null;
}

/** `templates/client.ts`: what the browser loads; `null` where a theme has none. */
export function clientEntry(sources: ThemeSources, disk: Disk): string | null {
  return overlay("./client.ts", generatorFile(sources), sources, disk);
}

/** A `.jsx` file may replace a `.tsx` one, and the ending may be left out. */
function spellings(path: string): string[] {
  const [ending = ""] = /\.[^.\\/]+$/.exec(path) ?? [];
  const same = SAME_STEM[ending];
  if (same !== undefined) return same.map((other) => path.slice(0, -ending.length) + other);
  return [path, ...Object.keys(SAME_STEM).map((other) => path + other)];
}

function templatesEntry(pages: ReadonlyMap<string, string>): string {
  const imports = [...pages.values()].map(
    (file, n) => `import { Page as t${n} } from ${JSON.stringify(normalizePath(file))};`,
  );
  const rows = [...pages.keys()].map((kind, n) => `${JSON.stringify(kind)}: t${n}`);
  return [
    ...imports,
    `export const templates = { ${rows.join(", ")} };`,
    `export { createPrinter } from ${JSON.stringify(PRINTER)};`,
  ].join("\n");
}

function isInside(folder: string | null, file: string): boolean {
  return folder !== null && contains(folder, resolve(file));
}

function isBare(id: string): boolean {
  return /^[\w@]/.test(id) && !isAbsolute(id) && !id.includes(":");
}

/** To resolve packages from. It has to exist: from a file that does not, Vite resolves as if it lay in the site's folder. */
function generatorPackage(sources: ThemeSources): string {
  return join(dirname(sources.defaults), "package.json");
}

/** A file among the default templates; it need not exist. */
function generatorFile(sources: ThemeSources): string {
  return join(sources.defaults, "index.ts");
}
