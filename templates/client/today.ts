import { dayFirst } from "./day-first.ts";

/** Leads "on this day" to the day on which the page is read, and names it: what is built knows no clock. */
export function startToday(): void {
  const now = new Date();
  const day = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-today]")) {
    const language = dayFirst(link.dataset.today || document.documentElement.lang);
    link.href += `${day}/`;
    link.textContent = now.toLocaleDateString(language, { calendar: "gregory", day: "numeric", month: "long" });
  }
}
