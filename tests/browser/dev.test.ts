import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type Dev, startDev } from "../../src/commands/dev.ts";
import { machineEffects } from "../../src/effects.ts";
import { loadTheme } from "../../src/vite/theme.ts";
import { startBrowser } from "../support/browser.ts";
import { dateline, startServing } from "../support/command.ts";

/** In milliseconds: a busy machine takes its time, and nothing here is about that. */
const SOON = 60_000;

const ARTICLE = "content/articles/2025/2025-02-01-bridge.md";
const URL_OF_ARTICLE = "2025/02/01/bridge/";
const effects = { ...machineEffects(), tell: () => {} };

let browser: Browser;
let page: Page;
let root: string;
let dev: Dev;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  root = realpathSync.native(mkdtempSync(join(tmpdir(), "dateline-dev-")));
  for (const folder of ["content", "public"]) cpSync(folder, join(root, folder), { recursive: true, filter: isWanted });
  writeSite({ [ARTICLE]: article("A bridge opens", "Traffic crossed at noon.") });
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
  await dev?.close();
  rmSync(root, { recursive: true });
});

describe("an edit", () => {
  it("of an article is seen without a reload by hand, within a second", async () => {
    await open(URL_OF_ARTICLE);
    await page.getByText("Traffic crossed at noon.", { exact: true }).waitFor();
    const start = performance.now();
    writeSite({ [ARTICLE]: article("A bridge opens", "Traffic crossed at midnight.") });
    await page.getByText("Traffic crossed at midnight.", { exact: true }).waitFor({ timeout: SOON });
    console.info(`seen after ${Math.round(performance.now() - start)} ms`);
  });

  it.each([
    ["an article", { [ARTICLE]: article("A bridge opens", "Traffic crossed at midnight.") }],
    ["a style sheet", { "templates/styles/tokens.css": `@import "./tokens.css";\nh1 { color: rgb(1, 2, 3); }` }],
    ["a template", { "templates/article.tsx": notFound("Traffic crossed at midnight.") }],
  ])("of %s before the page hears of edits is seen as well", async (_, files) => {
    let connect = () => {};
    const allowed = new Promise<void>((resolve) => {
      connect = resolve;
    });
    await open("");
    // With nobody there, Vite keeps what it has to say for who comes next.
    const other = await browser.newPage();
    onTestFinished(() => other.close());
    await other.goto(dev.url, { waitUntil: "networkidle" });
    await page.route("**/@vite/client", async (route) => {
      await allowed;
      await route.continue();
    });
    await page.goto(dev.url + URL_OF_ARTICLE, { waitUntil: "commit" });
    await page.getByText("Traffic crossed at noon.", { exact: true }).waitFor();
    writeSite(files);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    connect();
    const seen = () =>
      page.evaluate(
        () => `${document.body.innerText} ${getComputedStyle(document.querySelector("h1") ?? document.body).color}`,
      );
    await expect.poll(seen, { timeout: SOON }).toMatch(/at midnight|rgb\(1, 2, 3\)/);
  });

  it("of an authority record is seen on the pages that name the person", async () => {
    await open("people/andrei-rudenko/");
    writeSite({
      "content/people/andrei-rudenko.md": "---\nname: Andrei Borisovich Rudenko\n---\n\nA planted sentence.\n",
    });
    await page.getByText("A planted sentence.", { exact: true }).waitFor({ timeout: SOON });
    rmSync(join(root, "content/people/andrei-rudenko.md"));
    await page.getByText("A planted sentence.", { exact: true }).waitFor({ state: "detached", timeout: SOON });
  });

  it("of an article is found by the search, drafts as well", async () => {
    writeSite({
      "content/articles/2025/2025-02-02-draft.md": `---\ntitle: Unseen\ndate: 2025-02-02\ndraft: true\n---\n\nA zeppelin landed.\n`,
    });
    await open("search/?q=zeppelin");
    await page.locator(".results h2", { hasText: "Unseen" }).waitFor();
    writeSite({ [ARTICLE]: article("A bridge opens", "A zeppelin crossed at noon.") });
    await page.locator(".results h2", { hasText: "A bridge opens" }).waitFor();
  });

  it("of words alone is seen and found, whatever an editor's program writes beside it, and stays when more has changed", async () => {
    writeSite({ [ARTICLE]: article("A bridge opens", "Traffic crossed at noon.\n\nIt rained.") });
    await open(URL_OF_ARTICLE);
    await page.getByText("It rained.", { exact: true }).waitFor();
    writeSite({
      "content/articles/2025/.2025-02-01-bridge.md.swp": "a copy",
      [ARTICLE]: article("A bridge opens", "Traffic crossed at noon.\n\nIt hailed."),
    });
    await page.getByText("It hailed.", { exact: true }).waitFor({ timeout: SOON });
    await page.goto(`${dev.url}search/?q=hailed`);
    await page.locator(".results h2", { hasText: "A bridge opens" }).waitFor();
    writeSite({ [ARTICLE]: article("A bridge has opened", "Traffic crossed at noon.\n\nIt hailed.") });
    await page.locator(".results h2", { hasText: "A bridge has opened" }).waitFor({ timeout: SOON });
    const data = await fetch(`${dev.url}data/articles.jsonl`);
    expect([data.status, data.headers.get("content-type")]).toEqual([200, "application/jsonl"]);
    expect(await data.text()).toContain(`"A bridge has opened"`);
    expect((await fetch(`${dev.url}data/nothing.jsonl`)).status).toBe(404);
  });

  it("of the settings is seen", async () => {
    await open("");
    writeSite({ "content/site.yaml": "title: The Planted File\n" });
    await page.waitForFunction(() => document.title.includes("The Planted File"), undefined, { timeout: SOON });
  });

  it("of a template is seen", async () => {
    writeSite({ "templates/not-found.tsx": notFound("first words") });
    await open("nothing/here/");
    await page.getByText("first words").waitFor();
    writeSite({ "templates/not-found.tsx": notFound("second words") });
    await page.getByText("second words").waitFor({ timeout: SOON });
  });

  it("that adds a style sheet to a site's own, or takes it away, is seen", async () => {
    const connected = listening();
    await open("");
    await connected;
    const before = await colorOfHeading();
    writeSite({ "templates/styles/tokens.css": `@import "./tokens.css";\nh1 { color: rgb(1, 2, 3); }` });
    await expect.poll(colorOfHeading, { timeout: SOON }).toBe("rgb(1, 2, 3)");
    rmSync(join(root, "templates/styles/tokens.css"));
    await expect.poll(colorOfHeading, { timeout: SOON }).toBe(before);
  });

  it("of a style sheet is seen, and the page is not even loaded anew", async () => {
    writeSite({ "templates/styles/tokens.css": `@import "./tokens.css";\nh1 { color: rgb(1, 2, 3); }` });
    const connected = listening();
    await open("");
    await connected;
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    expect(await colorOfHeading()).toBe("rgb(1, 2, 3)");
    writeSite({ "templates/styles/tokens.css": `@import "./tokens.css";\nh1 { color: rgb(4, 5, 6); }` });
    await expect.poll(colorOfHeading, { timeout: SOON }).toBe("rgb(4, 5, 6)");
    expect(await page.evaluate(() => "stillHere" in window)).toBe(true);
  });

  it("that adds a file adds its page, and one that removes it leads to the site's own 404 page", async () => {
    await open("2025/02/02/second/");
    expect(await overlayText()).toBeNull();
    writeSite({ "content/articles/2025-02-02-second.md": article("A second bridge", "Planted text.", "2025-02-02") });
    await page.getByText("Planted text.", { exact: true }).waitFor({ timeout: SOON });
    rmSync(join(root, "content/articles/2025-02-02-second.md"));
    await page.getByText("Planted text.", { exact: true }).waitFor({ state: "detached", timeout: SOON });
    const response = await page.goto(`${dev.url}2025/02/02/second/`);
    expect(response?.status()).toBe(404);
    expect(await page.getByRole("banner").count()).toBe(1);
  });

  it("that adds the site's first own template is seen, and so is its first file in public/", async () => {
    rmSync(join(root, "public"), { recursive: true });
    await open("nothing/here/");
    writeSite({ "templates/not-found.tsx": notFound("the first own template") });
    await page.getByText("the first own template").waitFor({ timeout: SOON });
    writeSite({ "public/hello.txt": "hello" });
    await expect.poll(async () => (await fetch(`${dev.url}hello.txt`)).status, { timeout: SOON }).toBe(200);
  });
});

describe("a look that a build has kept", () => {
  const keptSheets = () => page.locator('link[rel="stylesheet"][href^="/assets/"]').count();

  beforeEach(async () => {
    await loadTheme({ root, cacheFolder: join(root, ".dateline", "cache") }, effects);
  });

  it("is shown until a style sheet or a template changes", async () => {
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("response", (response) => response.status() < 400 || faults.push(response.url()));
    await open(URL_OF_ARTICLE);
    await page.waitForLoadState("networkidle");
    expect(await keptSheets()).toBeGreaterThan(1);
    await page.goto(`${dev.url}search/?q=bridge`);
    await page.locator(".results h2", { hasText: "A bridge opens" }).waitFor();
    expect(faults).toEqual([]);
    const first = listening();
    await page.goto(dev.url + URL_OF_ARTICLE);
    await first;
    const anew = listening();
    writeSite({ "templates/styles/tokens.css": `@import "./tokens.css";\nh1 { color: rgb(1, 2, 3); }` });
    await expect.poll(colorOfHeading, { timeout: SOON }).toBe("rgb(1, 2, 3)");
    await anew;
    expect(await keptSheets()).toBe(0);
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    writeSite({ "templates/styles/tokens.css": `@import "./tokens.css";\nh1 { color: rgb(4, 5, 6); }` });
    await expect.poll(colorOfHeading, { timeout: SOON }).toBe("rgb(4, 5, 6)");
    expect(await page.evaluate(() => "stillHere" in window)).toBe(true);
  });

  it("is not shown where a template has changed since the build", async () => {
    writeSite({ "templates/not-found.tsx": notFound("first words") });
    await open("nothing/here/");
    await page.getByText("first words").waitFor();
    expect(await keptSheets()).toBe(0);
  });

  it("still hears of edits", async () => {
    await open(URL_OF_ARTICLE);
    writeSite({ [ARTICLE]: article("A bridge opens", "Traffic crossed at midnight.") });
    await page.getByText("Traffic crossed at midnight.", { exact: true }).waitFor({ timeout: SOON });
    expect(await keptSheets()).toBeGreaterThan(1);
  });
});

describe("what was built last", () => {
  it("stands in until the site has been read, and then gives way by itself", async () => {
    await dateline(["build", "--root", root]);
    writeSite({
      [ARTICLE]: article("A bridge opens", "Traffic crossed at midnight."),
      "content/articles/2025/2025-02-02-draft.md":
        "---\ntitle: Unseen\ndate: 2025-02-02\ndraft: true\n---\n\nA zeppelin.\n",
    });
    dev = await startDev({ root, port: 0 }, effects);
    const standIn = await fetch(dev.url + URL_OF_ARTICLE);
    expect(standIn.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await standIn.text()).toContain("Traffic crossed at noon.");
    const refused = fetch(dev.url, { method: "POST" });
    const draft = fetch(`${dev.url}2025/02/02/draft/`);
    await page.goto(dev.url + URL_OF_ARTICLE, { waitUntil: "commit" });
    await page.getByText("Traffic crossed at midnight.", { exact: true }).waitFor({ timeout: SOON });
    expect(await (await draft).text()).toContain("A zeppelin.");
    expect((await refused).status).toBe(405);
    await dev.ready;
    expect(await (await fetch(dev.url + URL_OF_ARTICLE)).text()).not.toContain("@ready");
  });

  it("does not for ever where the site cannot be watched: nothing listens any more", async () => {
    const watch = () => {
      throw Object.assign(new Error("no more watches"), { code: "ENOSPC", syscall: "watch" });
    };
    dev = await startDev({ root, port: 0 }, { ...effects, disk: { ...effects.disk, watch } });
    await expect(dev.ready).rejects.toThrow("no more watches");
    await expect(fetch(dev.url)).rejects.toThrow("fetch failed");
  });

  it("does not where it was built for another place than the root of a host", async () => {
    await dateline(["build", "--root", root, "--base", "/archive/"]);
    writeSite({ [ARTICLE]: article("A bridge opens", "Traffic crossed at midnight.") });
    dev = await startDev({ root, port: 0 }, effects);
    expect(await (await fetch(dev.url + URL_OF_ARTICLE)).text()).toContain("Traffic crossed at midnight.");
  });
});

describe("a mistake", () => {
  it("in an article is an overlay with file, line and advice, which goes when it is mended", async () => {
    await open(URL_OF_ARTICLE);
    writeSite({ [ARTICLE]: article("A bridge opens", "Text.").replace("2025-02-01", "2025-02-31") });
    await expect.poll(overlayText, { timeout: SOON }).toContain(`${ARTICLE}:3:7`);
    const text = await overlayText();
    expect(text).toContain("2025-02-31");
    expect(text).toContain("3 | date: 2025-02-31");
    writeSite({ [ARTICLE]: article("A bridge opens", "It is mended.") });
    await page.getByText("It is mended.", { exact: true }).waitFor({ timeout: SOON });
    expect(await overlayText()).toBeNull();
  });

  it("that is there from the start is shown with the first page, and sound pages stay within reach", async () => {
    writeSite({ [ARTICLE]: "---\ntitle: [\n---\n" });
    await open("");
    await expect.poll(overlayText).toContain(ARTICLE);
    await page.keyboard.press("Escape");
    expect(await overlayText()).toBeNull();
    await page.goto(`${dev.url}people/andrei-rudenko/`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Rudenko");
    await expect.poll(overlayText).toContain(ARTICLE);
    rmSync(join(root, ARTICLE));
    await expect.poll(overlayText, { timeout: SOON }).toBeNull();
  });

  it("in site.yaml is shown, and mended", async () => {
    await open("");
    writeSite({ "content/site.yaml": "title: [unclosed\nlanguage: en\n" });
    await expect.poll(overlayText, { timeout: SOON }).toContain("content/site.yaml:");
    writeSite({ "content/site.yaml": "title: Sound again\n" });
    await page.waitForFunction(() => document.title.includes("Sound again"), undefined, { timeout: SOON });
    expect(await overlayText()).toBeNull();
  });

  it.each([
    [
      "does not compile",
      "templates/not-found.tsx",
      "export function Page() {\n  return <html><p>{</p></html>;\n}\n",
      2,
    ],
    [
      "imports what is not there",
      "templates/not-found.tsx",
      `import { X } from "./nope.tsx";\nexport const Page = X;\n`,
      1,
    ],
    ["is broken CSS", "templates/styles/base.css", ".a {\n  color: red;\n}}", 3],
  ])("in a template that %s is shown at its line, and mended", async (_, file, text, line) => {
    writeSite({ [file]: text });
    await open("nothing/here/");
    await expect.poll(overlayText).toContain(`${file}:${line}:`);
    if (file.endsWith(".css")) writeSite({ [file]: "h1 { color: rgb(7, 8, 9); }" });
    else writeSite({ [file]: notFound("mended words") });
    await page.getByRole("heading", { level: 1 }).waitFor({ timeout: SOON });
    await expect.poll(overlayText, { timeout: SOON }).toBeNull();
  });
});

describe("the server", () => {
  it("runs as a command, which names the line where a template fails, and ends when it is told to", async () => {
    writeSite({ "templates/not-found.jsx": "const none = null;\nexport const Page = () =>\n  <p>{none.x}</p>;\n" });
    const { url, stop } = await startServing(["dev", "--root", root, "--port", "0"]);
    const response = await fetch(`${url}nothing/here/`);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain("templates/not-found.jsx:3:12: TypeError");
    expect(await stop()).toBe(0);
  });

  it("serves public/ and the files beside articles, with their types", async () => {
    await open("2024/10/17/sixty-metres-of-road-and-railway/");
    const picture = await page.locator("main img").first().getAttribute("src");
    for (const [path, type] of [
      ["/favicon.svg", "image/svg+xml"],
      [picture, "image/png"],
    ]) {
      const response = await fetch(new URL(path ?? "", dev.url));
      expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
    }
  });

  it("loads nothing from elsewhere and says nothing in the console", async () => {
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("request", (request) => request.url().startsWith(dev.url) || faults.push(request.url()));
    await open(URL_OF_ARTICLE);
    await page.waitForLoadState("networkidle");
    expect(faults).toEqual([]);
  });

  it("leads to the address with its slash", async () => {
    dev = await startDev({ root, port: 0 }, effects);
    const response = await fetch(`${dev.url}people?x=1`, { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([302, "/people/?x=1"]);
  });

  it("refuses foreign names, foreign pages and files outside the site's templates", async () => {
    dev = await startDev({ root, port: 0 }, effects);
    const status = async (path: string, headers = {}) => (await fetch(new URL(path, dev.url), { headers })).status;
    expect(await status("/", { Origin: "http://evil.example" })).toBe(403);
    expect(await status("/", { Origin: "null" })).toBe(403);
    expect(await statusWithHost("evil.example")).toBe(403);
    expect(await status("/content/site.yaml")).toBe(404);
    expect(await status("/templates/client.ts")).toBe(404);
    for (const file of ["/etc/hosts", join(root, "content/site.yaml"), join(process.cwd(), "package.json")]) {
      for (const query of ["", "?raw", "?url", "?import&raw", "?raw??"]) {
        expect([403, 404], file + query).toContain(await status(`/@dateline/@fs${file}${query}`));
      }
    }
  });

  it("says which port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    try {
      await new Promise((resolve) => other.once("listening", resolve));
      const { port } = other.address() as { port: number };
      await expect(startDev({ root, port }, effects)).rejects.toMatchObject({
        message: `Port ${port} is in use`,
        exitCode: 3,
      });
    } finally {
      other.close();
    }
  });
});

/** Of the sample archive the reports of one year, which are soon read: each test begins anew. */
function isWanted(path: string): boolean {
  return !/[\\/]articles[\\/](?!2024)/.test(path);
}

async function open(path: string): Promise<void> {
  dev = await startDev({ root, port: 0 }, effects);
  await page.goto(dev.url + path);
}

/** To be asked for before a page is loaded: it is shown before it hears of edits, and loaded anew for those in between. */
async function listening(): Promise<void> {
  const socket = await page.waitForEvent("websocket", { timeout: SOON });
  await socket.waitForEvent("framesent", {
    predicate: ({ payload }) => payload.toString().includes("dateline:shown"),
    timeout: SOON,
  });
}

/** `null` where there is no overlay. */
function overlayText(): Promise<string | null> {
  return page.evaluate(() => {
    const overlay = document.querySelector("vite-error-overlay");
    return overlay?.shadowRoot?.querySelector(".window")?.textContent ?? null;
  });
}

function colorOfHeading(): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.querySelector("h1") ?? document.body).color);
}

/** `fetch` sends no `Host` of the caller's choice. */
function statusWithHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(dev.url, { headers: { Host: host } }, (response) => resolve(response.resume().statusCode)).on("error", reject);
  });
}

function writeSite(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function article(title: string, text: string, date = "2025-02-01"): string {
  return `---\ntitle: ${title}\ndate: ${date}\n---\n\n${text}\n`;
}

function notFound(text: string): string {
  return `export function Page({ site }) {
  return <html lang="en"><head><title>{site.title}</title></head><body><h1>{${JSON.stringify(text)}}</h1></body></html>;
}\n`;
}
