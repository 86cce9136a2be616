import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

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

/** `tests/run.mjs` runs every project once, and `content` in several time zones. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // A busy machine takes its time, and no test is about that.
    expect: { poll: { timeout: 20_000 } },
    // Loading the same modules for each file took a quarter of the time; none of them keeps anything.
    isolate: false,
    // Unless it is told, it leaves a core idle.
    maxWorkers: availableParallelism(),
    globalSetup: "tests/support/temporary-folder.ts",
    // Else the address of a style sheet, which some page templates import, is empty.
    css: true,
    // Imports JSON without saying so, which only a bundler takes.
    server: { deps: { inline: [/@actions\/workflow-parser/] } },
    projects: [
      {
        extends: true,
        test: {
          name: "content",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: [...MACHINE, "tests/browser/**", "node_modules/**"],
        },
      },
      { extends: true, test: { name: "machine", include: MACHINE } },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/support/chromium.ts",
          testTimeout: 60_000,
          hookTimeout: 180_000,
          // They wait for pages more than they work.
          maxWorkers: 2,
        },
      },
    ],
  },
});
