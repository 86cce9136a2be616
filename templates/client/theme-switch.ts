const KEY = "theme";
type Theme = "light" | "dark";

/** Light or dark, as the reader wants it, remembered for all pages: `early-theme.js` sets it before they are drawn. */
export function startThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>(".theme-switch");
  if (button === null) return;
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const systemTheme = (): Theme => (system.matches ? "dark" : "light");
  const shown = (): Theme => asTheme(document.documentElement.dataset.theme) ?? systemTheme();
  const say = () => button.setAttribute("aria-pressed", String(shown() === "dark"));
  say();
  button.hidden = false;
  button.addEventListener("click", () => {
    const wanted: Theme = shown() === "dark" ? "light" : "dark";
    // Who asks for what the system has anyway follows the system again.
    choose(wanted === systemTheme() ? null : wanted);
    say();
  });
  system.addEventListener("change", say);
  // Another tab of the archive has been switched.
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key !== KEY) return;
    apply(asTheme(newValue));
    say();
  });
}

function choose(choice: Theme | null): void {
  apply(choice);
  try {
    if (choice === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Storage throws where the reader has switched it off: the choice then lasts as long as the page.
  }
}

function apply(choice: Theme | null): void {
  if (choice === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}

function asTheme(value: string | null | undefined): Theme | null {
  return value === "light" || value === "dark" ? value : null;
}
