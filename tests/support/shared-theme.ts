import { cpSync } from "node:fs";
import { join } from "node:path";
import { machineEffects } from "../../src/effects.ts";
import { loadTheme } from "../../src/vite/theme.ts";
import { findThemeSources } from "../../src/vite/theme-sources.ts";
import { shared } from "./shared-folder.ts";

/**
 * Compiled for the first site of a run that looks so, and kept under the key of its templates: compiling takes longer
 * than a small site. What a theme's own cache does is looked at in `tests/unit/vite/theme.test.ts`.
 * @returns a folder for compiled themes, which holds this one. Nobody changes what is in it.
 */
export async function sharedTheme(root: string): Promise<string> {
  const { own, key } = findThemeSources(root, machineEffects().disk);
  const folder = await shared(`theme-${key}`, async (made) => {
    // Its source map leads to them, and the site may be gone before others of that look are.
    if (own !== null) cpSync(own, join(made, "templates"), { recursive: true });
    await loadTheme({ root: made, cacheFolder: join(made, "cache") }, machineEffects());
  });
  return join(folder, "cache");
}

/** Has the next build of the site find its theme compiled. @param cacheFolder where that build keeps what it need not do again. */
export async function layTheme(root: string, cacheFolder = join(root, ".dateline")): Promise<void> {
  cpSync(await sharedTheme(root), join(cacheFolder, "cache"), { recursive: true });
}
