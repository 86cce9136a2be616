import * as fs from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Dev, startDev } from "../../src/commands/dev.ts";
import { machineEffects } from "../../src/effects.ts";
import { compilePlainTheme, createTestSite, PLAIN_TEMPLATES, type TestSite } from "../support/built-site.ts";
import { put } from "../support/site-folder.ts";

/** Requests that no browser and no client library would send: written byte by byte. */
let site: TestSite;
let dev: Dev;
let secret: string;
let host: string;

beforeAll(async () => {
  const theme = await compilePlainTheme(PLAIN_TEMPLATES);
  site = createTestSite(null, theme);
  secret = `${site.root}-secret`;
  put(join(site.root, "content/site.yaml"), "title: T\nfeatures: {onThisDay: off}\n");
  put(join(site.root, "content/articles/a.md"), "---\ntitle: A\ndate: 2024-10-15\n---\nWords.\n");
  put(join(site.root, "public/own.txt"), "of the site");
  put(join(site.root, ".env"), "SECRET=secret words");
  put(join(secret, "secret.txt"), "secret words");
  fs.symlinkSync(join(secret, "secret.txt"), join(site.root, "public/link.txt"));
  fs.symlinkSync(secret, join(site.root, "public/folder"));
  dev = await startDev({ root: site.root, port: 0 }, { ...machineEffects(), tell: () => {} });
  host = new URL(dev.url).host;
});

afterAll(async () => {
  await dev.close();
  fs.rmSync(secret, { recursive: true, force: true });
  site.remove();
});

describe("the dev server", () => {
  it("shows the site", async () => {
    expect(await ask("/2024/10/15/a/")).toMatch(/^HTTP\/1\.1 200 [\s\S]*Words\./);
    expect(await ask("/own.txt")).toContain("of the site");
  });

  it("serves nothing from outside of it, however it is asked", async () => {
    const file = join(secret, "secret.txt");
    const env = join(site.root, ".env");
    const up = "../".repeat(12);
    const paths = [
      ...["/link.txt", "/folder/secret.txt", "/.env", "/content/site.yaml", "/%2eenv", "//etc/passwd"],
      ...[`/${up}etc/passwd`, `/${up.replaceAll("../", "%2e%2e/")}etc/passwd`, `/${"..%2f".repeat(12)}etc/passwd`],
      ...[
        `/${"..%5c".repeat(12)}etc%5cpasswd`,
        `/${"%252e%252e%252f".repeat(12)}etc/passwd`,
        "/a%00/../.env",
        "/%c0%ae%c0%ae/.env",
      ],
      ...[file, env, "/etc/passwd"].flatMap((path) =>
        [
          "",
          "?raw",
          "?url",
          "?import",
          "?import&raw",
          "?raw??",
          "?inline",
          "?import&url&inline",
          "?.svg?.wasm?init",
          "?html-proxy",
        ].flatMap((query) => [
          `/@fs${path}${query}`,
          `/@dateline/@fs${path}${query}`,
          `/@dateline/@id/${path}${query}`,
          `/@dateline/${up}${path}${query}`,
        ]),
      ),
      `/@dateline/@fs/${up}${file}`,
      `/@dateline/@fs${site.root}/templates/../.env?raw`,
      `/@dateline/@fs${site.root}/templates/%2e%2e/.env?raw`,
      "/@dateline/@id/__x00__/etc/passwd?raw",
      `http://${host}${file}`,
      "http://169.254.169.254/latest/meta-data/",
      "file:///etc/passwd",
      "*",
    ];
    for (const path of paths) {
      const answer = await ask(path);
      expect(answer, path).not.toMatch(/secret words|root:x:|^title: T$/m);
      // Vite says to a module where a file would lie, and does not open it: asked for there, it is refused.
      expect(answer, path).toMatch(/^HTTP\/1\.1 \d{3}/);
      if (!answer.startsWith("HTTP/1.1 200")) continue;
      const [, body = ""] = answer.split("\r\n\r\n");
      expect(body.replace(/^[\da-f]+\r\n/i, ""), path).toMatch(/^export default "\//);
    }
    expect(await ask("/own.txt")).toContain("of the site");
  });

  it.each([
    ...["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "0x7f.1:80", ""],
    ...["[::1].evil.example", "[::1].evil.example:80", "[::1]evil", "[::ffff:127.0.0.1]", "127.0.0.1@evil.example"],
    ...["localhost:80@evil.example", "evil.example#localhost", "a.b.localhost", "127.0.0.1:80:80", "127.1", "0.0.0.0"],
  ])("refuses the host %j, for pages, for what is Vite's, and for its web socket", async (name) => {
    for (const path of ["/", "/@dateline/@vite/client"])
      expect(await ask(path, { Host: name }), path).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect(await ask("/@dateline/", { ...SOCKET, Host: name })).toMatch(/^HTTP\/1\.1 4\d\d/);
  });

  it.each(["localhost", "localhost:80", "site.localhost", "[::1]:5173"])("answers to the host %j", async (name) => {
    expect(await ask("/", { Host: name })).toMatch(/^HTTP\/1\.1 200/);
    expect(await ask("/@dateline/", { ...SOCKET, Host: name })).toMatch(/^HTTP\/1\.1 101/);
  });

  it("lets no page of another site load anything, but follow a link", async () => {
    const asked = (site: string, mode: string, path = "/2024/10/15/a/") =>
      ask(path, { "Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode });
    for (const site of ["cross-site", "same-site"]) {
      for (const mode of ["no-cors", "cors"]) {
        expect(await asked(site, mode), `${site} ${mode}`).toMatch(/^HTTP\/1\.1 403/);
        expect(await asked(site, mode, "/@dateline/@vite/client")).toMatch(/^HTTP\/1\.1 403/);
      }
      expect(await asked(site, "navigate")).toContain("Words.");
      expect(await ask("/@dateline/", { ...SOCKET, "Sec-Fetch-Site": site, "Sec-Fetch-Mode": "websocket" })).toMatch(
        /^HTTP\/1\.1 403/,
      );
    }
    expect(await asked("same-origin", "cors")).toContain("Words.");
    expect(await asked("none", "navigate")).toContain("Words.");
  });

  it.each(["http://evil.example", "null", "http://localhost.evil.example", "https://127.0.0.1.evil.example"])(
    "refuses a page of %s, and its web socket",
    async (origin) => {
      expect(await ask("/", { Origin: origin })).toMatch(/^HTTP\/1\.1 403/);
      for (const protocol of ["vite-hmr", "vite-ping"]) {
        const headers = { ...SOCKET, "Sec-WebSocket-Protocol": protocol, Origin: origin };
        expect(await ask("/@dateline/", headers), protocol).toMatch(/^HTTP\/1\.1 403/);
      }
    },
  );

  it("opens no file in an editor for whoever asks, and for its own pages none that is not of the site", async () => {
    for (const path of ["/@dateline/__open-in-editor", "/@dateline/__OPEN-in-editor/x", "/__open-in-editor"]) {
      const file = encodeURIComponent(join(site.root, "content/articles/a.md:1:2"));
      const asked = (from: string, named: string) =>
        ask(`${path}?file=${named}`, { "Sec-Fetch-Site": from, "Sec-Fetch-Mode": "navigate" });
      expect(await ask(`${path}?file=${file}`), path).toMatch(/^HTTP\/1\.1 403/);
      for (const from of ["cross-site", "same-site", "none"])
        expect(await asked(from, file), from).toMatch(/^HTTP\/1\.1 403/);
      for (const other of ["/etc/passwd", `${site.root}/../x`, `${site.root}-secret/secret.txt`, ".."])
        expect(await asked("same-origin", encodeURIComponent(other)), other).toMatch(/^HTTP\/1\.1 403/);
    }
    // An address that is none.
    expect(await ask("//[/__open-in-editor?file=x", { "Sec-Fetch-Site": "same-origin" })).toMatch(/^HTTP\/1\.1 403/);
    expect(await ask("/own.txt")).toContain("of the site");
  });

  it("lives on after what is no request", async () => {
    expect(await ask(`/${"a".repeat(100_000)}`)).toMatch(/^HTTP\/1\.1 4\d\d/);
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
      expect(await ask("/own.txt", {}, method), method).not.toMatch(/secret words/);
    const lines = Object.entries({ ...SOCKET, Host: host }).map(([name, value]) => `${name}: ${value}\r\n`);
    // Vite would ask what address `http://example.com:99999` is.
    for (const url of [":99999", "/", "*", `http://${host}/`, "/@dateline/../", "/@dateline/x"])
      expect(await raw(`GET ${url} HTTP/1.1\r\n${lines.join("")}\r\n`), url).not.toMatch(/^HTTP\/1\.1 101/);
    await raw("GET / HTTP/9.9\r\n\r\n", 1000);
    await raw("\x00\x16\x03\x01 not HTTP at all\r\n\r\n", 1000);
    await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\n\r\n`, 1000);
    expect(await ask("/own.txt")).toContain("of the site");
  });
});

const SOCKET = {
  Connection: "Upgrade",
  Upgrade: "websocket",
  "Sec-WebSocket-Version": "13",
  "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
  "Sec-WebSocket-Protocol": "vite-hmr",
};

function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): Promise<string> {
  const lines = Object.entries({ Host: host, Connection: "close", ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return raw(`${method} ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
}

/** What comes back until the server has no more to say. */
function raw(bytes: string, patience = 60_000): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(new URL(dev.url).port), "127.0.0.1", () => socket.write(bytes, "latin1"));
    socket.setTimeout(patience, () => socket.destroy());
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      if (answer.startsWith("HTTP/1.1 101")) socket.destroy();
    });
    socket.on("error", () => resolve(answer)).on("close", () => resolve(answer));
  });
}
