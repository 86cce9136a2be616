import { afterEach, expect, test, vi } from "vitest";
import { startToday } from "../../../templates/client/today.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([
  ["en", "de", "4 July"],
  ["de", "en", "4. Juli"],
  ["ko", "ko", "7월 4일"],
  ["", "en", "4 July"],
  // Of the calendar of the archive, whatever calendar the language is used with.
  ["", "th", "4 กรกฎาคม"],
  ["", "fa", "۴ ژوئیه"],
])("names the day in the interface's language %j on a page in %j", (today, lang, text) => {
  vi.useFakeTimers({ now: new Date(2026, 6, 4, 12) });
  const link = { dataset: { today }, href: "/on-this-day/", textContent: "All days" };
  vi.stubGlobal("document", { documentElement: { lang }, querySelectorAll: () => [link] });
  startToday();
  expect(link).toMatchObject({ href: "/on-this-day/07-04/", textContent: text });
});
