import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { packProps } from "../../src/render/packed-props.ts";
import { compose } from "../support/composed.ts";
import { EDITS } from "../support/random-edits.ts";
import { filesOf, randomSite } from "../support/random-site.ts";
import { siteFolder } from "../support/site-folder.ts";

/**
 * Pages that say what they are made of (`Page.madeOf`) are not drawn again where they say the same: so
 * whatever happens to a site, the same words must stand for the same props.
 */
const SEQUENCES = Number(process.env.DATELINE_SEQUENCES ?? 6);
const STEPS = Number(process.env.DATELINE_STEPS ?? 10);
const FIRST_SEED = Number(process.env.DATELINE_SEED ?? 1);

describe("what a page says that it is made of", () => {
  it.each(Array.from({ length: SEQUENCES }, (_, n) => FIRST_SEED + n))(
    "stands for its props, seed %i",
    async (seed) => {
      const { site, random } = randomSite(seed);
      const { root } = siteFolder();
      const propsOf = new Map<string, string>();
      const seen = { named: 0, again: 0 };
      for (let step = 0; step <= STEPS; step++) {
        const done = step === 0 ? "the beginning" : random.pick(Object.keys(EDITS));
        EDITS[done]?.(site, random);
        rmSync(join(root, "content"), { recursive: true });
        for (const [file, bytes] of filesOf(site)) {
          mkdirSync(dirname(join(root, file)), { recursive: true });
          writeFileSync(join(root, file), bytes);
        }
        const { pages, site: view } = (await compose(root, site.now)).edition;
        for (const { kind, permalink, madeOf, props } of pages.values()) {
          if (madeOf === undefined) continue;
          const name = JSON.stringify([kind, permalink, { ...view.view }, madeOf()]);
          const { json } = packProps(props());
          expect(propsOf.get(name) ?? json, `seed ${seed}, ${permalink}, after: ${done}`).toBe(json);
          seen[propsOf.has(name) ? "again" : "named"]++;
          propsOf.set(name, json);
        }
      }
      // Neither new names for everything, which would tell nothing, nor for nothing.
      expect(seen.named).toBeGreaterThan(50);
      expect(seen.again).toBeGreaterThan(50);
    },
  );
});
