import axe from "axe-core";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Preview, startPreview } from "../../src/commands/preview.ts";
import { securityHeaders } from "../../src/deploy/headers.ts";
import { machineEffects } from "../../src/effects.ts";
import { startBrowser } from "../support/browser.ts";
import { builtSample } from "../support/sample-archive.ts";

/** In milliseconds: a busy machine takes its time, and nothing here is about that. */
const SOON = 60_000;

const ARTICLE = "2018/06/12/singapore-summit/";
/** Below another path than the root, as many are published. */
const BASE = "/archive/";

let preview: Preview;
let browser: Browser;

beforeAll(async () => {
  preview = await startPreview({ target: await builtSample(BASE), port: 0 }, machineEffects());
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await preview?.close();
});

describe("a preview", () => {
  it("of a name appears where the pointer rests, says what its page says, and goes when the pointer goes", async () => {
    await on(ARTICLE, {}, async (page, { slip, refused }) => {
      await mention(page).hover();
      await slip.waitFor({ timeout: SOON });
      const text = await slip.innerText();
      expect(text).toContain("Donald Trump");
      const [reports = ""] = /\d+ reports, \d+ mentions/.exec(text) ?? [];
      expect(reports).not.toBe("");
      expect(await mention(page).getAttribute("aria-describedby")).toBe("preview");
      // Nothing in it can be reached, so that the way through the page stays what it was.
      expect(await slip.locator("a, button, [tabindex], [id]").count()).toBe(0);

      await page.mouse.move(2, 2);
      await slip.waitFor({ state: "hidden" });
      expect(await mention(page).getAttribute("aria-describedby")).toBeNull();
      await mention(page).click();
      await page.waitForURL(/donald-trump\/$/);
      expect(await page.locator(".numbers").innerText()).toContain(reports);
      expect(refused).toEqual([]);
    });
  });

  it("stays while the pointer is over it, and Escape puts it away without moving the pointer", async () => {
    await on(ARTICLE, {}, async (page, { slip }) => {
      await mention(page).hover();
      await slip.waitFor();
      await slip.hover();
      await page.waitForTimeout(600);
      expect(await slip.isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      expect(await slip.isVisible()).toBe(false);
    });
  });

  it("appears for the keyboard, stays as long as the focus does, and Escape leaves the focus where it is", async () => {
    await on(ARTICLE, {}, async (page, { slip }) => {
      await tabTo(page, mention(page));
      await slip.waitFor();
      await page.mouse.move(300, 300);
      await page.waitForTimeout(500);
      expect(await slip.isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      expect(await slip.isVisible()).toBe(false);
      expect(await mention(page).evaluate((link) => link === document.activeElement)).toBe(true);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Shift+Tab");
      await slip.waitFor();
      await page.keyboard.press("Tab");
      // It may be the next one's.
      expect(await mention(page).getAttribute("aria-describedby")).toBeNull();
    });
  });

  it("never comes by touch: a tap follows the link", async () => {
    await on(ARTICLE, { hasTouch: true, viewport: { width: 390, height: 800 } }, async (page, { slip, fetched }) => {
      await mention(page).tap();
      await page.waitForURL(/donald-trump\/$/);
      expect(fetched).toEqual([]);
      expect(await slip.count()).toBe(0);
    });
  });

  it("of evidence is the paragraph in which the sentence stands", async () => {
    await on("people/donald-trump/", {}, async (page, { slip }) => {
      const link = page.locator(`a.to-paragraph[href^="${BASE}${ARTICLE}#p-"]`);
      const sentence = (await page.locator(".evidence", { has: link }).locator("mark").innerText()).trim();
      await link.hover();
      await slip.waitFor();
      expect(await slip.locator(".preview-name").innerText()).toContain("Singapore summit");
      expect(await slip.locator(".preview-text").innerText()).toContain(sentence);
      expect(await slip.locator(".summary").count()).toBe(0);
    });
  });

  it("is fetched once, and only where a reader rests", async () => {
    await on(ARTICLE, {}, async (page, { slip, fetched }) => {
      await mention(page).hover();
      await page.mouse.move(2, 2);
      await page.waitForTimeout(500);
      expect(fetched).toEqual([]);
      for (let times = 0; times < 3; times++) {
        await mention(page).hover();
        await slip.waitFor();
        await page.keyboard.press("Escape");
        await page.mouse.move(2, 2);
      }
      expect(fetched).toHaveLength(1);
    });
  });

  it.each([
    ["light", 390],
    ["light", 1440],
    ["dark", 820],
  ] as const)("is accessible and inside the window, %s, %i pixels wide", async (colorScheme, width) => {
    await on(ARTICLE, { colorScheme, viewport: { width, height: 700 } }, async (page, { slip, refused }) => {
      for (const link of (await page.locator(".report-text a.mention").all()).slice(0, 6)) {
        await link.hover();
        await page.locator("[aria-describedby=preview]").and(link).waitFor();
        const box = await slip.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(700);
      }
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
        return violations.map(({ id }) => id);
      });
      expect(violations).toEqual([]);
      expect(refused).toEqual([]);
    });
  });
});

const mention = (page: Page): Locator => page.locator(`.report-text a[href="${BASE}people/donald-trump/"]`).first();

async function tabTo(page: Page, link: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press("Tab");
    if (await link.evaluate((it) => it === document.activeElement)) return;
  }
  throw new Error("the link cannot be reached by keyboard");
}

interface Seen {
  readonly slip: Locator;
  /** What scripts asked for. */
  readonly fetched: readonly string[];
  /** What the policy refused, and whatever else went wrong. */
  readonly refused: readonly string[];
}

/** A page under the headers that `deploy-files` writes. */
async function on(path: string, options: BrowserContextOptions, act: (page: Page, seen: Seen) => Promise<void>) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const fetched: string[] = [];
  const refused: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) refused.push(message.text());
  });
  page.on("pageerror", ({ message }) => void refused.push(message));
  page.on("request", (request) => {
    if (request.resourceType() === "xhr") fetched.push(request.url());
  });
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), ...securityHeaders({ url: null, remoteImages: false }) };
    await route.fulfill({ response, headers });
  });
  try {
    await page.goto(preview.url + path, { waitUntil: "networkidle" });
    await act(page, { slip: page.locator("#preview"), fetched, refused });
  } finally {
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
  }
}
