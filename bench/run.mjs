// Runs a TypeScript file of this folder: `node bench/run.mjs corpus --articles 1000 --out /some/folder`.
// Node 20 runs no TypeScript: Vite bundles the file first; packages stay outside the bundle.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const [name, ...args] = process.argv.slice(2);
if (name === undefined) {
  console.error("Usage: node bench/run.mjs NAME [flags], where bench/NAME.ts is the file to run");
  process.exit(2);
}
// Inside the package, so that the bundle finds its packages, and the theme that is the package's own. That it is of modules
// Node tells by itself: a package.json here would make a package of the folder, which has no theme.
const folder = mkdtempSync(join(root, "node_modules/.bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
await build({
  root,
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: "error",
  build: {
    ssr: true,
    outDir: folder,
    emptyOutDir: false,
    target: "node20",
    minify: false,
    rolldownOptions: {
      input: { entry: `bench/${name}.ts`, worker: "src/worker.ts" },
      output: { entryFileNames: "[name].js" },
    },
  },
});
process.argv = [process.argv[0], `bench/${name}.ts`, ...args];
await import(pathToFileURL(join(folder, "entry.js")).href);
