import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { findChromium, launchChromium } from "../../tests/support/chromium.ts";
import type { KnownItem } from "./known-items.ts";

/** Pagefind's index of the same articles. */
export async function buildPagefind(
  articles: readonly {
    readonly url: string;
    readonly title: string;
    readonly text: string;
    readonly language?: string;
  }[],
  folder: string,
): Promise<void> {
  const { index } = await createIndex();
  if (index === undefined) throw new Error("Pagefind did not start");
  for (const { url, title, text, language = "en" } of articles) {
    await index.addCustomRecord({ url, content: `${title}\n${text}`, language, meta: { title } });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
}

export interface PagefindAnswers {
  readonly found: number;
  readonly medianBytes: number;
  readonly mostBytes: number;
}

/** Asks it as it is meant to be asked: in a browser, with the ten first results loaded. */
export async function askPagefind(folder: string, items: readonly KnownItem[]): Promise<PagefindAnswers> {
  let sent = 0;
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent((request.url ?? "/").replace(/\?.*$/, "")));
    if (!existsSync(path) || path.endsWith("/")) {
      response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>search</title>");
      return;
    }
    const type = path.endsWith(".js") ? "text/javascript" : "application/octet-stream";
    response.writeHead(200, { "Content-Type": type });
    createReadStream(path)
      .on("data", (chunk) => (sent += chunk.length))
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const browser = await launchChromium(await findChromium());
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const bytes: number[] = [];
    let found = 0;
    for (const { words, url } of items) {
      const before = sent;
      const urls = await page.evaluate(ASK, words);
      bytes.push(sent - before);
      if (urls.includes(url)) found++;
    }
    // The first one loads the program as well.
    const queries = bytes.slice(1).sort((a, b) => a - b);
    return { found, medianBytes: queries[queries.length >> 1] ?? 0, mostBytes: queries.at(-1) ?? 0 };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the page. */
async function ASK(words: string): Promise<readonly string[]> {
  const address = "/pagefind.js";
  const pagefind = await import(/* @vite-ignore */ address);
  const { results } = await pagefind.search(words);
  const first = await Promise.all(
    results.slice(0, 10).map((result: { data: () => Promise<{ url: string }> }) => result.data()),
  );
  return first.map(({ url }: { url: string }) => url);
}
