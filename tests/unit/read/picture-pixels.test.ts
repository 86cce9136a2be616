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

describe("a picture that becomes clear by and by", () => {
  it("goes through its pixels some ten times, and not hundreds of times", async () => {
    const bytes = await plain(3000, 3000).jpeg({ progressive: true }).toBuffer();
    expect(measureImage(bytes)).toEqual({ width: 3000, height: 3000 });
    const scans = bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xda])), -2);
    const often = (times: number) =>
      Buffer.concat([bytes.subarray(0, -2), ...Array.from({ length: times }, () => scans), bytes.subarray(-2)]);
    expect(measureImage(often(10))).toEqual({ width: 3000, height: 3000 });
    expect(measureImage(often(100))).toBeUndefined();
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

describe("a few bytes that say they are more than a build can make are no picture", () => {
  it.each([
    [
      "WebP of 38 bytes",
      Buffer.from("524946461e000000574542505650384c110000002f7ffe9f0f07d099aa76a6ff8188e87f0000", "hex"),
    ],
    ["GIF of 43 bytes, whose frame is larger than its screen", gif(1, 60_000)],
    ["PNG", png(12_500, 12_500)],
    ["moving PNG", png(5000, 5000, 3)],
  ])("%s", (_, bytes) => {
    expect(measureImage(bytes)).toBeUndefined();
  });

  it("AVIF, whose parts are larger than the whole", () => {
    const bytes = Buffer.from(whole.get("avif") ?? []);
    const at = bytes.indexOf("ispe");
    expect(at).toBeGreaterThan(0);
    const box = Buffer.from(bytes.subarray(at - 4, at + 16));
    box.writeUInt32BE(9000, 12);
    box.writeUInt32BE(9000, 16);
    const last = Buffer.concat([uint32(8 + box.length), Buffer.from("free"), box]);
    expect(measureImage(Buffer.concat([bytes, uint32(8), Buffer.from("free")]))).toEqual({ width: 300, height: 200 });
    expect(measureImage(Buffer.concat([bytes, last]))).toBeUndefined();
  });

  it("and what is just small enough is one", () => {
    expect(measureImage(png(12_000, 12_000))).toEqual({ width: 12_000, height: 12_000 });
    expect(measureImage(png(5000, 5000, 2))).toEqual({ width: 5000, height: 5000 });
    expect(measureImage(gif(7000, 7000))).toEqual({ width: 7000, height: 7000 });
  });
});

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function gif(screen: number, frame: number): Buffer {
  const bytes = Buffer.from(
    "474946383961010001008000004c6971aa333321f90405000000002c00000000010001000002024c01003b",
    "hex",
  );
  for (const at of [6, 8]) bytes.writeUInt16LE(screen, at);
  for (const at of [32, 34]) bytes.writeUInt16LE(frame, at);
  return bytes;
}

/** A head, the heads of its frames, and the beginning of its data. */
function png(width: number, height: number, frames = 0): Buffer {
  const chunk = (type: string, data: Buffer) =>
    Buffer.concat([uint32(data.length), Buffer.from(type), data, Buffer.alloc(4)]);
  const head = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 2, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    ...(frames > 0 ? [chunk("acTL", Buffer.alloc(8))] : []),
    ...Array.from({ length: frames }, () => chunk("fcTL", Buffer.alloc(26))),
    chunk("IDAT", Buffer.alloc(10)),
  ]);
}
