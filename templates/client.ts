import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/dateline.css";
import "./styles/rows.css";
import "./styles/lists.css";
import "./styles/print.css";

import { startCopying } from "./client/copy.ts";
import { startHighlighting } from "./client/highlight.ts";
import { startPreviews } from "./client/previews.ts";
import { letKeysScroll } from "./client/scroll-keys.ts";
import { startThemeSwitch } from "./client/theme-switch.ts";
import { startToday } from "./client/today.ts";

/** All that a page does in the browser. Without it every page can be read, and every link leads somewhere. */
function start(): void {
  startThemeSwitch();
  letKeysScroll();
  startHighlighting();
  startCopying();
  startPreviews();
  startToday();
  const search = document.querySelector<HTMLElement>("[data-search]");
  // Its code is fetched where there is something to search with, and nowhere else.
  if (search !== null) void import("./client/search/start.ts").then(({ startSearch }) => startSearch(search));
}

// The script may run before the page has been parsed, or after.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
