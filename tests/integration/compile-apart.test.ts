import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { machineEffects } from "../../src/effects.ts";
import { loadTheme } from "../../src/vite/theme.ts";
import { readCompiled, themeFolder } from "../../src/vite/theme-cache.ts";
import { findThemeSources } from "../../src/vite/theme-sources.ts";
import { dateline } from "../support/command.ts";

const temporaryFolder = () => realpathSync(mkdtempSync(join(tmpdir(), "dateline-apart-")));
const { disk, crew } = machineEffects();
const PROGRAM = resolve("lib", "compile.js");
const compile = (root: string, cache: string) => spawnSync(process.execPath, [PROGRAM, root, cache]).status;
const kept = (root: string, cache: string) => readCompiled(themeFolder(cache, findThemeSources(root, disk).key), disk);

// Bundles the programs where they are stale.
beforeAll(() => {
  dateline(["--version"]);
});

it("leaves the theme that a build would compile by itself", async () => {
  const folder = temporaryFolder();
  expect(compile(folder, join(folder, "apart"))).toBe(0);
  const { version } = await loadTheme({ root: folder, cacheFolder: join(folder, "here") }, machineEffects());
  expect(kept(folder, join(folder, "apart"))?.version).toBe(version);
});

it("fails where a template does, and leaves nothing", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "templates"));
  writeFileSync(join(folder, "templates", "home.tsx"), "export function Page() { return <p>; }");
  expect(compile(folder, join(folder, "apart"))).not.toBe(0);
  expect(kept(folder, join(folder, "apart"))).toBeUndefined();
});

it("is not tried where the sources run as they are", async () => {
  const folder = temporaryFolder();
  expect(await crew.apart("compile", [folder, join(folder, "apart")])).toBe(false);
  expect(existsSync(join(folder, "apart"))).toBe(false);
});
