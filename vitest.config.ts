import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.ts";

/** What handles files, programs and the import rule takes long, and knows no dates. */
const MACHINE = [
  "tests/import-rule.test.ts",
  "tests/integration/**/*.test.ts",
  "tests/unit/cache/**/*.test.ts",
  "tests/unit/commands/**/*.test.ts",
  "tests/unit/content/**/*.test.ts",
  "tests/unit/docs/**/*.test.ts",
  "tests/unit/vite/**/*.test.ts",
  "tests/unit/write/**/*.test.ts",
];
/** Where dates are read, counted, sorted and said. `tests/sites.test.ts` changes the zone by itself. */
const OF_DATES = ["model", "annotate", "archive", "render"].map((room) => `tests/unit/${room}/**/*.test.{ts,tsx}`);
/** What of these is about names, numbers and sizes: the same wherever it is, and it takes its time. */
const NOT_OF_DATES = [
  "tests/unit/annotate/names/**",
  "tests/unit/annotate/reach.test.ts",
  "tests/unit/archive/admission.test.ts",
  "tests/unit/archive/related.test.ts",
  "tests/unit/render/big-archive.test.ts",
  "tests/unit/render/sitemap.test.ts",
];

/** Everything once, in UTC (`tests/run.mjs` sets it), and what is of dates in two other zones. */
export default defineConfig({
  test: {
    // A slow and busy machine takes its time, and no test is about that; what hangs still ends within that of CI.
    testTimeout: 180_000,
    hookTimeout: 400_000,
    expect: { poll: { timeout: 60_000 } },
    // Loading the same modules for each file took a quarter of the time; none of them keeps anything.
    isolate: false,
    // Unless it is told, it leaves a core idle.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    globalSetup: "tests/support/temporary-folder.ts",
    // Else the address of a style sheet, which some page templates import, is empty.
    css: true,
    // Imports JSON without saying so, which only a bundler takes.
    server: { deps: { inline: [/@actions\/workflow-parser/] } },
    projects: [
      { extends: true, test: { name: "machine", include: MACHINE } },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/support/chromium.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "content",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: [...MACHINE, "tests/browser/**", "node_modules/**"],
        },
      },
      // Far behind UTC, and as far ahead of it as anybody lives.
      ...["America/Los_Angeles", "Pacific/Kiritimati"].map((zone) => ({
        extends: true as const,
        test: { name: zone.replace("/", "-"), env: { TZ: zone }, include: OF_DATES, exclude: NOT_OF_DATES },
      })),
    ],
  },
});
