import type { CDPSession, Page } from "playwright-core";
import { findChromium, launchChromium } from "../../tests/support/chromium.ts";
import type { Question } from "./questions.ts";
import { serveSite } from "./site-server.ts";

/** What comes over the wire, heads of the answers included. */
export interface Transfer {
  readonly bytes: number;
  /** Of these, fonts. */
  readonly fonts: number;
  readonly requests: number;
}

export interface BrowserAnswer extends Transfer {
  readonly kind: string;
  readonly query: string;
  /** From the last byte until the results are painted, at a sixth of the speed; milliseconds. */
  readonly answer: number;
  /** What the page's thread does for the whole of it, also while bytes are awaited; the same. */
  readonly busy: number;
}

export interface BrowserSearch {
  /** With nothing kept: the page with its code, style and fonts, and the answer. */
  readonly first: Transfer;
  readonly further: readonly BrowserAnswer[];
}

/** Asks in a real browser: the first question with nothing kept, each further one as the second that a reader asks. */
export async function searchInBrowser(folder: string, questions: readonly Question[]): Promise<BrowserSearch> {
  const server = await serveSite(folder);
  const browser = await launchChromium(await findChromium());
  try {
    const [opening, ...others] = questions;
    const { page, transfer } = await openPage(await browser.newPage());
    await page.goto(`${server.url}/search/?${opening?.query}`);
    await answered(page);
    const first = transfer();
    const further: BrowserAnswer[] = [];
    for (const { kind, query } of others) {
      const { page, session, transfer } = await openPage(await browser.newPage());
      await page.goto(`${server.url}/search/`);
      await answered(page);
      // What is compiled once for all questions is not what one of them takes.
      await page.evaluate(TIMED, "q=zzzzzz");
      await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      transfer();
      const before = await taskTime(session);
      const answer = await page.evaluate(TIMED, query);
      const busy = (await taskTime(session)) - before;
      await page.waitForLoadState("networkidle");
      further.push({ kind, query, answer, busy, ...transfer() });
      await page.close();
    }
    return { first, further };
  } finally {
    await browser.close();
    server.close();
  }
}

/** A mid-range phone, as Lighthouse takes it. */
const SLOWER = 6;

/** `transfer` gives what has come since it was called last. */
async function openPage(page: Page): Promise<{
  readonly page: Page;
  readonly session: CDPSession;
  readonly transfer: () => Transfer;
}> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Performance.enable");
  let sum = { bytes: 0, fonts: 0, requests: 0 };
  const fonts = new Set<string>();
  session.on("Network.responseReceived", ({ requestId, type }) => void (type === "Font" && fonts.add(requestId)));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength: bytes }) => {
    sum = {
      bytes: sum.bytes + bytes,
      fonts: sum.fonts + (fonts.has(requestId) ? bytes : 0),
      requests: sum.requests + 1,
    };
  });
  const transfer = () => {
    const since = sum;
    sum = { bytes: 0, fonts: 0, requests: 0 };
    return since;
  };
  return { page, session, transfer };
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

async function answered(page: Page): Promise<void> {
  await page.waitForSelector(".search-count");
  await page.waitForLoadState("networkidle");
}

/** Runs in the page: asks as the back button does, and takes the time from the last answer of the host until the page shows it. */
function TIMED(query: string): Promise<number> {
  return new Promise((resolve) => {
    performance.clearResourceTimings();
    const started = performance.now();
    const place = document.querySelector(".search-answer") as Element;
    const watch = new MutationObserver(() => {
      watch.disconnect();
      const ends = performance
        .getEntriesByType("resource")
        .map((entry) => (entry as PerformanceResourceTiming).responseEnd);
      // What is put into the page before a frame is painted in it; a message comes after.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - Math.max(started, ...ends));
        port2.postMessage(null);
      });
    });
    watch.observe(place, { childList: true });
    history.pushState(null, "", `${location.pathname}?${query}`);
    window.dispatchEvent(new PopStateEvent("popstate"));
  });
}
