import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { siteFolder } from "../support/site-folder.ts";
import { createWatchdog } from "./watchdog.ts";

const TEXT = "half \ud83d, all 🕊️\n\u2028";

it("keeps the text whose check does not end, though its thread is at work, and no other", async () => {
  const { root } = siteFolder();
  const watchdog = createWatchdog(200, root, false);
  const block = (ms: number) => () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  await watchdog.over("quick", "at once", () => {});
  await watchdog.over("slow", TEXT, block(1500));
  await watchdog.over("quick", "soon", block(20));
  await new Promise((resolve) => setTimeout(resolve, 400));
  await watchdog.end();
  expect(readdirSync(root).filter((name) => name.endsWith(".json"))).toEqual(["slow.json"]);
  expect(JSON.parse(readFileSync(join(root, "slow.json"), "utf8"))).toEqual([TEXT]);
});
