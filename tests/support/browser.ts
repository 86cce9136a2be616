import type { Browser } from "playwright-core";
import { inject } from "vitest";
import { launchChromium } from "./chromium.ts";

/** A slow and busy machine takes its time, and no test is about that. */
const PATIENCE_MS = 120_000;

/** Starts the browser that the global set-up found. Whoever starts it closes it. @param flags Of its command line. */
export async function startBrowser(flags: readonly string[] = []): Promise<Browser> {
  const browser = await launchChromium(inject("chromium"), flags);
  browser.on("context", (context) => context.setDefaultTimeout(PATIENCE_MS));
  return browser;
}
