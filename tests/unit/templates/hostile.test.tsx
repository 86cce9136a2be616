import { describe, expect, it } from "vitest";
import { ar } from "../../../src/model/strings/ar.ts";
import { en } from "../../../src/model/strings/en.ts";
import { Html } from "../../../src/render/html.ts";
import type { PageKind, PageProps } from "../../../src/render/routes.ts";
import { pageFixtures } from "../../fixtures/templates/pages.ts";
import { KINDS, render } from "./render.ts";

const ATTACK = `"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;`;

/** Words that decide an attribute's type. */
const NOT_TEXT = new Set(["kind", "unit", "direction"]);

const FIXTURES = pageFixtures(en, ar);
const CASES = KINDS.flatMap((kind) =>
  Object.entries(FIXTURES[kind]).map(([name, props]) => ({ kind, name, props: props as PageProps[PageKind] })),
);

describe.each(CASES)("$kind, $name, with hostile text in every string", ({ kind, props }) => {
  const html = render(kind, attack(props) as PageProps[PageKind]);

  it("shows the text as text", () => {
    expect(html).toContain("&lt;script");
  });

  it("makes no element of it", () => {
    expect(html).not.toMatch(/<script>/);
    expect(html).not.toMatch(/<img src=x/);
  });

  it("lets it out of no attribute", () => {
    // What is left of a tag without its quoted values must hold no trace of the attack.
    const tags = [...withoutProse(html).matchAll(/<[a-z](?:"[^"]*"|[^">])*>/gi)].map(([tag]) => tag);
    const broken = tags.filter((tag) => /onerror|alert/.test(tag.replace(/"[^"]*"/g, '""')));
    expect(broken).toEqual([]);
  });
});

/** Every string of the props, and every word of the interface, becomes the attack. Keys stay distinct by a number. */
function attack(value: unknown, count = { n: 0 }, key = ""): unknown {
  if (typeof value === "string") return NOT_TEXT.has(key) ? value : `${ATTACK}${count.n++}`;
  if (typeof value === "function") return () => `${ATTACK}${count.n++}`;
  if (value instanceof Html) return value;
  if (Array.isArray(value)) return value.map((item) => attack(item, count, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, attack(item, count, name)]));
}

function withoutProse(html: string): string {
  return html.replace(/<div class="prose">.*?<\/div>/gs, "");
}
