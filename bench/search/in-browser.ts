import type { CDPSession, Page } from "playwright-core";
import { findChromium, launchChromium } from "../../tests/support/chromium.ts";
import type { Question } from "./questions.ts";
import { serveSite } from "./site-server.ts";
import { type ThreadTime, threadTime } from "./thread-time.ts";

/** What comes over the wire, heads of the answers included. */
export interface Transfer {
  readonly bytes: number;
  /** Of these, fonts. */
  readonly fonts: number;
  readonly requests: number;
}

export interface BrowserAnswer extends Transfer, ThreadTime {
  readonly kind: string;
  readonly query: string;
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
      const { page, session, transfer } = await openPage(await browser.newPage({ viewport: PHONE }));
      await page.goto(`${server.url}/search/`);
      await answered(page);
      // What is compiled once for all questions is not what one of them takes.
      await page.evaluate(ASK, "q=zzzzzz");
      transfer();
      const { answer, busy } = await threadTime(session, () => page.evaluate(ASK, query));
      await page.waitForLoadState("networkidle");
      further.push({ kind, query, answer: answer * SLOWER, busy: busy * SLOWER, ...transfer() });
      await page.close();
    }
    return { first, further };
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * A mid-range phone, as Lighthouse takes it. By reckoning: Chromium's own throttle stops the thread by the clock, and so
 * also counts what else the machine does.
 */
const SLOWER = 6;
const PHONE = { width: 412, height: 823 };

/** `transfer` gives what has come since it was called last. */
async function openPage(page: Page): Promise<{
  readonly page: Page;
  readonly session: CDPSession;
  readonly transfer: () => Transfer;
}> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
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

async function answered(page: Page): Promise<void> {
  await page.waitForSelector(".search-count");
  await page.waitForLoadState("networkidle");
}

/** Runs in the page: asks as the back button does, and resolves when the answer is painted. */
function ASK(query: string): Promise<void> {
  return new Promise((resolve) => {
    const place = document.querySelector(".search-answer") as Element;
    const watch = new MutationObserver(() => {
      watch.disconnect();
      performance.mark("shown");
      // What is put into the page before a frame is painted in it; a message comes after.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          performance.mark("painted");
          resolve();
        };
        port2.postMessage(null);
      });
    });
    watch.observe(place, { childList: true });
    history.pushState(null, "", `${location.pathname}?${query}`);
    window.dispatchEvent(new PopStateEvent("popstate"));
  });
}
