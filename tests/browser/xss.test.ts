import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { parseAtomFeed, parseRssFeed } from "feedsmith";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { contentPolicy } from "../../src/model/content-policy.ts";
import { once } from "../../src/model/once.ts";
import { runsCode } from "../../src/model/permalink.ts";
import { startBrowser } from "../support/browser.ts";
import { dateline, startServing } from "../support/command.ts";
import { elementsIn, parsePage, textIn } from "../support/html-page.ts";
import { pageFaults } from "../support/page-faults.ts";
import { layTheme } from "../support/shared-theme.ts";
import { comesOut, createXssSite, type XssSite } from "../support/xss-site.ts";
import { ADDRESS_VECTORS, MARKUP_VECTORS } from "../support/xss-vectors.ts";

const POLICY = contentPolicy(false).join("; ");

let site: XssSite;
let out: string;
let files: readonly string[];
let report: { warnings: { rule: string; file: string; found?: string }[]; errors: unknown[] };
let said: string;
const work = fs.mkdtempSync(join(tmpdir(), "dateline-xss-out-"));

beforeAll(async () => {
  site = await createXssSite();
  await layTheme(site.root);
  out = join(work, "dist");
  const reportFile = join(work, "report.json");
  const { status, stderr } = dateline([
    "build",
    "--root",
    site.root,
    "--out",
    out,
    "--base",
    "/",
    "--report",
    reportFile,
  ]);
  said = stderr;
  expect({ status, stderr: stderr.slice(-2000) }).toMatchObject({ status: 0 });
  report = JSON.parse(fs.readFileSync(reportFile, "utf8"));
  files = fs
    .readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
});

afterAll(() => {
  site?.remove();
  fs.rmSync(work, { recursive: true, force: true });
});

/** Under which keys data holds addresses that programs may show as links. */
const ADDRESS_KEYS = new Set(
  "url href sameAs source link external_url home_page_url @id contentUrl image uri".split(" "),
);

function codeIn(data: unknown): readonly string[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const isCode = ADDRESS_KEYS.has(key) && [value].flat().some((item) => typeof item === "string" && runsCode(item));
    return [...(isCode ? [`${key}: ${value}`] : []), ...codeIn(value)];
  });
}

interface PageFacts {
  readonly faults: readonly string[];
  readonly headlines: readonly string[];
  /** Of its JSON-LD. */
  readonly graphs: readonly { readonly headline?: string }[];
}

/** Each page is parsed once, and its tree let go of: all of them are a gigabyte. */
const factsOf = once((file: string): PageFacts => {
  const page = parsePage(text(file));
  return {
    faults: pageFaults(page, "https://wire.example/", POLICY),
    headlines: textIn(page, "h1").map(plain),
    graphs: elementsIn(page, "script")
      .filter(({ properties }) => properties.type === "application/ld+json")
      .flatMap(({ children: [child] }) => JSON.parse(child?.type === "text" ? child.value : "")["@graph"]),
  };
});
const text = (file: string) => fs.readFileSync(file, "utf8");
const ending = (...endings: readonly string[]) => files.filter((file) => endings.includes(extname(file)));

describe("every field of every kind of file holds every vector", () => {
  it("and no page has anything in it but text", () => {
    const faults = ending(".html").flatMap((file) =>
      factsOf(file).faults.map((fault) => `${file.slice(out.length)}: ${fault}`),
    );
    expect(faults.slice(0, 20)).toEqual([]);
    expect(ending(".html").length).toBeGreaterThan(1000);
  });

  it("every headline is shown as it was written", () => {
    const shown = new Set(ending(".html").flatMap((file) => factsOf(file).headlines));
    const seen = site.titles.map(plain).filter((title) => shown.has(title));
    // Of fifty, one is withdrawn: its page keeps its headline as well.
    expect(site.titles.map(plain).filter((title) => !shown.has(title))).toEqual([]);
    expect(seen.length).toBe(site.titles.length);
  });

  it("every feed, sitemap and drawing is well-formed, and holds no markup of theirs", async () => {
    const xml = ending(".atom", ".rss", ".xml", ".svg");
    expect(xml.length).toBeGreaterThan(100);
    for (const file of xml) {
      const source = text(file);
      const markup = /<(?:script|img|iframe|svg:|style|body|a|foreignObject)[\s>/][\s\S]{0,60}/gi;
      expect(source.match(markup)?.slice(0, 3) ?? [], file).toEqual([]);
      expect(source.match(/<!ENTITY|<!DOCTYPE|<\?xml-stylesheet/i), file).toBeNull();
    }
    // libxml2 starts anew for each.
    const large = [...xml].sort((a, b) => fs.statSync(b).size - fs.statSync(a).size).slice(0, 25);
    for (const file of large) {
      const { errors } = await validateXML({
        xml: { fileName: "x.xml", contents: text(file) },
        schema: ANY,
        extension: "relaxng",
        maxMemoryPages: 4096,
      });
      expect(
        errors.map(({ message }) => message),
        file,
      ).toEqual([]);
    }
  });

  it("the feeds give every headline back", () => {
    const published = site.titles.filter((_, index) => index % 50 !== 49).map(plain);
    const atom = parseAtomFeed(text(join(out, "feed.atom"))).entries?.map(({ title }) =>
      plain(title?.value ?? String(title)),
    );
    const rss = parseRssFeed(text(join(out, "feed.rss"))).items?.map((item) => plain(item.title ?? ""));
    const json = (JSON.parse(text(join(out, "feed.json"))).items as { title: string }[]).map(({ title }) =>
      plain(title),
    );
    expect(json.toSorted()).toEqual(published.toSorted());
    expect(atom?.length).toBe(published.length);
    expect(rss?.length).toBe(published.length);
    // feedsmith undoes entities twice where a text looks like markup: what is compared are the others.
    const ordinary = (titles: readonly string[] = []) => titles.filter((title) => !/[&<>]/.test(title)).toSorted();
    expect(ordinary(atom)).toEqual(expect.arrayContaining(ordinary(published)));
    expect(ordinary(rss)).toEqual(expect.arrayContaining(ordinary(published)));
  });

  it("JSON-LD gives the headline of its page back", () => {
    let compared = 0;
    for (const file of ending(".html")) {
      const { graphs, headlines } = factsOf(file);
      for (const { headline } of graphs) {
        if (headline === undefined) continue;
        compared++;
        expect(headlines, file).toContain(plain(headline));
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it("every table and every list for programs can be read", () => {
    for (const file of ending(".json", ".geojson", ".webmanifest")) JSON.parse(text(file));
    for (const file of ending(".jsonl")) for (const line of text(file).split("\n").filter(Boolean)) JSON.parse(line);
    for (const file of ending(".csv")) expect(parse(text(file), { columns: true }).length, file).toBeGreaterThan(0);
    const articles = text(join(out, "data/articles.jsonl")).split("\n").filter(Boolean);
    const titles = articles.map((line) => plain(JSON.parse(line).title));
    expect(site.titles.map(plain)).toEqual(expect.arrayContaining(titles));
  });

  it("no address that runs code is anywhere, not even as data", () => {
    for (const file of ending(".json", ".geojson")) expect(codeIn(JSON.parse(text(file))), file).toEqual([]);
    for (const file of ending(".jsonl")) {
      for (const line of text(file).split("\n").filter(Boolean)) expect(codeIn(JSON.parse(line)), file).toEqual([]);
    }
    for (const file of ending(".html")) {
      for (const graph of factsOf(file).graphs) expect(codeIn(graph), file).toEqual([]);
    }
  });

  it("what was left out was said", () => {
    const unsafe = report.warnings.filter(({ rule }) => rule === "unsafe-address");
    for (const file of ["content/site.yaml", "content/people/p0.md", "content/places/q0.md"]) {
      const found = unsafe.filter((warning) => warning.file === file).length;
      expect(found, file).toBeGreaterThanOrEqual(ADDRESS_VECTORS.length);
    }
    expect(unsafe.filter(({ file }) => file.startsWith("content/articles/")).length).toBeGreaterThan(500);
    expect(report.errors).toEqual([]);
  });

  it("and neither what is said nor what is named steers the editor's terminal", () => {
    expect(said.length).toBeGreaterThan(1000);
    expect(said.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g)).toBeNull();
  });
});

describe("in a browser", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startServing>>;
  let pages: readonly string[];

  beforeAll(async () => {
    fs.writeFileSync(join(out, FRAMES), "<!doctype html><title>Frames</title>");
    server = await startServing(["preview", "--out", out, "--port", "0"]);
    // Asks for other hosts are noted, and lead nowhere.
    browser = await startBrowser(["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]);
    pages = aFewOfEach(ending(".html"));
    expect(pages.length).toBeGreaterThan(site.titles.length);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each([
    ["the policy lets everything of ours run, and finds nothing to refuse", false],
    ["without a policy nothing runs either: all is escaped", true],
  ])(
    "%s",
    async (_, bypassCSP) => {
      const context = await browser.newContext({ bypassCSP });
      // Each page once: what runs is found in both, since the policy says what it refuses.
      const opened = pages.filter((_page, index) => bypassCSP === (index % 4 !== 0));
      const faults = await openAll(context, server.url, opened.map(urlOf));
      expect(faults.slice(0, 20)).toEqual([]);
      await context.close();
    },
    900_000,
  );

  it("the search shows headlines, names and topics as they were written, and runs none of them", async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const faults: string[] = [];
    const page = await watchedPage(context, server.url, (what) => faults.push(what));
    const ask = async (question: string) => {
      await page.goto(`${server.url}search/?${question}`);
      await page.locator(".search-count").waitFor();
      await page.evaluate(wakeAll);
    };
    await ask("from=0001&to=9999");
    for (let shown = 10; shown < 120; shown += 10) {
      await page.locator(".search-next").click();
      await page.waitForFunction((count) => document.querySelectorAll(".results > li").length > count, shown);
    }
    const published = new Set(site.titles.map(plain));
    const shown = (await page.locator(".results h2").allTextContents()).map(plain);
    expect(shown.filter((title) => !published.has(title))).toEqual([]);
    expect(new Set(shown).size).toBe(120);
    expect(await page.locator(".facets li").count()).toBeGreaterThan(30);
    expect(await page.evaluate(markupInMain)).toEqual([]);
    // Names that the words say, chips, what is nearly so, and excerpts of the text.
    for (const vector of MARKUP_VECTORS.filter((_, index) => index % 30 === 0)) {
      await ask(`q=${encodeURIComponent(toWellFormed(vector))}&people=${encodeURIComponent(toWellFormed(vector))}`);
      await ask(`q=${encodeURIComponent(toWellFormed(vector).replace("script", "scritp"))}`);
      expect(await page.evaluate(markupInMain), vector).toEqual([]);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each([
    ["runs", true, ""],
    ["the policy refuses", false, `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`],
  ])("the probes find what %s", async (_, bypassCSP, policy) => {
    const context = await browser.newContext({ bypassCSP });
    const name = bypassCSP ? "control" : "control-of-policy";
    const folder = join(out, name);
    fs.mkdirSync(folder);
    for (const [index, vector] of MARKUP_VECTORS.slice(0, 150).entries()) {
      fs.writeFileSync(join(folder, `${index}.html`), `<!doctype html><meta charset="utf-8">${policy}<body>${vector}`);
    }
    const urls = MARKUP_VECTORS.slice(0, 150).map((_, index) => `${name}/${index}.html`);
    const found = (await openAll(context, server.url, urls)).join("\n");
    // Some of them are for browsers of the past.
    expect(new Set(found.match(new RegExp(`(?<=in /)${name}/\\d+\\.html`, "g"))).size).toBeGreaterThan(25);
    expect(found).toContain(bypassCSP ? "asked for https://xss.example/" : "into Content Security Policy");
    await context.close();
  });

  /** All articles, some of the pages of every other kind. */
  function aFewOfEach(all: readonly string[]): readonly string[] {
    const seen = new Map<string, number>();
    return all.filter((file) => {
      const kind = /<body class="(page-[\w-]+)"/.exec(text(file))?.[1] ?? "?";
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      return kind === "page-article" || (seen.get(kind) ?? 0) <= 12;
    });
  }

  function urlOf(file: string): string {
    const path = file
      .slice(out.length + 1)
      .split(/[\\/]/)
      .map(encodeURIComponent)
      .join("/");
    return path.replace(/(^|\/)index\.html$/, "$1");
  }
});

const AT_ONCE = 12;
/** A page of the test's own. */
const FRAMES = "frames-of-the-test.html";

/**
 * Opens pages in frames, a dozen at a time, and wakes every element of each; what ran, was refused, or was asked for
 * elsewhere. The frames lie in a page that has no policy of its own.
 */
async function openAll(context: BrowserContext, home: string, urls: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const note = (what: string, where: string) => faults.push(`${where.replace(home, "/")} ${what}`);
  const page = await watchedPage(context, home, note);
  await page.goto(`${home}${FRAMES}`);
  for (let at = 0; at < urls.length; at += AT_ONCE) {
    const batch = urls.slice(at, at + AT_ONCE).map((url) => home + url);
    await page.evaluate(openFrames, batch);
    if (!page.url().startsWith(`${home}${FRAMES}`)) note("led the window elsewhere", page.url());
  }
  await page.close();
  return faults;
}

/** A page that tells what runs in it, is refused, or is asked for elsewhere. */
async function watchedPage(
  context: BrowserContext,
  home: string,
  note: (what: string, where: string) => void,
): Promise<Page> {
  await context.addInitScript(probe);
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    note(`dialog: ${dialog.message()}`, page.url());
    void dialog.dismiss();
  });
  page.on("popup", (popup) => note(`popup ${popup.url()}`, page.url()));
  page.on("console", (message) => {
    if (message.text().startsWith("ran:") || /Content Security Policy|Trusted/i.test(message.text()))
      note(message.text(), message.location().url);
  });
  page.on("pageerror", (error) => note(`error: ${error.message}`, page.url()));
  // Listened to, not held up: whoever holds requests up has no cache, and every page loads its style sheet and scripts.
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(?:data|about):/.test(url)) note(`asked for ${url}`, request.frame().url());
  });
  return page;
}

/** In the browser: opens what is folded, and stirs everything in the answer. */
async function wakeAll(): Promise<void> {
  for (const fold of document.querySelectorAll("main details")) fold.setAttribute("open", "");
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (const more of document.querySelectorAll<HTMLElement>(".search-more")) more.click();
  for (const element of document.querySelectorAll(".search-answer *")) {
    for (const name of ["mouseover", "focus", "load", "error", "toggle"]) element.dispatchEvent(new Event(name));
  }
}

/** In the browser: what is in the answer of the search that its templates do not make. */
function markupInMain(): readonly string[] {
  const own = new Set(
    "a article bdi blockquote button details div fieldset form h2 input legend li mark ol option p rect section select span summary svg time ul".split(
      " ",
    ),
  );
  return [...document.querySelectorAll<HTMLElement>(".search-answer *")].flatMap((element) => {
    const runs = element.getAttributeNames().filter((name) => name.startsWith("on") || name === "style");
    const leads = element instanceof HTMLAnchorElement && element.origin !== location.origin;
    return own.has(element.localName) && runs.length === 0 && !leads ? [] : [element.outerHTML.slice(0, 200)];
  });
}

/** What a browser's form would send. */
function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** In the browser, before anything else runs in a page. */
function probe(): void {
  for (const name of ["alert", "confirm", "prompt", "print", "open", "MsgBox"]) {
    Object.assign(window, {
      [name]: (said: unknown) => console.log(`ran: ${name}(${String(said).slice(0, 40)}) in ${location.pathname}`),
    });
  }
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    console.log(`ran: into Content Security Policy, ${violatedDirective} ${blockedURI} in ${location.pathname}`);
  });
}

/** In the browser. */
async function openFrames(urls: readonly string[]): Promise<void> {
  const EVENTS = "mouseover mouseenter click focus focusin load error toggle animationstart pointerdown keydown".split(
    " ",
  );
  const open = async (url: string) => {
    const frame = document.createElement("iframe");
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    const late = new Promise((resolve) => setTimeout(resolve, 5000));
    frame.src = url;
    document.documentElement.append(frame);
    await Promise.race([loaded, late]);
    const inside = frame.contentDocument;
    inside?.addEventListener("click", (event) => event.preventDefault(), true);
    inside?.addEventListener("submit", (event) => event.preventDefault(), true);
    for (const element of inside?.querySelectorAll("main *, footer *, header *, body") ?? []) {
      for (const name of EVENTS) element.dispatchEvent(new Event(name, { cancelable: true }));
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
    frame.remove();
  };
  await Promise.all(urls.map(open));
}

/** As a browser shows it: white space run together. */
function plain(title: string): string {
  return comesOut(title).replace(/\s+/g, " ").trim();
}

/** A RELAX NG schema of any element: what is asked is whether it is XML. */
const ANY = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="any"/></start><define name="any"><element><anyName/><zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/></choice></zeroOrMore></element></define></grammar>`;
