// Runs before the page is drawn, so that a choice of light or dark is in force from its first
// moment: a file of its own, because a strict content security policy allows no script in the page.
// Plain JavaScript, since it is published as it is; the switch itself is `theme-switch.ts`.
try {
  document.documentElement.dataset.theme = localStorage.getItem("theme") || "";
} catch (_error) {
  // Storage throws where the reader has switched it off: then the system decides.
}
