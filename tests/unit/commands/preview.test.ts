import * as fs from "node:fs";
import { createServer, request } from "node:http";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type PreviewSettings, run, startPreview } from "../../../src/commands/preview.ts";
import type { OutputTarget } from "../../../src/write/target.ts";
import { writeSite } from "../../../src/write/write-site.ts";
import { outputFiles, put, siteFolder, testEffects } from "../../support/site-folder.ts";

const SITE = {
  "/": "<h1>home</h1>",
  "/404.html": "<h1>no such page</h1>",
  "/people/김정은/": "<h1>Kim</h1>",
  "/people/c#-100%/": "sharp",
  "/people/feed.atom": "<feed/>",
  "/data/mentions.jsonl": "{}\n",
  "/data/all.json": "{}",
  "/assets/main-1a2b.css": "body{}",
  "/assets/main-1a2b.js": "1",
  "/assets/text.woff2": "0123456789",
  "/assets/photo.webp": "0123456789",
  "/plain/only.txt": "text",
  "/.well-known/security.txt": "Contact:",
};

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

async function built(base?: string): Promise<OutputTarget> {
  const target = siteFolder();
  await writeSite(outputFiles(SITE), base === undefined ? target : { ...target, base }, testEffects());
  return target;
}

/** Paths are sent as they are, `..` and all: `fetch` would tidy them. */
async function serving(settings: Omit<PreviewSettings, "port">) {
  const preview = await startPreview({ ...settings, port: 0 }, testEffects());
  onTestFinished(() => preview.close());
  const { port } = new URL(preview.url);
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<Answer>((resolve, reject) => {
      request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (part: string) => {
          body += part;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      })
        .on("error", reject)
        .end();
    });
  return { preview, get };
}

describe("a site is served as a static host does", () => {
  test.each([
    ["/", "text/html; charset=utf-8"],
    ["/people/feed.atom", "application/atom+xml"],
    ["/data/all.json", "application/json; charset=utf-8"],
    ["/data/mentions.jsonl", "application/jsonl; charset=utf-8"],
    ["/assets/main-1a2b.css", "text/css; charset=utf-8"],
    ["/assets/main-1a2b.js", "text/javascript; charset=utf-8"],
    ["/assets/text.woff2", "font/woff2"],
    ["/assets/photo.webp", "image/webp"],
    ["/plain/only.txt", "text/plain; charset=utf-8"],
    ["/.well-known/security.txt", "text/plain; charset=utf-8"],
  ])("%s is %s", async (path, type) => {
    const { get } = await serving({ target: await built() });
    expect(await get(path)).toMatchObject({ status: 200, body: SITE[path as "/"], headers: { "content-type": type } });
  });

  test("names in other scripts and with reserved characters", async () => {
    const { get } = await serving({ target: await built() });
    expect(await get(`/people/${encodeURIComponent("김정은")}/`)).toMatchObject({ status: 200, body: "<h1>Kim</h1>" });
    expect(await get("/people/c%23-100%25/?q=1")).toMatchObject({ status: 200, body: "sharp" });
  });

  test("a page without its slash leads to the page, and nowhere else", async () => {
    const { get } = await serving({ target: await built() });
    const kim = `/people/${encodeURIComponent("김정은")}`;
    expect(await get(`${kim}?page=2`)).toMatchObject({ status: 301, headers: { location: `${kim}/?page=2` } });
    const { headers } = await get(`//people/${encodeURIComponent("김정은")}`);
    expect(headers.location).toBe(`${kim}/`);
  });

  test.each(["/nothing", "/people", "/people/", "/plain", "/404.html/", "/people/feed.atom/", "/assets/text"])(
    "%s is not found, and the site's own page says so",
    async (path) => {
      const { get } = await serving({ target: await built() });
      expect(await get(path)).toMatchObject({
        status: 404,
        body: SITE["/404.html"],
        headers: { "content-type": "text/html; charset=utf-8" },
      });
      expect(await get(path, {}, "HEAD")).toMatchObject({ status: 404, body: "" });
    },
  );

  test("a name that no disk takes is not found either, and a disk that fails takes nobody down", async () => {
    const { get, preview } = await serving({ target: await built() });
    for (const path of [`/${"n".repeat(300)}`, `/${"n/".repeat(3000)}`, `/people/${"%F0%9F%95%8A".repeat(100)}/`])
      expect(await get(path), path.slice(0, 20)).toMatchObject({ status: 404, body: SITE["/404.html"] });
    fs.rmSync(preview.out, { recursive: true });
    expect(await get("/")).toMatchObject({ status: 404, body: "Not found.\n" });
  });

  test("what has not changed is not sent again", async () => {
    const { get } = await serving({ target: await built() });
    const { headers } = await get("/");
    const tag = String(headers.etag);
    expect(await get("/", { "If-None-Match": tag })).toMatchObject({ status: 304, body: "" });
    expect(await get("/", { "If-Modified-Since": String(headers["last-modified"]) })).toMatchObject({ status: 304 });
  });

  test("texts go out compressed to whom takes them so, under the tag that they have anyhow", async () => {
    const target = siteFolder();
    const page = `<h1>${"long ".repeat(400)}</h1>`;
    await writeSite(outputFiles({ "/": page, "/few.css": "a{}" }), target, testEffects());
    const { preview, get } = await serving({ target });
    const { headers } = await get("/");
    expect(headers).toMatchObject({ "content-length": String(page.length), vary: "Accept-Encoding" });
    const zipped = await get("/", { "Accept-Encoding": "br, gzip" });
    expect(zipped.headers).toMatchObject({ "content-encoding": "gzip", "content-type": headers["content-type"] });
    expect(zipped.headers).toMatchObject({ etag: headers.etag, "last-modified": headers["last-modified"] });
    expect(await (await fetch(preview.url)).text()).toBe(page);
    const tag = { "Accept-Encoding": "gzip", "If-None-Match": String(headers.etag) };
    expect(await get("/", tag)).toMatchObject({ status: 304, body: "" });
    expect(await get("/", { "Accept-Encoding": "gzip;q=0" })).toMatchObject({ body: page });
    expect(await get("/few.css", { "Accept-Encoding": "gzip" })).toMatchObject({ body: "a{}" });
  });

  test.each([
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=-3", 206, "789", "bytes 7-9/10"],
    ["bytes=8-", 206, "89", "bytes 8-9/10"],
    ["bytes=50-", 416, "", "bytes */10"],
  ])("a range of a file: %s", async (range, status, body, contentRange) => {
    const { get } = await serving({ target: await built() });
    const answer = await get("/assets/photo.webp", { Range: range });
    expect(answer).toMatchObject({ status, body, headers: { "content-range": contentRange } });
  });

  test("HEAD has the headers without the body; other methods are refused", async () => {
    const { get } = await serving({ target: await built() });
    expect(await get("/", {}, "HEAD")).toMatchObject({ status: 200, body: "", headers: { "content-length": "13" } });
    expect(await get("/", {}, "POST")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });
});

describe("nothing but the site is served", () => {
  test.each([
    "/../content/secret.md",
    "/%2e%2e/content/secret.md",
    "/..%2fcontent%2fsecret.md",
    "/people/..%2f..%2fcontent/secret.md",
    "/..\\content\\secret.md",
    "/..%5ccontent%5csecret.md",
    "/../dist-secret/secret.md",
    "/.dateline-output",
    "/.git/config",
    "/link/secret.md",
    "/link-to-file",
  ])("%s", async (path) => {
    const target = await built();
    put(join(target.root, "content", "secret.md"), "secret");
    put(join(target.root, "dist-secret", "secret.md"), "secret");
    put(join(target.out, ".git", "config"), "secret");
    fs.symlinkSync(join(target.root, "content"), join(target.out, "link"));
    fs.symlinkSync(join(target.root, "content", "secret.md"), join(target.out, "link-to-file"));
    const { get } = await serving({ target });
    expect(await get(path)).toMatchObject({ status: 404, body: SITE["/404.html"] });
  });

  test.each(["/%", "/%ff", "/a%00b"])("%s is not an address", async (path) => {
    const { get } = await serving({ target: await built() });
    expect((await get(path)).status).toBe(400);
  });

  test.each(["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost@evil.example"])(
    "to a page that calls the server %j",
    async (host) => {
      const { get } = await serving({ target: await built() });
      expect(await get("/", { Host: host })).toMatchObject({ status: 403 });
    },
  );

  test.each(["localhost", "localhost:4173", "LOCALHOST", "archive.localhost:1", "[::1]:80"])(
    "but to %s",
    async (host) => {
      const { get } = await serving({ target: await built() });
      expect(await get("/", { Host: host })).toMatchObject({ status: 200 });
    },
  );
});

describe("under a base path", () => {
  test("the one that the site was built with", async () => {
    const { preview, get } = await serving({ target: await built("/архив/x/") });
    const base = `/${encodeURIComponent("архив")}/x/`;
    expect(new URL(preview.url).pathname).toBe(base);
    expect(await get(base)).toMatchObject({ status: 200, body: SITE["/"] });
    expect(await get(base.slice(0, -1))).toMatchObject({ status: 301, headers: { location: base } });
    const kim = `${base}people/${encodeURIComponent("김정은")}`;
    expect(await get(kim)).toMatchObject({ status: 301, headers: { location: `${kim}/` } });
    expect(await get("/people/feed.atom")).toMatchObject({ status: 404 });
    expect(await get(`${base}../people/feed.atom`)).toMatchObject({ status: 404 });
  });

  test("or another one, when it is named", async () => {
    const { get } = await serving({ target: await built("/one/"), base: "/two/" });
    expect(await get("/two/")).toMatchObject({ status: 200 });
    expect(await get("/one/")).toMatchObject({ status: 404 });
  });
});

describe("the preview does not start", () => {
  const start = (target: OutputTarget) => startPreview({ target, port: 0 }, testEffects());

  test("without a built site", async () => {
    await expect(start(siteFolder())).rejects.toMatchObject({
      exitCode: 2,
      advice: expect.stringContaining("dateline build"),
    });
  });

  test("on somebody's own folder", async () => {
    const target = siteFolder();
    put(join(target.out, "index.html"), "mine");
    await expect(start(target)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining("not built") });
  });

  test("while the output is half renewed", async () => {
    const target = await built();
    put(join(`${target.out}.dateline-staging`, "journal.json"), "{}");
    await expect(start(target)).rejects.toMatchObject({
      exitCode: 3,
      advice: expect.stringContaining("dateline build"),
    });
  });

  test.each(["x", "-1", "65536", "80.5", ""])("on port %j", async (port) => {
    await expect(run(["--port", port], testEffects())).rejects.toMatchObject({ exitCode: 2 });
  });

  test("on a port that is taken, when it is named", async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    await expect(startPreview({ target: await built(), port }, testEffects())).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining(String(port)),
    });
  });
});

test("without a port two previews stand side by side", async () => {
  const target = await built();
  const one = await startPreview({ target }, testEffects());
  const two = await startPreview({ target }, testEffects());
  expect(new URL(one.url).port).not.toBe(new URL(two.url).port);
  expect((await fetch(two.url)).status).toBe(200);
  await Promise.all([one.close(), two.close()]);
});

test("the command serves until it is interrupted, and leaves no listener behind", async () => {
  const target = await built();
  const effects = testEffects();
  const before = process.listenerCount("SIGTERM");
  const ended = run(["--root", target.root, "--port", "0"], effects);
  while (effects.told.length === 0) await new Promise((tick) => setTimeout(tick, 5));
  const url = /http:\S+/.exec(effects.told.join())?.[0] ?? "";
  expect((await fetch(url)).status).toBe(200);
  process.emit("SIGTERM");
  expect(await ended).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
  expect(process.listenerCount("SIGTERM")).toBe(before);
});
