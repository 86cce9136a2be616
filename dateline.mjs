// Runs the command in a checkout: `node dateline.mjs build`. Bundles src/ into lib/ first, where lib/ is
// missing (an install with --ignore-scripts runs no `prepare`) or older than what it is made from.
import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));

if (isStale()) await bundle();
await import("./lib/dateline.js");

/** Beside its place first: another command may be loading from lib/, or bundling as well. */
async function bundle() {
  const { build } = await import("vite");
  const stage = join(root, `lib-${process.pid}`);
  try {
    await build({ root, configFile: join(root, "vite.config.ts"), logLevel: "warn", build: { outDir: stage } });
    rmSync(join(root, "lib"), { recursive: true, force: true });
    renameSync(stage, join(root, "lib"));
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    // Where two bundle at the same time, the one that came second has nothing left to do.
    if (isStale()) throw error;
  }
}

function isStale() {
  const made = statSync(join(root, "lib/dateline.js"), { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return true;
  const sources = ["src", "shared"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)),
  );
  return ["package.json", "package-lock.json", "vite.config.ts", "src", "shared", ...sources].some(
    (name) => statSync(join(root, name)).mtimeMs > made,
  );
}
