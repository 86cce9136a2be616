import { join } from "node:path";
import { openArticleCache } from "../cache/article-cache.ts";
import { createMemoryCache } from "../cache/memory-cache.ts";
import { drawnPage, type PageState, plannedPages, redirectsIn, type SiteState, termsIn } from "../diff/site-state.ts";
import { composeEdition, type Edition, type EditionOptions } from "../edition.ts";
import type { Effects } from "../model/effects.ts";
import { wholeOf } from "../model/file-content.ts";
import { GENERATOR } from "../model/generator.ts";
import { outputPath } from "../model/permalink.ts";
import { NO_ASSETS } from "../no-assets.ts";
import { historyReader } from "../read/git-history.ts";
import type { DataFile } from "../render/data-file.ts";
import { createKeyMaker, frameKey, pageKeys } from "../render/page-key.ts";
import { createStopwatch } from "../stopwatch.ts";
import { loadTheme } from "../vite/theme.ts";
import { walk } from "../write/before.ts";
import { readManifest } from "../write/manifest.ts";
import { keyIfSame } from "../write/output-file.ts";
import { locate, type OutputTarget } from "../write/target.ts";

/** The content of a folder as pages that are planned: fast, and blind to templates. */
export async function contentState(
  name: string,
  options: EditionOptions,
  effects: Effects,
): Promise<SiteState & Pick<Edition, "problems">> {
  const edition = await composeEdition(
    options,
    NO_ASSETS,
    createMemoryCache,
    effects,
    createStopwatch(() => 0),
  );
  return { name, pages: plannedPages(edition.pages.values()), ...dataOf(edition), problems: edition.problems };
}

/** A folder that was built, as its pages were drawn. */
export function builtState(name: string, out: string, { disk }: Effects): SiteState {
  const text = (path: string) => Buffer.from(disk.read(join(out, ...path.split("/")))).toString("utf8");
  const read = (permalink: string) =>
    disk.stat(join(out, permalink)) === undefined ? undefined : text(permalink.slice(1));
  const redirects = redirectsIn(read);
  // The home page bears it alone.
  const { title } = drawnPage(read("/index.html") ?? "", "");
  const pages = new Map<string, PageState>();
  for (const path of walk(out, "", disk)) {
    if (!path.endsWith(".html")) continue;
    const permalink = `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
    if (!redirects.has(permalink)) pages.set(permalink, drawnPage(text(path), title));
  }
  return { name, pages, terms: termsIn(read), redirects };
}

/**
 * What would be built now, compared with what lies in the output: pages whose keys are the manifest's
 * are taken from there, the others are drawn.
 */
export async function nextState(
  options: EditionOptions,
  target: OutputTarget,
  built: SiteState,
  effects: Effects,
): Promise<SiteState & Pick<Edition, "problems">> {
  const theme = await loadTheme({ root: options.root, cacheFolder: join(target.cacheFolder, "cache") }, effects);
  const edition = await composeEdition(
    { ...options, readHistory: historyReader(options.root, effects) },
    theme,
    (setup) => openArticleCache(join(target.cacheFolder, "cache", "articles"), setup, effects),
    effects,
    createStopwatch(() => 0),
  );
  const manifest = readManifest(locate(target, effects.disk), effects.disk);
  const keyOf = createKeyMaker(frameKey(edition.site.view, theme.version, GENERATOR));
  const pages = new Map<string, PageState>();
  for (const page of edition.pages.values()) {
    const { kind, permalink, props } = page;
    if (kind === "moved") continue;
    const there = built.pages.get(permalink);
    const known = manifest?.files.get(outputPath(permalink))?.key ?? null;
    const isSame = keyIfSame(pageKeys(page, keyOf).keys, known) !== undefined;
    if (there !== undefined && isSame) pages.set(permalink, there);
    else pages.set(permalink, drawnPage(theme.draw(kind, props()), edition.settings.title));
  }
  return { name: "what would be built now", pages, ...dataOf(edition), problems: edition.problems };
}

function dataOf({ data }: Edition): Pick<SiteState, "terms" | "redirects"> {
  const files = new Map<string, DataFile>(data().map((file) => [file.permalink, file]));
  const read = (permalink: string) => {
    const file = files.get(permalink);
    return file && Buffer.from(wholeOf(file.bytes())).toString("utf8");
  };
  return { terms: termsIn(read), redirects: redirectsIn(read) };
}
