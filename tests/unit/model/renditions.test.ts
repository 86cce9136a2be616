import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { href, type Permalink } from "../../../src/model/permalink.ts";
import { renditionsOf, renditionWidths, sourceSets } from "../../../src/model/renditions.ts";

const BRIDGE = "/media/bridge-1a2b3c4d.jpg" as Permalink;

describe("the widths of a picture's copies", () => {
  it.each([
    [40, []],
    [300, [300]],
    [640, [320, 640]],
    // 320 and 640 stand, 700 is the picture's own.
    [720, [320, 640, 720]],
    [690, [320, 690]],
    [5000, [320, 640, 960, 1280]],
  ])("%i pixels: %j", (width, expected) => {
    expect(renditionWidths(width)).toEqual(expected);
  });

  it("ascend, and none is wider than the picture", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (width) => {
        const widths = renditionWidths(width);
        expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
        expect(Math.max(0, ...widths)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

it("names each copy by the picture, its width and its format", () => {
  expect(renditionsOf(BRIDGE, [320]).map(({ permalink }) => permalink)).toEqual([
    "/media/bridge-1a2b3c4d-320.avif",
    "/media/bridge-1a2b3c4d-320.webp",
  ]);
  expect(sourceSets(BRIDGE, [320, 640], (permalink) => href(permalink, "/archive/"))).toEqual([
    {
      type: "image/avif",
      srcset: "/archive/media/bridge-1a2b3c4d-320.avif 320w, /archive/media/bridge-1a2b3c4d-640.avif 640w",
    },
    {
      type: "image/webp",
      srcset: "/archive/media/bridge-1a2b3c4d-320.webp 320w, /archive/media/bridge-1a2b3c4d-640.webp 640w",
    },
  ]);
  expect(sourceSets(BRIDGE, [], String)).toEqual([]);
});
