import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/model/article.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import { reportHref } from "../../../src/render/report.ts";
import type { Site } from "../../../src/render/site.ts";

const ADDRESS = "https://example.org/a/2018/06/12/summit/";
const article = { title: "Who said “no”?" } as unknown as Article;
const site = (settings: object) => ({ settings: settingsSchema.parse({ title: "The Record", ...settings }) }) as Site;

describe("where to report a mistake", () => {
  const encoded = encodeURIComponent(ADDRESS);
  const report = (to: string | undefined) =>
    reportHref(article, ADDRESS, site({ corrections: to === undefined ? {} : { report: to } }));

  it.each([
    [undefined, null],
    ["javascript:alert(1)", null],
    ["https://example.org/report", `https://example.org/report?url=${encoded}`],
    ["https://example.org/report?form=2#top", `https://example.org/report?form=2&url=${encoded}#top`],
    ["https://example.org/report?page={url}", `https://example.org/report?page=${encoded}`],
  ])("%s leads to %s", (setting, expected) => {
    expect(report(setting)).toBe(expected);
  });

  it.each(["desk@example.org", "mailto:desk@example.org"])("%s is a letter that names the article", (setting) => {
    const letter = new URL(String(report(setting)));
    expect(letter.pathname).toBe("desk@example.org");
    expect(letter.searchParams.get("subject")).toBe("Who said “no”?");
    expect(letter.searchParams.get("body")).toContain(ADDRESS);
  });
});
