// Runs the command in a checkout: `node dateline.mjs build`. Bundles src/ into lib/ first, where lib/ is
// missing (an install with --ignore-scripts runs no `prepare`) or older than what it is made from.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));

if (isStale()) {
  const { build } = await import("vite");
  await build({ root, configFile: join(root, "vite.config.ts"), logLevel: "warn" });
}
await import("./lib/dateline.js");

function isStale() {
  const made = statSync(join(root, "lib/dateline.js"), { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return true;
  const sources = readdirSync(join(root, "src"), { recursive: true }).map((name) => join("src", name));
  return ["package.json", "package-lock.json", "vite.config.ts", "src", ...sources].some(
    (name) => statSync(join(root, name)).mtimeMs > made,
  );
}
