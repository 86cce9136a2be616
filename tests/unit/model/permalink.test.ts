import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  besidePermalink,
  externalHref,
  filePermalink,
  href,
  outputPath,
  type Permalink,
  pagePermalink,
} from "../../../src/model/permalink.ts";

describe("permalinks", () => {
  test("of pages, files and data beside a page", () => {
    expect(pagePermalink()).toBe("/");
    expect(pagePermalink("2024", "10", "15")).toBe("/2024/10/15/");
    expect(filePermalink("data", "mentions.jsonl")).toBe("/data/mentions.jsonl");
    expect(besidePermalink(pagePermalink("people", "x"), "feed.atom")).toBe("/people/x/feed.atom");
  });

  test.each([
    ["/", "index.html"],
    ["/people/x/", "people/x/index.html"],
    ["/data/mentions.jsonl", "data/mentions.jsonl"],
    ["/people/김정은/", "people/김정은/index.html"],
  ])("%s is written to %s", (permalink, path) => {
    expect(outputPath(permalink as Permalink)).toBe(path);
  });
});

describe("href", () => {
  test.each([
    ["/people/x/", "/", undefined, "/people/x/"],
    ["/people/x/", "/archive/", undefined, "/archive/people/x/"],
    ["/", "/archive/", undefined, "/archive/"],
    ["/places/서울/", "/", "p-1", "/places/%EC%84%9C%EC%9A%B8/#p-1"],
    ["/files/100% a?b#c.pdf", "/", undefined, "/files/100%25%20a%3Fb%23c.pdf"],
    ["/a/", "/", 'x"y', "/a/#x%22y"],
    ["/a\ud800/", "/", "\udc00", "/a%EF%BF%BD/#%EF%BF%BD"],
  ])("%j under %s, fragment %j: %s", (permalink, base, fragment, expected) => {
    expect(href(permalink as Permalink, base, fragment)).toBe(expected);
  });

  test("is read back by a browser as the permalink", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), fc.string({ unit: "grapheme" }), (a, b) => {
        // A segment that is a dot or two is never made: slugs and hashed names have none.
        const permalink = `/${`x${a}${b}`.replaceAll("/", "")}/` as Permalink;
        const url = new URL(href(permalink, "/base/"), "https://example.org");
        expect(decodeURIComponent(url.pathname)).toBe(`/base${permalink}`);
        expect(url.search + url.hash).toBe("");
      }),
    );
  });
});

describe("externalHref", () => {
  test.each([
    ["https://example.org/a b", "https://example.org/a%20b"],
    ["HTTP://Example.org", "http://example.org/"],
    ["mailto:desk@example.org", "mailto:desk@example.org"],
    ["tel:+82-2-123", "tel:+82-2-123"],
    [" https://example.org ", "https://example.org/"],
  ])("%j may be linked to", (text, expected) => {
    expect(externalHref(text)).toBe(expected);
  });

  test.each([
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://example.org/1",
    "//example.org",
    "/people/",
    "example.org",
    "http://",
    "",
  ])("%j may not", (text) => {
    expect(externalHref(text)).toBeUndefined();
  });

  test("lets nothing through that could end an attribute", () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string(), (url, tail) => {
        expect(externalHref(url + tail) ?? "").not.toMatch(/["<>\s]/);
      }),
    );
  });
});
