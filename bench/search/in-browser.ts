import type { Page } from "playwright-core";
import { findChromium, launchChromium } from "../../tests/support/chromium.ts";
import type { Question } from "./questions.ts";
import { serveSite } from "./site-server.ts";

export interface BrowserSearch {
  /** Over the wire, head of the answers included: the page with its code, style and fonts, and the answer. */
  readonly firstBytes: number;
  /** Of these, fonts. */
  readonly fontBytes: number;
  readonly firstRequests: number;
  /** From the last byte to the results, at a sixth of the speed; milliseconds. */
  readonly medianAnswer: number;
  readonly slowestAnswer: number;
}

/** Asks in a real browser: the first question with nothing kept, the others one after the other on its page. */
export async function searchInBrowser(folder: string, questions: readonly Question[]): Promise<BrowserSearch> {
  const server = await serveSite(folder);
  const browser = await launchChromium(await findChromium());
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const sizes = new Map<string, number>();
    const fonts = new Set<string>();
    session.on("Network.responseReceived", ({ requestId, type }) => void (type === "Font" && fonts.add(requestId)));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
      sizes.set(requestId, encodedDataLength),
    );
    await page.goto(`${server.url}/search/?${questions[0]?.query}`);
    await answered(page);
    await page.waitForLoadState("networkidle");
    const total = (ids: Iterable<string>) => [...ids].reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
    const first = { bytes: total(sizes.keys()), fonts: total(fonts), requests: sizes.size };
    await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    const times: number[] = [];
    for (const { query } of questions.slice(1)) times.push(await page.evaluate(TIMED, query));
    times.sort((a, b) => a - b);
    return {
      firstBytes: first.bytes,
      fontBytes: first.fonts,
      firstRequests: first.requests,
      medianAnswer: times[times.length >> 1] ?? 0,
      slowestAnswer: times.at(-1) ?? 0,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

function answered(page: Page): Promise<unknown> {
  return page.waitForSelector(".search-count");
}

/** Runs in the page: asks as the back button does, and takes the time since the last answer of the host. */
function TIMED(query: string): Promise<number> {
  return new Promise((resolve) => {
    performance.clearResourceTimings();
    const started = performance.now();
    const place = document.querySelector(".search-answer") as Element;
    const watch = new MutationObserver(() => {
      watch.disconnect();
      const now = performance.now();
      const ends = performance
        .getEntriesByType("resource")
        .map((entry) => (entry as PerformanceResourceTiming).responseEnd);
      resolve(now - Math.max(started, ...ends));
    });
    watch.observe(place, { childList: true });
    history.pushState(null, "", `${location.pathname}?${query}`);
    window.dispatchEvent(new PopStateEvent("popstate"));
  });
}
