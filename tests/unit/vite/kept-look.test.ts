import { expect, test } from "vitest";
import { machineEffects } from "../../../src/effects.ts";
import { keptLook } from "../../../src/vite/kept-look.ts";
import { siteFolder } from "../../support/site-folder.ts";

test("a look that cannot be read is none, and who loads the templates says why", async () => {
  const effects = machineEffects();
  const read = () => {
    throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
  };
  const kept = keptLook(siteFolder(), { ...effects, disk: { ...effects.disk, read } });
  expect(await kept.draw("not-found", {} as never)).toBeUndefined();
  expect(await kept.draw("not-found", {} as never)).toBeUndefined();
});
