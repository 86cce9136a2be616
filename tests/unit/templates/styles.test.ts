import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const FOLDER = new URL("../../../templates/styles/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".css"));
const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");

describe("colours", () => {
  const tokens = read("tokens.css");
  const light = colours(block(tokens, ":root {"));
  const nightBySystem = colours(block(tokens, ':root:not([data-theme="light"]) {'));
  const nightByChoice = colours(block(tokens, ':root[data-theme="dark"] {\n    --paper'));

  it("are the same at night, whoever chose the night", () => {
    expect([...nightByChoice]).toEqual([...nightBySystem]);
    expect(nightBySystem.size).toBeGreaterThan(8);
  });

  // WCAG 2.2, 1.4.3 (text) and 1.4.11 (marks).
  it.each([
    ["--ink", "--paper", 7],
    ["--ink", "--paper-2", 7],
    ["--ink-2", "--paper", 4.5],
    ["--ink-2", "--paper-2", 4.5],
    ["--accent", "--paper", 4.5],
    ["--accent", "--paper-2", 4.5],
    ["--accent", "--highlight", 4.5],
    ["--ink", "--highlight", 4.5],
    ["--ink", "--shade-1", 4.5],
    ["--ink", "--shade-2", 4.5],
    ["--ink", "--shade-3", 4.5],
    ["--ink", "--shade-4", 4.5],
    ["--ink", "--land", 4.5],
    ["--ink-2", "--land", 4.5],
    ["--accent", "--land", 3],
  ])("%s on %s has a contrast of at least %d", (text, ground, least) => {
    for (const theme of [light, nightBySystem]) {
      expect(contrast(theme.get(text) ?? "", theme.get(ground) ?? "")).toBeGreaterThanOrEqual(least);
    }
  });
});

describe.each(FILES)("%s", (name) => {
  const css = read(name);

  it("hides nothing from browsers of 2017", () => {
    // An unknown at-rule takes its whole block with it; an unknown selector takes its whole rule.
    expect(css).not.toMatch(/@layer|@container|@scope|:is\(|:where\(|:has\(|^\s*&/m);
  });

  it("asks no other server for anything", () => {
    expect(css).not.toMatch(/url\(\s*["']?(?:https?:)?\/\//);
    expect(css).not.toMatch(/@import/);
  });

  it("works from right to left", () => {
    expect(css).not.toMatch(/(?:margin|padding|border)-(?:left|right)\b|float:\s*(?:left|right)/);
  });
});

it("loads every style sheet of the folder, for every page or for those of one kind", () => {
  const folder = new URL("../", FOLDER);
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const loaded = sources.flatMap((source) =>
    [
      ...readFileSync(new URL(source, folder), "utf8").matchAll(/^import .*"[./]+\/styles\/([^"?]+)(?:\?url)?";$/gm),
    ].map(([, name]) => name),
  );
  expect([...new Set(loaded)].toSorted()).toEqual(FILES.toSorted());
});

/** The declarations of the first rule that starts so. */
function block(css: string, start: string): string {
  const from = css.indexOf(start);
  if (from < 0) throw new Error(`no rule "${start}"`);
  return css.slice(from, css.indexOf("}", from));
}

function colours(declarations: string): ReadonlyMap<string, string> {
  return new Map(
    [...declarations.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

/** WCAG 2.2, definition of contrast ratio. */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it("lists in a line are parted behind their items: no line begins with a dot", () => {
  for (const name of FILES) expect(read(name), name).not.toMatch(/::before \{\s*content: " ?[·,]/);
});
