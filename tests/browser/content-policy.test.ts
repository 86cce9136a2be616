import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { securityHeaders } from "../../src/deploy/headers.ts";
import { startBrowser } from "../support/browser.ts";
import { startServing } from "../support/command.ts";
import { builtSample } from "../support/sample-archive.ts";

let browser: Browser;
let server: Awaited<ReturnType<typeof startServing>>;

beforeAll(async () => {
  const { out } = await builtSample();
  server = await startServing(["preview", "--out", out, "--port", "0"]);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe("under the headers that deploy-files writes, nothing of a page is refused", () => {
  const PAGES = [
    "",
    "2018/06/12/singapore-summit/",
    "people/",
    "people/kim-jong-un/",
    "places/",
    "places/singapore/",
    "2018/",
    "2018/06/",
    "dates/",
    "data/",
    "about/",
    "summit/",
    "404.html",
  ];

  it.each(PAGES)("/%s", async (path) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const refused: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy|Refused/i.test(message.text())) refused.push(message.text());
    });
    const headers = securityHeaders({ url: null, remoteImages: false });
    await page.route("**/*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
    });
    await page.goto(server.url + path, { waitUntil: "networkidle" });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Newsreader");
    expect(refused).toEqual([]);
    await context.close();
  });

  it("and the policy is one that refuses", async () => {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on("console", (message) => void refused.push(message.text()));
    const headers = securityHeaders({ url: null, remoteImages: false });
    await page.route("**/*", (route) =>
      route.fulfill({ headers, contentType: "text/html", body: "<!doctype html><style>a{}</style><script>1</script>" }),
    );
    await page.goto(server.url);
    expect(refused.join("\n")).toMatch(/inline script/);
    expect(refused.join("\n")).toMatch(/inline style/);
    await page.close();
  });
});
