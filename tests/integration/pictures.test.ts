import { join } from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { compilePlainTheme, createTestSite, PLAIN_TEMPLATES, SITES } from "../support/built-site.ts";
import { filesBelow } from "../support/check-links.ts";

it("turns pictures upright, and tells nobody where they were taken", async () => {
  const source = join(SITES, "links", "content", "articles", "2024", "two", "upright.jpg");
  const taken = await sharp(source).metadata();
  expect(taken).toMatchObject({ width: 24, height: 16, orientation: 6 });
  // Tag 0x8825 of the Exif standard leads to the place.
  expect(taken.exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);

  const theme = await compilePlainTheme(PLAIN_TEMPLATES);
  const site = createTestSite(join(SITES, "links"), theme);
  try {
    await site.run("build");
    const media = join(site.root, "dist", "media");
    const pictures = filesBelow(media).filter((file) => /\.(jpg|png)$/.test(file));
    expect(pictures).toHaveLength(3);
    for (const file of pictures) {
      const { exif, iptc, xmp, orientation } = await sharp(join(media, file)).metadata();
      expect({ exif, iptc, xmp, orientation }).toEqual({});
    }
    const upright = await sharp(join(media, String(pictures.find((file) => file.endsWith(".jpg"))))).metadata();
    expect(upright).toMatchObject({ width: 16, height: 24 });
  } finally {
    site.remove();
  }
});
