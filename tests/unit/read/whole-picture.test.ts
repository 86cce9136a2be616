import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { measureImage } from "../../../src/read/measure-image.ts";

/** Pictures of which a decoder would make nothing, or which would keep it busy for minutes, are told by their bytes alone. */
const FORMATS = ["png", "jpeg", "gif", "webp", "avif"] as const;
const whole = new Map<string, Buffer>();
const plain = (width: number, height: number, background = "#a33") =>
  sharp({ create: { width, height, channels: 3, background } });

beforeAll(async () => {
  for (const format of FORMATS) whole.set(format, await plain(300, 200).toFormat(format).toBuffer());
});

describe.each(FORMATS)("%s", (format) => {
  it("is measured, or can be read by the decoder, wherever it is cut off", async () => {
    const bytes = whole.get(format) ?? Buffer.alloc(0);
    expect(measureImage(bytes)).toEqual({ width: 300, height: 200 });
    for (let length = 0; length < bytes.length; length += Math.max(1, Math.floor(bytes.length / 120))) {
      const cut = bytes.subarray(0, length);
      if (measureImage(cut) === undefined) continue;
      // What builds do with it.
      const made = await sharp(cut, { animated: true, failOn: "none" }).autoOrient().toBuffer();
      expect(made.length, `${length} of ${bytes.length} bytes`).toBeGreaterThan(0);
    }
  });
});

describe("by what is in it", () => {
  it("a picture is one that browsers show, and a drawing one that is called so", async () => {
    expect(measureImage(await plain(30, 20).tiff().toBuffer())).toBeUndefined();
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>');
    expect(measureImage(drawing)).toBeUndefined();
    expect(measureImage(drawing, true)).toEqual({ width: 30, height: 20 });
    expect(measureImage(whole.get("png") ?? Buffer.alloc(0), true)).toBeUndefined();
  });
});

describe("a picture that moves", () => {
  const moving = async (format: "gif" | "webp", frames: number) => {
    const [a, b] = await Promise.all(["#a33", "#3a3"].map((colour) => plain(200, 200, colour).png().toBuffer()));
    const pages = Array.from({ length: frames }, (_, n) => (n % 2 === 0 ? a : b)) as Buffer[];
    return sharp(pages, { join: { animated: true } })
      [format]({ effort: 1 })
      .toBuffer();
  };

  it.each(["gif", "webp"] as const)("has so many frames, as %s, and no more than a build can make", async (format) => {
    const bytes = await moving(format, 3);
    expect(measureImage(bytes)).toEqual({ width: 200, height: 200 });
    // The screen is as large as its head says, and every frame is drawn on it.
    const huge = Buffer.from(bytes);
    if (format === "gif") huge.writeUInt16LE(16_000, 6);
    if (format === "gif") huge.writeUInt16LE(16_000, 8);
    if (format === "webp") huge.writeUIntLE(15_999, 24, 3);
    if (format === "webp") huge.writeUIntLE(15_999, 27, 3);
    expect(measureImage(huge)).toBeUndefined();
  });

  it("may have thousands of small frames, and not thousands of large ones", async () => {
    const one = await moving("gif", 2);
    const frame = one.subarray(one.indexOf(Buffer.from([0x21, 0xf9])), one.length - 1);
    const many = (frames: number) =>
      Buffer.concat([
        one.subarray(0, one.length - 1),
        ...Array.from({ length: frames / 2 }, () => frame),
        one.subarray(-1),
      ]);
    expect(measureImage(many(1000))).toEqual({ width: 200, height: 200 });
    expect(measureImage(many(5000))).toBeUndefined();
  });
});
