import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/** Starts the browser that the global set-up found. Whoever starts it closes it. */
export function startBrowser(): Promise<Browser> {
  const executablePath = inject("chromium");
  const fonts = join(dirname(executablePath), "fonts");
  return chromium.launch({
    executablePath,
    // Containers and CI run as root, where Chromium refuses its sandbox; the tests open our own pages only.
    args: ["--headless", "--no-sandbox", "--font-render-hinting=none"],
    // A bare machine has no fonts at all; the npm package brings one.
    env: existsSync(fonts) ? { ...process.env, FONTCONFIG_PATH: fonts } : process.env,
  } as Parameters<typeof chromium.launch>[0]);
}
