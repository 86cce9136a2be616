import { createHash } from "node:crypto";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { machineEffects } from "../../../src/effects.ts";
import { movingFormat } from "../../../src/model/moving-picture.ts";
import { filesBeside } from "../../../src/read/beside.ts";
import { measureImage } from "../../../src/read/measure-image.ts";
import { site } from "./site.ts";

const { disk } = machineEffects();
const from = "content/articles/2024/a.md";
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#a33" } });

test("a picture is measured, and published under a name that carries its hash", async () => {
  const png = await picture(30, 20).png().toBuffer();
  const beside = filesBeside(site({ "content/articles/2024/Bridge über.PNG": png }), from, disk);
  const hash = createHash("sha256").update(png).digest("hex").slice(0, 8);
  expect(beside("Bridge über.PNG")).toEqual({
    file: "content/articles/2024/Bridge über.PNG",
    kind: "image",
    permalink: `/media/bridge-uber-${hash}.png`,
    width: 30,
    height: 20,
    scalable: true,
  });
});

test("pictures are measured upright", async () => {
  const turned = await picture(30, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(measureImage(turned)).toEqual({ width: 20, height: 30 });
  const mirrored = await picture(30, 20).withMetadata({ orientation: 2 }).jpeg().toBuffer();
  expect(measureImage(mirrored)).toEqual({ width: 30, height: 20 });
});

test.each(["webp", "avif", "gif", "jpeg"] as const)("%s is measured", async (format) => {
  expect(measureImage(await picture(30, 20).toFormat(format).toBuffer())).toEqual({ width: 30, height: 20 });
});

test("SVG is a file with a size: it may be shown, and is not drawn anew", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h1"/></svg>';
  const beside = filesBeside(site({ "content/articles/2024/chart.svg": svg }), from, disk);
  expect(beside("chart.svg")).toMatchObject({ kind: "file", width: 40, height: 30 });
});

test("other Markdown is known by its name alone; other files have no size", () => {
  const beside = filesBeside(
    site({
      "content/articles/b.md": "",
      "content/articles/2024/data.tar.gz": "x",
      "content/articles/2024/no-picture.png": "text",
    }),
    from,
    disk,
  );
  expect(beside("../b.md")).toEqual({
    file: "content/articles/b.md",
    kind: "markdown",
    permalink: null,
    width: null,
    height: null,
    scalable: false,
  });
  expect(beside("data.tar.gz")).toMatchObject({
    kind: "file",
    permalink: expect.stringMatching(/^\/media\/datatar-[0-9a-f]{8}\.gz$/),
  });
  expect(beside("./no-picture.png")).toMatchObject({ kind: "file", width: null });
});

test("a name is found in either form of Unicode", () => {
  const beside = filesBeside(site({ [`content/articles/2024/${"김정은".normalize("NFD")}.pdf`]: "x" }), from, disk);
  expect(beside("김정은.pdf".normalize("NFC"))).toMatchObject({
    permalink: expect.stringMatching(/^\/media\/김정은-[0-9a-f]{8}\.pdf$/),
  });
});

test.each([
  "../../../secret.txt",
  "../../secret.txt",
  "../../../../../etc/passwd",
  "",
  ".",
  "..",
  "missing.png",
  ".hidden",
  "..\\..\\secret.txt",
  "C:\\x",
  "a\0b",
  "folder",
  "folder/",
  "x/../../../../secret.txt",
])("%j leads nowhere", (path) => {
  const root = site({
    "secret.txt": "s",
    "content/secret.txt/x": "",
    "content/articles/2024/.hidden": "h",
    "content/articles/2024/folder/x": "",
  });
  expect(filesBeside(root, from, disk)(path)).toBeUndefined();
});

test.skipIf(process.platform === "win32")("symbolic links lead out as little as paths do", () => {
  const root = site({ "secret.txt": "s", "content/shared/a.txt": "a", "content/articles/2024/x": "" });
  symlinkSync(join(root, "secret.txt"), join(root, "content/articles/2024/secret.txt"));
  symlinkSync(join(root, "content/shared"), join(root, "content/articles/2024/shared"));
  const beside = filesBeside(root, from, disk);
  expect(beside("secret.txt")).toBeUndefined();
  expect(beside("shared/a.txt")).toMatchObject({ file: "content/articles/2024/shared/a.txt", kind: "file" });
});

test("damaged pictures neither throw nor hang", async () => {
  const originals = await Promise.all(
    (["png", "jpeg", "gif", "webp", "avif", "tiff"] as const).map((format) =>
      picture(8, 8).toFormat(format).toBuffer(),
    ),
  );
  const edits = fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.constantFrom(...originals), edits, fc.nat(600), (original, changes, length) => {
      const damaged = Uint8Array.from(original.subarray(0, Math.max(12, length)));
      // The first bytes say what it is: they stay, so that its own reader is tried.
      for (const [at, value] of changes) if (at >= 12 && at < damaged.length) damaged[at] = value;
      const size = measureImage(damaged);
      if (size !== undefined) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
    }),
    { numRuns: 3000 },
  );
});

test("what moves is told from what stands still, of which alone there can be smaller copies", async () => {
  const frames = await sharp(await moving(), { join: { animated: true } })
    .webp({ delay: [100, 100] })
    .toBuffer();
  expect(movingFormat(frames)).toBe("webp");
  expect(movingFormat(await picture(8, 8).webp().toBuffer())).toBe(null);
  expect(movingFormat(await picture(8, 8).avif().toBuffer())).toBe(null);
  expect(movingFormat(await picture(8, 8).png().toBuffer())).toBe(null);
  expect(movingFormat(await picture(8, 8).gif().toBuffer())).toBe("gif");
  const apng = Buffer.from(await picture(8, 8).png().toBuffer());
  const afterHeader = 33;
  const control = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from("acTL"), Buffer.alloc(12)]);
  expect(movingFormat(Buffer.concat([apng.subarray(0, afterHeader), control, apng.subarray(afterHeader)]))).toBe("png");
});

/** Two frames that differ. */
function moving(): Promise<Buffer[]> {
  return Promise.all(
    ["#a33", "#33a"].map((background) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
}
