import { isAbsolute, resolve } from "node:path";
import { build, type InlineConfig, normalizePath, type Plugin, type Rolldown } from "vite";
import type { Effects } from "../model/effects.ts";
import type { Permalink } from "../model/permalink.ts";
import { brokenTemplate, faultOf } from "./broken-template.ts";
import { BASE_MARK } from "./draw.ts";
import { fontsToPreload } from "./preload-fonts.ts";
import { type CompiledTheme, sha256 } from "./theme-cache.ts";
import { clientEntry, ownPrinterPlugin, TEMPLATES_ENTRY } from "./theme-plugin.ts";
import type { ThemeSources } from "./theme-sources.ts";
import { viteOptions } from "./vite-options.ts";

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

/** @throws {BrokenTemplate} (1) at the place that does not compile */
export async function compileTheme(
  sources: ThemeSources,
  cacheFolder: string,
  effects: Effects,
): Promise<CompiledTheme> {
  const inputs = new Set<string>();
  const note = (id: string) => inputs.add(id.replace(/\?.*$/s, ""));
  const options = viteOptions(() => sources, cacheFolder, effects, note);
  const shared = { ...options, logLevel: "silent" as const, plugins: [...options.plugins, noteModules(note)] };
  const entry = clientEntry(sources, effects.disk);
  try {
    const server = await compileTemplates(shared, sources, cacheFolder);
    const client = entry === null ? [] : await run(clientBuild(shared, entry));
    return toTheme(server, client, { cacheFolder, inputs: packagesAmong(inputs, sources, effects) });
  } catch (error) {
    if (!(error instanceof Error && "errors" in error)) throw error;
    throw brokenTemplate(faultOf(error), sources.root, (file) => textOf(effects.disk.read(file)), error);
  }
}

/** Of themes that use more of Preact than JSX, which few do, the first result is dropped. */
async function compileTemplates(
  shared: InlineConfig & Pick<ReturnType<typeof viteOptions>, "plugins">,
  sources: ThemeSources,
  cacheFolder: string,
): Promise<Output> {
  let needsPreact = false;
  const printer = ownPrinterPlugin(
    () => sources,
    () => {
      needsPreact = true;
    },
  );
  const output = await run(serverBuild({ ...shared, plugins: [printer, ...shared.plugins] }, cacheFolder));
  return needsPreact ? run(serverBuild(shared, cacheFolder)) : output;
}

/** One module that needs nothing beside it, so that it can be imported from any cache folder. */
function serverBuild(shared: InlineConfig, cacheFolder: string): InlineConfig {
  return {
    ...shared,
    ssr: { noExternal: true },
    experimental: {
      renderBuiltUrl: (file, { hostType }) => (hostType === "js" ? `${BASE_MARK}${file}` : { relative: true }),
    },
    build: {
      ...BUILD,
      outDir: cacheFolder,
      ssr: true,
      // A style sheet or a picture that only a template imports is published as well.
      ssrEmitAssets: true,
      sourcemap: true,
      target: "node20",
      rolldownOptions: {
        input: TEMPLATES_ENTRY,
        output: { entryFileNames: "draw.mjs", codeSplitting: false },
        experimental: { attachDebugInfo: "none" },
      },
    },
  };
}

/** Style sheets and scripts for the browser. A relative base: the theme is the same wherever the site is published. */
function clientBuild(shared: InlineConfig, entry: string): InlineConfig {
  return {
    ...shared,
    base: "./",
    build: {
      ...BUILD,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry, output: { chunkFileNames } },
    },
  };
}

/** What only the search page loads can be told by its name: see `isOfSearch`. */
function chunkFileNames({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
  const isOfSearch = /[\\/]client[\\/]search[\\/]|[\\/]stemmers[\\/]/.test(facadeModuleId ?? "");
  return isOfSearch ? "assets/search-[name]-[hash].js" : "assets/[name]-[hash].js";
}

const BUILD = {
  write: false,
  // Small pictures stay files of their own: a strict content security policy blocks `data:` URLs.
  assetsInlineLimit: 0,
  reportCompressedSize: false,
} as const;

async function run(config: InlineConfig): Promise<Output> {
  const result = await build(config);
  return "output" in result ? result.output : [];
}

function toTheme(
  server: Output,
  client: Output,
  { cacheFolder, inputs }: { readonly cacheFolder: string; readonly inputs: CompiledTheme["inputs"] },
): CompiledTheme {
  const drawing = server.find((file) => file.type === "chunk");
  const code = drawing?.code ?? "";
  const files = new Map<Permalink, Uint8Array>();
  for (const file of [...client, ...server]) {
    if (file === drawing || file.fileName.endsWith(".map")) continue;
    files.set(`/${file.fileName}` as Permalink, Buffer.from(file.type === "chunk" ? file.code : file.source));
  }
  const published = [...files].map(([permalink, bytes]) => ({ permalink, bytes }));
  const scripts = client.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
  // A sheet whose address a template or a script asks for (`?url`) is linked by them alone.
  const styles = [...files.keys()].filter(
    (permalink) =>
      permalink.endsWith(".css") &&
      !code.includes(BASE_MARK + permalink.slice(1)) &&
      !scripts.some((script) => script.includes(permalink.slice(permalink.lastIndexOf("/") + 1))),
  );
  return {
    version: sha256(
      JSON.stringify([sha256(code), ...published.map(({ permalink, bytes }) => [permalink, sha256(bytes)])]),
    ),
    styles,
    scripts: client.flatMap((file) =>
      file.type === "chunk" && file.isEntry ? [`/${file.fileName}` as Permalink] : [],
    ),
    fonts: styles.flatMap((permalink) => fontsToPreload(permalink, textOf(files.get(permalink)))),
    files: published,
    code,
    map: absoluteMap(drawing?.map ?? null, cacheFolder),
    inputs,
  };
}

function absoluteMap(map: Rolldown.SourceMap | null, folder: string): string {
  const sources = map?.sources.map((source) => resolve(folder, source)) ?? [];
  return JSON.stringify({ version: 3, names: map?.names ?? [], mappings: map?.mappings ?? "", sources });
}

function noteModules(note: (id: string) => void): Plugin {
  return {
    name: "dateline:inputs",
    buildEnd() {
      for (const id of this.getModuleIds()) note(id);
    },
  };
}

/** The inputs that the key of the theme does not cover. */
function packagesAmong(inputs: ReadonlySet<string>, { defaults, own }: ThemeSources, { disk }: Effects) {
  const templates = [defaults, own ?? defaults].map((folder) => `${normalizePath(folder)}/`);
  return [...inputs]
    .filter((file) => isAbsolute(file) && !templates.some((folder) => normalizePath(file).startsWith(folder)))
    .filter((file) => disk.stat(file)?.kind === "file")
    .sort()
    .map((file) => ({ file, sha256: sha256(disk.read(file)) }));
}

function textOf(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString();
}
