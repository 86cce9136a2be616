import { join, resolve } from "node:path";
import { expect } from "vitest";
import { run as build } from "../../src/commands/build.ts";
import { machineEffects } from "../../src/effects.ts";
import type { OutputTarget } from "../../src/write/target.ts";
import { shared } from "./shared-folder.ts";

/** Where the sample archive was built, once for all test files that only look at it. @param base `/` or `/archive/`. */
export async function builtSample(base = "/"): Promise<OutputTarget> {
  const folder = await shared(`sample${base.replaceAll("/", "-")}`, async (made) => {
    const told: string[] = [];
    const effects = { ...machineEffects(), tell: (text: string) => void told.push(text) };
    const { out, cacheFolder } = targetIn(made);
    const options = ["--out", out, "--cache", cacheFolder, "--base", base, "--now", "2026-01-01", "--strict"];
    expect(await build(options, effects), told.join("\n")).toBe(0);
  });
  return targetIn(folder);
}

function targetIn(folder: string): OutputTarget {
  return { root: resolve("."), out: join(folder, "dist"), cacheFolder: join(folder, "cache") };
}
