import { defineConfig } from "vitest/config";

/** `tests/run.mjs` runs both projects, the first one in several time zones. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: ["tests/browser/**", "node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/support/chromium.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One Chromium at a time is enough for two cores.
          fileParallelism: false,
        },
      },
    ],
  },
});
