// `npm run faults`: each call to the disk of a small build, and of each command that writes among an editor's files, goes
// wrong in each way. `npm test` tries every fifth call; this takes half an hour or more.
import { spawnSync } from "node:child_process";

const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "machine", "--disable-console-intercept"];
const files = ["interrupted-edit", "interrupted-build"].map((name) => `tests/integration/${name}.test.ts`);
const env = { ...process.env, DATELINE_FAULTS: "all" };
process.exitCode = spawnSync(process.execPath, [...args, ...files], { stdio: "inherit", env }).status ?? 1;
