import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readManifest } from "../../../src/write/manifest.ts";
import { lookAtOutput, wasUntouched } from "../../../src/write/output-look.ts";
import { locate } from "../../../src/write/target.ts";
import { writeSite } from "../../../src/write/write-site.ts";
import { outputFiles, siteFolder, type TestSite, testEffects } from "../../support/site-folder.ts";

it("is believed for the manifest with which it was compared, and for no other", async () => {
  const target = siteFolder();
  const effects = testEffects();
  const { disk } = effects;
  const location = locate(target, disk);
  const build = async (site: TestSite) => {
    await writeSite(outputFiles(site), target, effects);
    const manifest = readManifest(location, disk);
    if (manifest === undefined) throw new Error("no manifest was written");
    return manifest;
  };
  expect(lookAtOutput(location, disk)).toBeNull();
  const first = await build({ "/": "home", "/a/": "a" });
  const look = lookAtOutput(location, disk);
  expect(look).toEqual({ manifest: first.name, untouched: true });
  const second = await build({ "/": "home", "/a/": "another" });
  rmSync(join(target.out, "a", "index.html"));
  expect(lookAtOutput(location, disk)).toEqual({ manifest: second.name, untouched: false });
  expect(wasUntouched(first, look, location, disk)).toBe(true);
  expect(wasUntouched(second, look, location, disk)).toBe(false);
  expect(wasUntouched(second, null, location, disk)).toBe(false);
});
