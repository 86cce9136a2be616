import * as fs from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dateline } from "../support/command.ts";
import { hasNginx, startNginx } from "../support/nginx.ts";
import { layTheme } from "../support/shared-theme.ts";
import { put, readTree } from "../support/site-folder.ts";

let folder: string;
let root: string;
let out: string;

const STORM = `---
title: Old storm
date: 2011-04-05
aliases:
  - /?p=12
  - https://old.example/news.php?id=7&lang=en
  - /2011/alt straße/
  - /archiv/story.html
  - /about
---

The storm of Kinvara. ${"It blew. ".repeat(200)}
`;

beforeAll(async () => {
  folder = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-deploy-")));
  root = join(folder, "site");
  out = join(root, "dist");
  expect(dateline(["init", root]).status).toBe(0);
  put(join(root, "content/articles/2011-04-05-old-storm.md"), STORM);
  put(
    join(root, "content/articles/2011-04-06-draft.md"),
    STORM.replace("Old storm", "Secret")
      .replaceAll("12", "13")
      .replace("date", "draft: true\ndate")
      .replace("archiv", "secret"),
  );
  const settings = join(root, "content/site.yaml");
  const stated = fs.readFileSync(settings, "utf8").replace(/^# url: .*/m, "url: https://example.org/");
  // Four hundred pages that are like each other, each to be drawn and compressed forty times.
  fs.writeFileSync(settings, `${stated}\nfeatures: {onThisDay: off, imageSizes: off}\n`);
  await layTheme(root);
  built();
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function built(...args: string[]) {
  const { status, stderr } = dateline(["build", "--root", root, ...args]);
  expect({ status, stderr }).toMatchObject({ status: 0 });
}

function ready(host: string, ...args: string[]) {
  return dateline(["deploy-files", "--root", root, "--host", host, ...args]);
}

const noted = (name: string) => fs.readFileSync(join(root, ".dateline/deploy", name), "utf8");

describe("old addresses are data", () => {
  it("with queries, without those of drafts and those where a page stands", () => {
    const rows = JSON.parse(fs.readFileSync(join(out, "data/redirects.json"), "utf8"));
    expect(rows.map(({ from }: { from: string }) => from)).toEqual([
      "/2011/alt straße/",
      "/?p=12",
      "/archiv/story.html",
      "/news.php?id=7&lang=en",
    ]);
  });
});

describe("rules for hosts that read files", () => {
  it("Netlify answers queries; rules go before the pages that lead on", () => {
    expect(ready("netlify").status).toBe(0);
    expect(fs.readFileSync(join(out, "_redirects"), "utf8").split("\n").slice(1)).toEqual([
      "/2011/alt%20stra%C3%9Fe/ /2011/04/05/old-storm/ 301!",
      "/ p=12 /2011/04/05/old-storm/ 301!",
      "/archiv/story.html /2011/04/05/old-storm/ 301!",
      "/news.php id=7 lang=en /2011/04/05/old-storm/ 301!",
      "",
    ]);
    const headers = fs.readFileSync(join(out, "_headers"), "utf8");
    expect(headers).toMatch(/^\/assets\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m);
    expect(headers.match(/Cache-Control/g)).toHaveLength(2);
    expect(headers).toContain("default-src 'none'; script-src 'self'");
  });

  it("Cloudflare does not: they are listed", () => {
    const { status, stderr } = ready("cloudflare");
    expect(status).toBe(0);
    expect(stderr).toContain("Cloudflare Pages cannot answer 2 of the old addresses");
    expect(stderr).toContain("/?p=12, /news.php?id=7&lang=en");
    const rules = fs.readFileSync(join(out, "_redirects"), "utf8").split("\n").slice(1, -1);
    expect(rules).toEqual([
      "/2011/alt%20stra%C3%9Fe/ /2011/04/05/old-storm/ 301",
      "/archiv/story.html /2011/04/05/old-storm/ 301",
    ]);
  });

  it("below a path of their host, they serve the folder from there", () => {
    const elsewhere = join(folder, "based");
    built("--base", "/été/", "--out", elsewhere);
    expect(ready("netlify", "--out", elsewhere).status).toBe(0);
    const rules = fs.readFileSync(join(elsewhere, "_redirects"), "utf8").trimEnd().split("\n");
    expect(rules[2]).toBe("/%C3%A9t%C3%A9/ p=12 /%C3%A9t%C3%A9/2011/04/05/old-storm/ 301!");
    expect(rules.at(-1)).toBe("/%C3%A9t%C3%A9/* /:splat 200");
    expect(fs.readFileSync(join(elsewhere, "_headers"), "utf8")).toContain("\n/%C3%A9t%C3%A9/assets/*\n");
  });
});

describe("what lies beside the pages", () => {
  it("goes with the host that wanted it, and nothing else does", () => {
    const { ".dateline-output": _, ...before } = readTree(out);
    for (const name of ["_headers", "_redirects"]) delete before[name];
    expect(ready("nginx").status).toBe(0);
    expect(fs.existsSync(join(out, "index.html.gz"))).toBe(true);
    fs.chmodSync(join(out, "index.html"), 0o600);
    expect(ready("github").stderr).toMatch(
      process.platform === "win32" ? /Ready/ : /\b1 of the files may be read by nobody/,
    );
    fs.chmodSync(join(out, "index.html"), 0o644);
    const { ".nojekyll": nojekyll, ".dateline-output": __, ...after } = readTree(out);
    expect(nojekyll).toBe("");
    expect(after).toEqual(before);
  });

  it("is the same bytes again, and is not made again", () => {
    ready("nginx");
    const before = readTree(out);
    expect(ready("nginx").stderr).toContain("(0 files written,");
    expect(readTree(out)).toEqual(before);
    fs.rmSync(join(root, ".dateline"), { recursive: true });
    fs.rmSync(out, { recursive: true });
    built();
    ready("nginx");
    expect(readTree(out)).toEqual(before);
  });

  it("follows every build: no page stands beside its older self", () => {
    ready("nginx");
    const file = join(root, "content/articles/2011-04-05-old-storm.md");
    fs.writeFileSync(file, STORM.replace("Old storm", "Very old storm"));
    built();
    const page = join(out, "2011/04/05/old-storm/index.html");
    const text = fs.readFileSync(page, "utf8");
    expect(text).toContain("Very old storm");
    expect(gunzipSync(fs.readFileSync(`${page}.gz`)).toString()).toBe(text);
    expect(brotliDecompressSync(fs.readFileSync(`${page}.br`)).toString()).toBe(text);
    fs.renameSync(file, join(folder, "away.md"));
    built();
    expect(fs.existsSync(join(out, "2011/04"))).toBe(false);
    fs.renameSync(join(folder, "away.md"), file);
    fs.writeFileSync(file, STORM);
    built();
    expect(fs.existsSync(`${page}.gz`)).toBe(true);
  });

  it("leaves files of the site's own as they are", () => {
    put(join(root, "public/_headers"), "/*\n  X-Own: yes\n");
    built();
    const { stderr } = ready("netlify");
    expect(stderr).toContain("_headers is not ours, and stays as it is.");
    expect(fs.readFileSync(join(out, "_headers"), "utf8")).toBe("/*\n  X-Own: yes\n");
    fs.rmSync(join(root, "public/_headers"));
    built();
    expect(fs.readFileSync(join(out, "_headers"), "utf8")).toContain("Content-Security-Policy");
  });

  it("is listed with hashes, and what has changed since is said", () => {
    ready("netlify");
    const list = join(folder, "uploaded.json");
    fs.writeFileSync(list, noted("files.json"));
    expect(ready("netlify", "--since", list).stdout).toBe("");
    put(join(root, "content/pages/about.md"), "---\ntitle: About us\n---\n\nWe.\n");
    put(join(root, "content/pages/new.md"), "---\ntitle: New\n---\n\nNew.\n");
    fs.renameSync(join(root, "content/pages/new.md"), join(root, "content/pages/newer.md"));
    built();
    const first = ready("netlify", "--since", list).stdout.trimEnd().split("\n");
    expect(first.filter((line) => line.includes("html"))).toEqual(["put about/index.html", "put newer/index.html"]);
    fs.writeFileSync(list, noted("files.json"));
    fs.rmSync(join(root, "content/pages/newer.md"));
    built();
    expect(ready("netlify", "--since", list).stdout).toContain("delete newer/index.html");
    expect(ready("netlify", "--since", join(root, "content/site.yaml")).stderr).toContain("is no list of files");
  });

  it("waits for a build that was interrupted", () => {
    put(`${out}.dateline-staging/journal.json`, "{}");
    expect(ready("github")).toMatchObject({ status: 3, stderr: expect.stringContaining("partly the old site") });
    fs.rmSync(`${out}.dateline-staging`, { recursive: true });
  });

  it("has a host that there is", () => {
    expect(ready("cloudfare").stderr).toContain('did you mean "cloudflare"?');
    expect(ready("netlify,cloudflare")).toMatchObject({ status: 2 });
    expect(dateline(["deploy-files", "--root", root, "--out", folder, "--host", "github"])).toMatchObject({
      status: 2,
    });
  });
});

describe.runIf(hasNginx)("nginx itself, with what was made for it", () => {
  let url: string;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    built();
    expect(ready("nginx").status).toBe(0);
    const server = await startNginx(join(folder, "nginx"), out, join(root, ".dateline/deploy/nginx-site.conf"));
    expect(server.warnings).not.toContain("[warn]");
    ({ url, stop } = server);
  });
  afterAll(() => stop?.());

  const get = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
      request(`${url}${path}`, { headers }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        );
      })
        .on("error", reject)
        .end();
    });

  it.each([
    ["/?p=12", "/2011/04/05/old-storm/"],
    ["/?utm_source=x&p=12", "/2011/04/05/old-storm/"],
    ["/news.php?lang=en&id=7", "/2011/04/05/old-storm/"],
    ["/2011/alt%20stra%C3%9Fe/", "/2011/04/05/old-storm/"],
    ["/archiv/story.html", "/2011/04/05/old-storm/"],
    ["/people", "/people/"],
  ])("%s leads to %s", async (from, to) => {
    const { status, headers } = await get(from);
    expect({ status, to: headers.location }).toEqual({ status: 301, to });
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it.each(["/", "/?p=99", "/people/", "/2011/04/05/old-storm/", "/about/"])(
    "%s is a page, asked for again",
    async (path) => {
      const { status, headers, body } = await get(path, { "Accept-Encoding": "gzip" });
      expect({
        status,
        type: headers["content-type"],
        cache: headers["cache-control"],
        encoding: headers["content-encoding"],
      }).toEqual({
        status: 200,
        type: "text/html; charset=utf-8",
        cache: "no-cache",
        encoding: "gzip",
      });
      expect(gunzipSync(body).toString()).toMatch(/^<!doctype html>/);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
    },
  );

  it("keeps hashed files for ever, and what is missing not at all", async () => {
    const name = fs.readdirSync(join(out, "assets")).find((file) => file.endsWith(".css"));
    expect((await get(`/assets/${name}`)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    const missing = await get("/assets/gone-12345678.css");
    expect({ status: missing.status, cache: missing.headers["cache-control"] }).toEqual({
      status: 404,
      cache: "no-cache",
    });
    expect(missing.body.toString()).toContain("Page not found");
    expect(missing.headers["content-security-policy"]).toContain("default-src");
  });

  it("serves data to everybody, under their types", async () => {
    const { headers } = await get("/data/articles.jsonl");
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["content-type"]).toContain("application/jsonl");
    expect((await get("/feed.atom")).headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("serves no hidden file", async () => {
    expect((await get("/.dateline-output")).status).toBe(404);
    expect((await get("/news.php")).status).toBe(404);
    expect((await get("/no/such/page")).status).toBe(404);
  });

  it("serves a site below a path of its host, from the folder of that name", async () => {
    const below = join(folder, "below");
    built("--base", "/été/", "--out", join(below, "été"));
    expect(ready("nginx", "--out", join(below, "été"), "--notes", join(folder, "notes")).status).toBe(0);
    const server = await startNginx(join(folder, "nginx-below"), below, join(folder, "notes/nginx-site.conf"));
    const paths = ["/%C3%A9t%C3%A9/?p=12", "/%C3%A9t%C3%A9/people/", "/%C3%A9t%C3%A9/none/", "/people/"];
    const answers = await Promise.all(paths.map((path) => fetch(server.url + path, { redirect: "manual" })));
    expect(answers.map(({ status }) => status)).toEqual([301, 200, 404, 404]);
    expect(answers[0]?.headers.get("location")).toBe("/%C3%A9t%C3%A9/2011/04/05/old-storm/");
    expect(await answers[2]?.text()).toContain("Page not found");
    await server.stop();
  });
});
