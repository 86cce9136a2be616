import { readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Preview, startPreview } from "../../src/commands/preview.ts";
import { machineEffects } from "../../src/effects.ts";
import { type PageKind, ROUTES } from "../../src/render/routes.ts";
import { startBrowser } from "../support/browser.ts";
import { deadLinks, filesBelow } from "../support/check-links.ts";
import { htmlFaults } from "../support/html-validator.ts";
import { builtSample } from "../support/sample-archive.ts";

/** The sample archive as it is built, and served as a static host does. */
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

it("links to nothing that is not there", () => {
  expect(filesBelow(out).length).toBeGreaterThan(200);
  expect(deadLinks(out)).toEqual([]);
});

describe.each([
  ["with JavaScript", {}],
  ["without JavaScript", { javaScriptEnabled: false }],
])("a reader with a keyboard only, %s", (_, options) => {
  it("goes from the home page to a person, a report, its day and a place", async () => {
    await withPage(options, async (page, faults) => {
      await page.goto(preview.url);
      await follow(page, /^\/people\/[^/]+\/$/);
      expect(await page.locator("h1").textContent()).not.toBe("");
      // The row's evidence leads to the very paragraph that names the person.
      await follow(page, /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/#p-/);
      expect(await page.locator(decodeURIComponent(new URL(page.url()).hash)).count()).toBe(1);
      const day = new URL(page.url()).pathname.split("/").slice(0, 4).join("/");
      await follow(page, new RegExp(`^${day}/$`));
      await follow(page, /^\/places\/$/);
      await follow(page, /^\/places\/[^/]+\/$/);
      expect(new URL(page.url()).pathname).toMatch(/^\/places\/[^/]+\/$/);
      expect(faults).toEqual([]);
    });
  });

  it("skips to the content", async () => {
    await withPage(options, async (page, faults) => {
      await page.goto(preview.url);
      await page.keyboard.press("Tab");
      expect(await page.locator(":focus").getAttribute("href")).toBe("#content");
      await page.keyboard.press("Enter");
      expect(page.url()).toBe(`${preview.url}#content`);
      expect(faults).toEqual([]);
    });
  });
});

/** Pages that have one template, yet look unlike each other. */
const UNLIKE: Partial<Readonly<Record<PageKind, readonly string[]>>> = {
  calendar: ["calendar, year", "calendar, month", "calendar, day"],
  intersection: ["intersection, with", "intersection, where"],
  person: ["person", "person, year"],
};
const EXAMPLES = (Object.keys(ROUTES) as PageKind[]).flatMap((kind) => UNLIKE[kind] ?? [kind]);

it("leaves on paper what is read, and nothing that is only pressed or led on by", async () => {
  await withPage({ viewport: { width: 720, height: 1000 } }, async (page) => {
    await page.emulateMedia({ media: "print" });
    for (const path of ["2018/06/12/singapore-summit/", "people/donald-trump/", "places/kaesong/"]) {
      await page.goto(new URL(path, preview.url).href);
      const shown = await page.$$eval(
        "nav, .ways-on, .report .margin, .search-form, summary, button, .to-paragraph",
        (all) => all.filter((one) => one.getClientRects().length > 0).map((one) => one.outerHTML.slice(0, 80)),
      );
      expect(shown, path).toEqual([]);
    }
    expect(await page.locator("h1").isVisible()).toBe(true);
  });
});

it.each([
  ["2018/06/12/singapore-summit/", [".fact a", ".role-then", ".breadcrumbs a"]],
  ["people/kim-jong-un/", [".timeline-report > a", ".native-names bdi"]],
])("%s is not to be scrolled sideways for the sake of a long word or a long credit", async (path, holders) => {
  await withPage({ viewport: { width: 320, height: 900 } }, async (page) => {
    await page.goto(new URL(path, preview.url).href);
    const missing = await page.evaluate((selectors) => {
      const credit = document.createElement("span");
      credit.className = "credit";
      credit.textContent = `Photo: ${"Press Corps of the North ".repeat(6)}`;
      const caption = document.createElement("figcaption");
      caption.append("At noon. ", credit);
      document.querySelector("main")?.append(caption);
      return selectors.filter((selector) => {
        const holder = document.querySelector(selector);
        if (holder === null) return true;
        holder.textContent = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
        return false;
      });
    }, holders);
    expect(missing).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

it("prints code and wide tables whole, and lets a list go on overleaf", async () => {
  await withPage({ viewport: { width: 640, height: 1000 } }, async (page) => {
    await page.emulateMedia({ media: "print" });
    await page.goto(new URL("2018/06/12/singapore-summit/", preview.url).href);
    const tooWide = await page.evaluate(() => {
      const prose = document.querySelector(".prose") as HTMLElement;
      const row = document.createElement("table").insertRow();
      for (let column = 0; column < 14; column++) row.insertCell().textContent = "100000";
      const code = document.createElement("pre");
      code.textContent = `x = ${"inflow_of_the_river(day=1) - ".repeat(10)}`;
      prose.append(row.closest("table") ?? "", code);
      const width = prose.getBoundingClientRect().width + 1;
      return [...prose.querySelectorAll("table, pre")]
        .filter((one) => one.scrollWidth > width)
        .map((one) => one.tagName);
    });
    expect(tooWide).toEqual([]);
    // An address reads from left to right, also where the page does not.
    expect(await page.locator(".colophon .print-only [dir=ltr]").textContent()).toContain("/2018/06/12/");
    // What is avoided after one cell of a grid is avoided after the grid: no list would ever be broken.
    for (const path of ["people/donald-trump/", "2018/", "dates/"]) {
      await page.goto(new URL(path, preview.url).href);
      const kept = await page.$$eval(".row > *, .decade > *", (all) =>
        all.filter((one) => getComputedStyle(one).breakAfter !== "auto").map((one) => one.className),
      );
      expect(kept, path).toEqual([]);
    }
  });
});

describe.each(EXAMPLES)("a page of the kind %s", (kind) => {
  it("is valid HTML", async () => {
    expect(await htmlFaults(readFileSync(join(out, exampleOf(kind)), "utf8"))).toEqual([]);
  });

  // Opened once, and then looked at in every way.
  it("is accessible (WCAG 2.2 AA) and tells labels from what they say, light and dark, narrow and wide", async () => {
    await withPage({ viewport: { width: 390, height: 900 } }, async (page, faults) => {
      await open(page, exampleOf(kind));
      expect(await labelsLikeTexts(page)).toEqual([]);
      await page.evaluate(axe.source);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [390, 1440]) {
          const look = `${colorScheme}, ${width} pixels wide`;
          await page.setViewportSize({ width, height: 900 });
          const { violations, passed } = await wcagOf(page);
          expect(violations, look).toEqual([]);
          expect(passed, look).toContain("color-contrast");
          // Nothing has to be scrolled sideways.
          expect(await page.evaluate(() => document.documentElement.scrollWidth), look).toBeLessThanOrEqual(width);
          if (width > 1200) expect(await linesOfNavigation(page), look).toBe(1);
        }
      }
      expect(faults).toEqual([]);
    });
  });
});

function linesOfNavigation(page: Page): Promise<number> {
  return page.evaluate(() => {
    const items = [...document.querySelectorAll(".masthead-nav li")].filter((item) => item.getClientRects().length > 0);
    return new Set(items.map((item) => Math.round(item.getBoundingClientRect().top))).size;
  });
}

function labelsLikeTexts(page: Page): Promise<readonly (string | null)[]> {
  return page.evaluate(() => {
    const weight = (fact: Element, part: string) => {
      const element = fact.querySelector(part);
      return element === null ? 0 : Number(getComputedStyle(element).fontWeight);
    };
    return [...document.querySelectorAll(".fact")]
      .filter((fact) => weight(fact, "dt") <= weight(fact, "dd"))
      .map(({ textContent }) => textContent);
  });
}

function wcagOf(page: Page): Promise<{ violations: readonly string[]; passed: readonly string[] }> {
  return page.evaluate(async (tags) => {
    const result = await (window as unknown as { axe: typeof axe }).axe.run({ runOnly: tags });
    return {
      violations: result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      passed: result.passes.map(({ id }) => id),
    };
  }, WCAG);
}

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

function exampleOf(example: string): string {
  const file = longestPages().get(example);
  if (file === undefined) throw new Error(`the sample archive has no page of the kind ${example}`);
  return file;
}

/** The longest page of each kind, as the template of the page names it. */
function longestPages(): ReadonlyMap<string, string> {
  const longest = new Map<string, { file: string; length: number }>();
  for (const file of filesBelow(out)) {
    const html = file.endsWith(".html") ? readFileSync(join(out, file), "utf8") : "";
    const [, kind] = /<body class="page-([\w-]+)/.exec(html) ?? [];
    if (kind === undefined) continue;
    const example = exampleFor(kind, file.split(/[\\/]/).slice(0, -1));
    if (html.length > (longest.get(example)?.length ?? 0)) longest.set(example, { file, length: html.length });
  }
  return new Map([...longest].map(([example, { file }]) => [example, file]));
}

/** @param path The folders of the page's file. */
function exampleFor(kind: string, path: readonly string[]): string {
  if (kind === "calendar") return `calendar, ${["year", "month", "day"][path.length - 1]}`;
  if (kind === "intersection") return `intersection, ${path[2]}`;
  return kind === "person" && path.length > 2 ? "person, year" : kind;
}

/** An old address leads on at once: it is looked at without that. */
async function open(page: Page, file: string): Promise<void> {
  await page.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    const response = await route.fetch({ maxRedirects: 0 });
    const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, "");
    return route.fulfill({ response, status: 200, body });
  });
  await page.goto(preview.url + file.replace(/index\.html$/, ""));
}

/** Presses Tab until a link that fits has the focus, then Enter. */
async function follow(page: Page, href: RegExp): Promise<void> {
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press("Tab");
    const target = await page.evaluate(() => document.activeElement?.getAttribute("href") ?? null);
    if (target === null || !href.test(target)) continue;
    await Promise.all([page.waitForURL((url) => url.pathname + url.hash === target), page.keyboard.press("Enter")]);
    await page.waitForLoadState("load");
    return;
  }
  throw new Error(`no link to ${href} can be reached by keyboard on ${page.url()}`);
}

/** A page that notes whatever goes wrong in it: errors, warnings, requests that fail or leave the site. */
async function withPage(
  options: BrowserContextOptions,
  act: (page: Page, faults: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const faults: string[] = [];
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    const failure = request.failure()?.errorText;
    // Who follows a link at once ends what the page before was still asking for.
    if (failure !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${failure}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && origin !== new URL(preview.url).origin) faults.push(`remote: ${request.url()}`);
  });
  try {
    await act(page, faults);
  } finally {
    await context.close();
  }
}
