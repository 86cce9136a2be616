import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Preview, startPreview } from "../../src/commands/preview.ts";
import { machineEffects } from "../../src/effects.ts";
import { startBrowser } from "../support/browser.ts";
import { filesBelow } from "../support/check-links.ts";
import { builtSample } from "../support/sample-archive.ts";

/** In bytes as they lie on the disk, before any compression. */
const MOST = { script: 15_000, style: 30_000 };

let out: string;
let preview: Preview;
let browser: Browser;

beforeAll(async () => {
  const target = await builtSample();
  out = target.out;
  preview = await startPreview({ target, port: 0 }, machineEffects());
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await preview?.close();
});

const htmlFiles = () => filesBelow(out).filter((file) => file.endsWith(".html"));
const read = (file: string) => readFileSync(join(out, file), "utf8");

describe("no page of the sample archive", () => {
  it("ships more than 15 kB of JavaScript before anybody has touched it, or 30 kB of CSS", () => {
    const pages = htmlFiles();
    expect(pages.length).toBeGreaterThan(200);
    for (const file of pages) {
      const html = read(file);
      const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, url]) => url);
      const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, url]) => url);
      expect(scripts.length, file).toBeGreaterThan(0);
      expect(styles.length, file).toBeGreaterThan(0);
      expect(weight(withImports(scripts)), `${file}: scripts`).toBeLessThanOrEqual(MOST.script);
      expect(weight(styles), `${file}: styles`).toBeLessThanOrEqual(MOST.style);
    }
  });

  it("has a picture without its dimensions, or a style of its own", () => {
    for (const file of htmlFiles()) {
      for (const [image] of read(file).matchAll(/<img [^>]*>/g)) {
        if (!image.includes("masthead-logo")) expect(image, file).toMatch(/ width="\d+"[^>]* height="\d+"/);
      }
      expect(read(file), file).not.toMatch(/ style="|<style/);
    }
  });
});

function weight(urls: readonly (string | undefined)[]): number {
  return urls.reduce((sum, url) => sum + statSync(join(out, String(url))).size, 0);
}

/** With what they import at once; what they import later waits for the reader. */
function withImports(urls: readonly (string | undefined)[]): readonly string[] {
  const all = new Set<string>();
  const add = (url: string) => {
    if (all.has(url)) return;
    all.add(url);
    for (const [, imported = ""] of read(url.slice(1)).matchAll(
      /(?:^|[;}\s])import\s*(?:[\w{},*\s$]+from\s*)?"(\.[^"]+)"/g,
    )) {
      add(new URL(imported, `http://host${url}`).pathname);
    }
  };
  for (const url of urls) add(String(url));
  return [...all];
}

/** One page of each kind: the longest, by the class of its body. */
function examples(): readonly string[] {
  const longest = new Map<string, { file: string; length: number }>();
  for (const file of htmlFiles()) {
    const html = read(file);
    const [, kind = ""] = /<body class="page-([\w -]+)/.exec(html) ?? [];
    // An old address leads on at once.
    if (kind !== "moved" && html.length > (longest.get(kind)?.length ?? 0)) {
      longest.set(kind, { file, length: html.length });
    }
  }
  return [...longest.values()].map(({ file }) => file);
}

it.each([320, 1440])(
  "nothing on a page moves once it is there, %i pixels wide, and nothing has to be scrolled sideways",
  async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    // In the page, before any of it is drawn.
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    const pages = examples();
    expect(pages.length).toBeGreaterThan(10);
    for (const file of pages) {
      await page.goto(preview.url + file.replace(/index\.html$/, ""), { waitUntil: "networkidle" });
      const { shifts, scrollWidth } = await page.evaluate(async () => {
        await document.fonts.ready;
        // Lazy pictures come as they are scrolled to.
        for (let y = 0; y < document.body.scrollHeight; y += 600) {
          window.scrollTo({ top: y, behavior: "instant" });
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        const { shifts } = window as unknown as { shifts: number[] };
        return { shifts, scrollWidth: document.documentElement.scrollWidth };
      });
      expect(shifts, file).toEqual([]);
      expect(scrollWidth, file).toBeLessThanOrEqual(width);
    }
    await context.close();
  },
  120_000,
);
