import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf, type Labelled, overlap, placeLabels } from "../../../../src/render/map/labels.ts";

const SPACE = { width: 400, height: 300, size: 12 };
const disc = (x: number, y: number, text: string, r = 4): Labelled => ({ x, y, r, text });

describe("names on a map", () => {
  it("stand right of the disc where there is room, else on another side", () => {
    const items = [disc(100, 100, "Kaesong"), disc(390, 100, "Wonsan"), disc(130, 100, "Seoul")];
    const [kaesong, wonsan] = placeLabels(items, items, SPACE);
    expect(wonsan).toMatchObject({ anchor: "end" });
    expect(kaesong).not.toBeNull();
    expect(placeLabels([disc(100, 100, "Kaesong")], [], SPACE)).toMatchObject([{ anchor: "start" }]);
  });

  it("leave the scale its corner", () => {
    const corner = { left: 300, top: 260, right: 400, bottom: 300 };
    const item = disc(330, 250, "East Pittsburgh");
    const [free] = placeLabels([disc(250, 280, "Pittsburgh")], [], SPACE);
    const [kept] = placeLabels([disc(250, 280, "Pittsburgh")], [], { ...SPACE, kept: corner });
    expect([free?.anchor, kept?.anchor]).toEqual(["start", "end"]);
    const [label] = placeLabels([item], [], { ...SPACE, kept: corner });
    expect(label !== undefined && label !== null && overlap(boxOf(label, item, SPACE), corner)).toBe(false);
  });

  it("are left out where there is none, the last ones first", () => {
    const crowd = Array.from({ length: 40 }, (_, n) => disc(200 + (n % 5), 150 + n / 5, `Place ${n}`, 1));
    const labels = placeLabels(crowd, [], SPACE);
    expect(labels[0]).not.toBeNull();
    expect(labels.filter((label) => label === null).length).toBeGreaterThan(20);
  });

  it("take more room in Hangul and in capitals than in small letters", () => {
    const width = (text: string, spaced = false) => {
      const { left, right } = boxOf({ x: 0, y: 0, anchor: "start" }, { x: 0, y: 0, r: 0, text, spaced }, SPACE);
      return right - left;
    };
    expect(width("개성")).toBe(24);
    expect(width("KAESONG")).toBeGreaterThan(width("kaesong"));
    expect(width("Kaesong", true)).toBeGreaterThan(width("KAESONG"));
  });

  it("never cover one another, a disc, or the edge", () => {
    const name = fc.oneof(
      fc.string({ minLength: 1, maxLength: 24, unit: "grapheme" }),
      fc.constantFrom("Seoul", "서울특별시", "Москва", "بيونغ يانغ"),
    );
    const item = fc.record({
      x: fc.double({ min: 0, max: 400, noNaN: true }),
      y: fc.double({ min: 0, max: 300, noNaN: true }),
      r: fc.oneof(fc.constant(0), fc.double({ min: 1, max: 20, noNaN: true })),
      text: name,
      spaced: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const labels = placeLabels(items, items, SPACE);
        const boxes = items.flatMap((one, index) => {
          const label = labels[index];
          return label ? [{ one, box: boxOf(label, one, SPACE) }] : [];
        });
        for (const [index, { one, box }] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(400);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(300);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other.box)).toBe(false);
          for (const { x, y, r } of items.filter((other) => other !== one && other.r > 0)) {
            const isOutside = x + r <= box.left || x - r >= box.right || y + r <= box.top || y - r >= box.bottom;
            const corner = Math.hypot(
              x - Math.min(Math.max(x, box.left), box.right),
              y - Math.min(Math.max(y, box.top), box.bottom),
            );
            expect(isOutside || corner >= r).toBe(true);
          }
        }
      }),
    );
  });
});
