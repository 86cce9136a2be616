import type { Browser } from "playwright-core";
import { inject } from "vitest";
import { launchChromium } from "./chromium.ts";

/** Starts the browser that the global set-up found. Whoever starts it closes it. */
export function startBrowser(): Promise<Browser> {
  return launchChromium(inject("chromium"));
}
