/** Leads "on this day" to the day on which the page is read, and names it: what is built knows no clock. */
export function startToday(): void {
  const now = new Date();
  const day = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-today]")) {
    // Our English says the day first, as dates stand everywhere on the site; a browser takes plain "en" for American.
    const language = link.dataset.today?.replace(/^en$/, "en-GB");
    link.href += `${day}/`;
    link.textContent = now.toLocaleDateString(language || document.documentElement.lang, {
      day: "numeric",
      month: "long",
    });
  }
}
