import { gzipSync } from "node:zlib";
import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Preview, startPreview } from "../../src/commands/preview.ts";
import { machineEffects } from "../../src/effects.ts";
import { startBrowser } from "../support/browser.ts";
import { builtSample } from "../support/sample-archive.ts";

/** The search of the sample archive, asked in one page. */
let preview: Preview;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  preview = await startPreview({ target: await builtSample(), port: 0 }, machineEffects());
  browser = await startBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
});

afterAll(async () => {
  await browser?.close();
  await preview?.close();
});

beforeEach(async () => {
  faults.length = 0;
  page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("dialog", (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
});

afterEach(() => page.close());

const ask = async (query: string) => {
  await page.goto(`${preview.url}search/${query}`);
  await page.locator(".search-count").waitFor();
};
const said = () => page.locator('[role="status"]').textContent();
const headlines = () => page.locator(".results h2").allTextContents();

describe("the first search", () => {
  it("takes at most 150 kB over the wire, code and all", async () => {
    const bodies: Promise<number>[] = [];
    page.on("response", (response) => {
      const isText = /text|json|svg/.test(response.headers()["content-type"] ?? "");
      // As a host compresses it, which the preview does not.
      bodies.push(response.body().then((body) => (isText ? gzipSync(body).length : body.length)));
    });
    await ask("?q=kaesong+talks");
    await page.waitForLoadState("networkidle");
    page.removeAllListeners("response");
    const sizes = await Promise.all(bodies);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.info(`first search: ${Math.round(total / 1000)} kB in ${sizes.length} requests`);
    expect(total).toBeLessThanOrEqual(150_000);
    expect(faults).toEqual([]);
  });
});

describe("a reader", () => {
  it("asks by the keyboard alone, is told what was found, and goes back to what was asked before", async () => {
    // Before anything is asked: what there is to ask of.
    await ask("");
    expect(await page.locator(".search-years li a").count()).toBeGreaterThan(3);
    await page.keyboard.type("hanoi");
    await page.locator(".results").waitFor();
    expect(await said()).toMatch(/^\d+ reports?$/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("singapore summit");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("q=singapore+summit");
    await expect.poll(async () => (await headlines())[0] ?? "").toContain("Singapore summit");
    await page.goBack();
    await expect.poll(async () => (await headlines())[0] ?? "").toContain("Hanoi");
    expect(await page.locator("#search-q").inputValue()).toBe("hanoi");
    expect(faults).toEqual([]);
  });

  it("narrows by a link, and takes it back by another", async () => {
    await ask("?q=summit");
    const all = await said();
    await page.locator(".search-years li a").first().press("Enter");
    await page.locator(".chip").first().waitFor();
    expect(page.url()).toMatch(/from=\d{4}&to=\d{4}/);
    expect(await said()).not.toBe(all);
    await page.locator(".chip").first().press("Enter");
    await expect.poll(said).toBe(all);
    expect(faults).toEqual([]);
  });

  it("narrows on a phone by what is folded away there", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await ask("?q=summit");
    const fold = page.locator(".search-margin");
    expect(await fold.getAttribute("open")).toBeNull();
    await fold.locator("> summary").press("Enter");
    // Also the event has come, which is later than what one sees.
    await fold.locator(".facet-values a").first().waitFor();
    await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen))));
    await fold.locator(".facet-values a").first().press("Enter");
    await page.locator(".chip").first().waitFor();
    // It stays open from question to question.
    await fold.locator(".search-range input").first().fill("2018");
    await fold.locator(".search-dates button").press("Enter");
    await expect.poll(() => page.url()).toContain("from=2018");
    expect(await fold.locator(".search-range input").first().inputValue()).toBe("2018");
    expect(faults).toEqual([]);
  });

  it("comes by a link that others sent", async () => {
    await ask("?q=railway&places=kaesong&from=2018&to=2018&order=oldest");
    expect(await page.locator(".chip").allTextContents()).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it.each([
    ["people/kim-jong-un/", "people=kim-jong-un"],
    ["places/kaesong/", "places=kaesong"],
    ["2018/", "from=2018&to=2018"],
  ])("searches within %s", async (path, given) => {
    await page.goto(preview.url + path);
    await page.locator(".search-within input[type=search]").fill("railway");
    await page.locator(".search-within input[type=search]").press("Enter");
    await page.locator(".search-count").waitFor();
    expect(new URL(page.url()).search).toContain(given);
    expect((await headlines()).length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it("says a date among the words, and is offered the reports of that time", async () => {
    await ask("?q=kaesong+railway+in+december+2018");
    await page.locator(".search-names a", { hasText: "December 2018" }).press("Enter");
    await page.locator(".chip").first().waitFor();
    expect(new URL(page.url()).search).toBe("?q=kaesong+railway&from=2018-12&to=2018-12");
    expect((await headlines()).length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it("who finds nothing is led on", async () => {
    await ask("?q=zzzqwv&people=kim-jong-un");
    expect(await page.locator(".search-ways a[href='/people/']").isVisible()).toBe(true);
    await page.locator(".search-ways p a").press("Enter");
    await expect.poll(() => page.url()).not.toContain("people=");
    expect(faults).toEqual([]);
  });

  it("without JavaScript is led to the indexes", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(`${preview.url}search/?q=kaesong`);
    expect(await bare.locator("main a[href$='/people/']").isVisible()).toBe(true);
    expect(await bare.locator("main a[href$='/dates/']").isVisible()).toBe(true);
    await plain.close();
  });
});

it.each([
  ["of 10,000 letters", "a".repeat(10_000)],
  ["of signs", "(((.*+?^$[]|\\/"],
  ["of names that objects have", "__proto__ constructor"],
  ["with a null byte", "\0 null"],
  ["with half a letter", "\ud800 lone"],
  ["of signs of writing from right to left, and of pictures", "\u202e\u2067كيم\u2069 \u200f 😀👩‍👩‍👧 🇰🇷"],
  ["of spaces, quotation marks and operators", ' \u3000\t\u00a0 """ " “ „ » OR OR - | * -- -OR OR'],
  ["of 500 quotation marks", '"'.repeat(500)],
  ["of minus signs in each other", '-(-(-over)) --over -"-also" - - -- ---'],
  ["of a thousand syllables", "가".repeat(1000)],
  ["of markup", '<img src=x onerror=alert(1)> "><script>alert(1)</script>'],
])("answers a question %s", async (_, words) => {
  await page.goto(`${preview.url}search/`);
  await page.locator("#search-q").evaluate((field, text) => {
    (field as HTMLInputElement).value = text;
    (field as HTMLInputElement).form?.requestSubmit();
  }, words);
  // The years of all reports stand there until there is an answer.
  await page.locator(".search-margin").waitFor();
  await page.reload();
  await page.locator(".search-margin").waitFor();
  expect(await page.locator("main script, main img").count()).toBe(0);
  expect(faults).toEqual([]);
});

it("keeps what was typed before the search was there to read it", async () => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/search-start-*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`${preview.url}search/`);
  await page.locator("#search-q").fill("hanoi");
  release();
  await page.locator(".results").waitFor();
  expect(await page.locator("#search-q").inputValue()).toBe("hanoi");
  expect(page.url()).toContain("?q=hanoi");
});

it("says where the index cannot be fetched, and tries again", async () => {
  await page.goto(`${preview.url}search/`);
  await page.route("**/search/w/**", (route) => route.abort());
  await page.locator("#search-q").fill("hanoi");
  const again = page.locator(".search-answer > button");
  await again.waitFor();
  expect(await said()).toContain("could not be fetched");
  await page.unroute("**/search/w/**");
  await again.press("Enter");
  await page.locator(".results").waitFor();
  expect((await headlines())[0]).toContain("Hanoi");
  expect(faults.every((fault) => fault.includes("ERR_FAILED"))).toBe(true);
});

it("works where a host knows no range requests", async () => {
  await page.route("**/search/[pr]/**", async (route) => {
    const { range: _, ...headers } = route.request().headers();
    await route.continue({ headers });
  });
  await ask('?q="joint+statement"');
  expect((await headlines())[0]).toContain("Singapore");
  await page.unroute("**/search/[pr]/**");
});

describe.each([
  ["light", 390],
  ["dark", 1280],
] as const)("with results, %s, %i pixels wide", (colorScheme, width) => {
  it("is accessible (WCAG 2.2 AA)", async () => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await ask("?q=kim+kaesnog&people=kim-jong-un");
    await ask("?q=kim+kaesong&people=kim-jong-un");
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const result = await (window as unknown as { axe: typeof axe }).axe.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      });
      return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(faults).toEqual([]);
  });
});
