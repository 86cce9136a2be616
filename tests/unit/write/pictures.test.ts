import { createHash } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import type { Media } from "../../../src/model/article.ts";
import { wholeOf } from "../../../src/model/file-content.ts";
import type { Permalink } from "../../../src/model/permalink.ts";
import { Refusal } from "../../../src/model/refusal.ts";
import { createLimit } from "../../../src/write/limit.ts";
import { createPictures } from "../../../src/write/pictures.ts";
import { siteFolder, testEffects } from "../../support/site-folder.ts";

const JPEG = "/media/bridge-1a2b3c4d.jpg" as Permalink;
let root: string;
let cacheFolder: string;
let effects: ReturnType<typeof testEffects>;

beforeEach(() => {
  ({ root, cacheFolder } = siteFolder());
  effects = testEffects();
});

const media = (permalink: Permalink, widths: readonly number[] = []): Media => ({
  file: "content/articles/bridge.jpg",
  kind: "image",
  permalink,
  widths,
});

/** What is published of a picture, by permalink. */
async function published(bytes: Buffer, { permalink, widths }: { permalink: Permalink; widths: readonly number[] }) {
  const path = join(root, "bridge");
  writeFileSync(path, bytes);
  const own = permalink.replace(NO_HASH, hashOf(bytes)) as Permalink;
  const files = createPictures(cacheFolder, effects)(media(own, widths), path);
  return new Map(
    await Promise.all(
      files.map(
        async (file) =>
          [file.permalink.replace(hashOf(bytes), NO_HASH), Buffer.from(wholeOf(await file.bytes()))] as const,
      ),
    ),
  );
}

/** Stands in the permalinks of the tests for the hash of the bytes. */
const NO_HASH = "1a2b3c4d";
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex").slice(0, 8);

const sideways = () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: "#a33" } })
    .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

describe("a picture and its copies", () => {
  it("stand upright, are as wide as they say, and tell nobody where they were taken", async () => {
    const files = await published(await sideways(), { permalink: JPEG, widths: [100, 200] });
    expect([...files.keys()]).toEqual([
      JPEG,
      "/media/bridge-1a2b3c4d-100.avif",
      "/media/bridge-1a2b3c4d-200.avif",
      "/media/bridge-1a2b3c4d-100.webp",
      "/media/bridge-1a2b3c4d-200.webp",
    ]);
    for (const [permalink, bytes] of files) {
      const { width, height, exif, orientation, format } = await sharp(bytes).metadata();
      const wanted = Number(/-(\d+)\.\w+$/.exec(permalink)?.[1] ?? 200);
      expect({ width, height, exif, orientation }, permalink).toEqual({ width: wanted, height: wanted * 2 });
      expect(format).toBe({ jpg: "jpeg", avif: "heif", webp: "webp" }[permalink.split(".")[1] ?? ""]);
    }
  });

  it("are made once, and are the same when they are made again", async () => {
    const wanted = { permalink: JPEG, widths: [100] };
    const first = await published(await sideways(), wanted);
    const kept = effects.disk.list(cacheFolder).length;
    expect(kept).toBeGreaterThan(0);
    expect(await published(await sideways(), wanted)).toEqual(first);
    effects.disk.remove(cacheFolder);
    expect(await published(await sideways(), wanted)).toEqual(first);
  });

  it("are made again where what was kept is damaged", async () => {
    const wanted = { permalink: JPEG, widths: [] };
    const first = await published(await sideways(), wanted);
    for (const { name } of effects.disk.list(cacheFolder)) {
      for (const file of effects.disk.list(join(cacheFolder, name))) {
        writeFileSync(join(cacheFolder, name, file.name), "damaged");
      }
    }
    expect(await published(await sideways(), wanted)).toEqual(first);
  });

  it("that move keep all their frames", async () => {
    const frames = await sharp(await moving(), { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer();
    const permalink = "/media/wave-1a2b3c4d.gif" as Permalink;
    const [bytes] = (await published(frames, { permalink, widths: [] })).values();
    expect((await sharp(bytes).metadata()).pages).toBe(2);
  });

  it("that move keep all their frames as PNG as well, and no notes of who made them", async () => {
    const frames = await movingPng();
    for (const extension of ["png", "jpg"]) {
      const permalink = `/media/wave-1a2b3c4d.${extension}` as Permalink;
      const [bytes = Buffer.alloc(0)] = (await published(frames, { permalink, widths: [] })).values();
      expect(chunksOf(bytes)).toEqual(["IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "IEND"]);
      expect(await sharp(bytes).metadata()).toMatchObject({ width: 8, height: 8 });
    }
  });
});

it.each([
  ["broken", Buffer.from("no picture at all")],
  // A header of 50,000 by 50,000 pixels, and nothing after it.
  ["huge", hugePng()],
])("a %s picture is refused by name, with what to do about it", async (_, bytes) => {
  const failure = await published(bytes, { permalink: JPEG, widths: [] }).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(Refusal);
  expect(failure).toMatchObject({ exitCode: 1 });
  expect(String(failure)).toContain("content/articles/bridge.jpg: this picture cannot be read (");
});

it.each(["image", "file"] as const)(
  "a changed or vanished %s is not published under the name of the old one",
  async (kind) => {
    const path = join(root, "bridge");
    const bytes = await sideways();
    const permalink = JPEG.replace(NO_HASH, hashOf(bytes)) as Permalink;
    const [file] = createPictures(cacheFolder, effects)({ ...media(permalink), kind }, path);
    writeFileSync(path, Buffer.concat([bytes, Buffer.from("x")]));
    await expect((async () => file?.bytes())()).rejects.toThrow(
      "bridge.jpg: the file changed while the site was built",
    );
    rmSync(path);
    await expect((async () => file?.bytes())()).rejects.toThrow(
      "bridge.jpg: the file vanished while the site was built",
    );
  },
);

it("lets no more tasks run at a time than it was told", async () => {
  const limit = createLimit(2);
  let running = 0;
  let most = 0;
  const results = await Promise.allSettled(
    Array.from({ length: 9 }, (_, n) =>
      limit(async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 2));
        running--;
        if (n === 3) throw new Error("one fails");
        return n;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(8);
});

function hugePng(): Buffer {
  const header = Buffer.alloc(33);
  Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(header);
  header.writeUInt32BE(50_000, 16);
  header.writeUInt32BE(50_000, 20);
  header.set([8, 2], 24);
  header.writeUInt32BE(0x8e7a3f52, 29);
  return header;
}

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

/** The second frame is the data of another picture. */
async function movingPng(): Promise<Buffer> {
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = await moving();
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const idat = first.indexOf("IDAT") - 4;
  const other = second.subarray(second.indexOf("IDAT") + 4, second.indexOf("IEND") - 8);
  return Buffer.concat([
    first.subarray(0, 33),
    chunk("acTL", Buffer.alloc(8)),
    chunk("tEXt", Buffer.from("Author\0Somebody")),
    chunk("eXIf", Buffer.from("MM\0*")),
    chunk("fcTL", Buffer.alloc(26)),
    first.subarray(idat, first.indexOf("IEND") - 4),
    chunk("fcTL", Buffer.alloc(26)),
    chunk("fdAT", Buffer.concat([Buffer.alloc(4), other])),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunksOf(png: Buffer): string[] {
  const types: string[] = [];
  for (let at = 8; at + 12 <= png.length; at += 12 + png.readUInt32BE(at))
    types.push(png.toString("latin1", at + 4, at + 8));
  return types;
}
