// `npm run faults`: each call to the disk of a small build, and of each command that writes among an editor's files, goes
// wrong in each way, and at each look at a file of the site somebody deletes or rewrites it;
// and notes of earlier builds are damaged. `npm test` tries every fifth
// or sixth call; this takes half an hour.
import { spawnSync } from "node:child_process";

const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "machine", "--disableConsoleIntercept=true"];
const files = ["interrupted-edit", "interrupted-build", "reworded", "vanishing-files", "damaged-notes"].map(
  (name) => `tests/integration/${name}.test.ts`,
);
const env = { ...process.env, DATELINE_FAULTS: "all" };
process.exitCode = spawnSync(process.execPath, [...args, ...files], { stdio: "inherit", env }).status ?? 1;
