/** Leads "on this day" to the day on which the page is read, and names it: what is built knows no clock. */
export function startToday(): void {
  const now = new Date();
  const day = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  // Our English says the day first, as dates stand everywhere on the site; a browser takes plain "en" for American.
  const language = document.documentElement.lang.replace(/^en$/, "en-GB");
  const name = now.toLocaleDateString(language, { day: "numeric", month: "long" });
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-today]")) {
    link.href += `${day}/`;
    link.textContent = name;
  }
}
