/**
 * The pictures of the README, taken from the built sample archive:
 * `npm run build` first, then `node bench/run.mjs screenshots`, on a machine that has fonts for Korean and Chinese.
 */
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import sharp from "sharp";
import { startPreview } from "../src/commands/preview.ts";
import { machineEffects } from "../src/effects.ts";
import { findChromium, launchChromium } from "../tests/support/chromium.ts";

const PAGES = {
  home: "/",
  person: "/people/donald-trump/",
} as const;
const FOLDER = "docs/images";

const root = resolve(".");
const target = { root, out: resolve("dist"), cacheFolder: resolve(".dateline") };
const preview = await startPreview({ target, port: 0 }, machineEffects());
const browser = await launchChromium(await findChromium());
mkdirSync(FOLDER, { recursive: true });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 960 }, colorScheme: "light" });
  for (const [name, path] of Object.entries(PAGES)) {
    await page.goto(new URL(path.slice(1), preview.url).href, { waitUntil: "networkidle" });
    // Once more, with the fonts at hand: what comes too late is not swapped in.
    await page.reload({ waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready.then(() => true));
    // A palette is enough for text on paper, and makes a third of the bytes.
    const { size } = await sharp(await page.screenshot())
      .png({ palette: true, effort: 10 })
      .toFile(`${FOLDER}/${name}.png`);
    console.log(`${FOLDER}/${name}.png: ${Math.round(size / 1000)} kB`);
  }
} finally {
  await browser.close();
  await preview.close();
}
