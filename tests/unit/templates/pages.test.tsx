import { describe, expect, it } from "vitest";
import { ar } from "../../../src/model/strings/ar.ts";
import { en } from "../../../src/model/strings/en.ts";
import type { PageKind, PageProps } from "../../../src/render/routes.ts";
import { pageFixtures } from "../../fixtures/templates/pages.ts";
import { htmlFaults } from "../../support/html-validator.ts";
import { KINDS, render } from "./render.ts";

const FIXTURES = pageFixtures(en, ar);

const CASES = KINDS.flatMap((kind) =>
  Object.entries(FIXTURES[kind]).map(([name, props]) => ({ kind, name, props: props as PageProps[PageKind] })),
);

describe.each(CASES)("$kind, $name", ({ kind, props }) => {
  const html = render(kind, props);

  it("is valid HTML", async () => {
    expect(await htmlFaults(html)).toEqual([]);
  });

  it("asks for nothing that a strict content security policy refuses", () => {
    expect(html).not.toMatch(/\sstyle=/i);
    expect(html).not.toMatch(/<style/i);
    expect(html).not.toMatch(/\son[a-z]+=/i);
    for (const [, attributes = "", text] of html.matchAll(/<script([^>]*)>(.*?)<\/script>/gis)) {
      expect(attributes).toMatch(/\ssrc="\//);
      expect(text).toBe("");
    }
  });

  it("loads nothing from elsewhere", () => {
    const loaded = [...html.matchAll(/<(?:img|script|link|source|iframe)\b[^>]*?\s(?:src|href)="([^"]*)"[^>]*>/gi)];
    const remote = loaded.filter(([tag, url = ""]) => !/rel="canonical"/.test(tag) && !url.startsWith("/"));
    expect(remote.map(([tag]) => tag)).toEqual([]);
  });

  it("has one h1, one main and a way past the navigation", () => {
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html.match(/<main id="content"/g)).toHaveLength(1);
    expect(html).toContain('href="#content"');
  });

  it("skips no level of heading", () => {
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    const skipped = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
    expect(skipped).toEqual([]);
  });
});
