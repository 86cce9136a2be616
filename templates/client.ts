import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/dateline.css";
import "./styles/rows.css";
import "./styles/lists.css";
import "./styles/home.css";
import "./styles/article.css";
import "./styles/prose.css";
import "./styles/term.css";
import "./styles/calendar.css";
import "./styles/print.css";

/**
 * All that a page does in the browser: remember whether its reader wants it light or dark (without
 * this script it follows the system), and let the keyboard reach what scrolls sideways.
 */
const KEY = "theme";
type Theme = "light" | "dark";

const root = document.documentElement;
const system = window.matchMedia("(prefers-color-scheme: dark)");

apply(remembered());
// The script may run before the page has been parsed, or after.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

function start(): void {
  showSwitch();
  // Not every browser lets the arrow keys into a box that overflows (Safari does not).
  for (const box of document.querySelectorAll<HTMLElement>(".prose table, .prose pre")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
}

function showSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>(".theme-switch");
  if (button === null) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown: Theme = asTheme(root.dataset.theme) ?? systemTheme();
    const wanted: Theme = shown === "dark" ? "light" : "dark";
    // Who asks for what the system has anyway follows the system again.
    const choice = wanted === systemTheme() ? null : wanted;
    apply(choice);
    remember(choice);
  });
}

function apply(choice: Theme | null): void {
  if (choice === null) delete root.dataset.theme;
  else root.dataset.theme = choice;
}

function systemTheme(): Theme {
  return system.matches ? "dark" : "light";
}

/** Storage throws where the reader has switched it off. */
function remembered(): Theme | null {
  try {
    return asTheme(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

function remember(choice: Theme | null): void {
  try {
    if (choice === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // The choice then lasts as long as the page.
  }
}

function asTheme(value: string | null | undefined): Theme | null {
  return value === "light" || value === "dark" ? value : null;
}
