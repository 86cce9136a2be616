// `npm run faults`: each call to the disk of a small build, of dev and of the commands that change an editor's files goes
// wrong in each way. `npm test` tries every fifth; this takes a quarter of an hour or more.
import { spawnSync } from "node:child_process";

const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "machine", "--disable-console-intercept"];
const files = ["tests/integration/interrupted-build.test.ts", "tests/integration/interrupted-edit.test.ts"];
const env = { ...process.env, DATELINE_FAULTS: "all" };
process.exitCode = spawnSync(process.execPath, [...args, ...files], { stdio: "inherit", env }).status ?? 1;
