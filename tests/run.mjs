// `npm test`: types, style, the tests, those of dates in three time zones, the browser tests. Everything is run
// whatever fails before it, and the last line counts it all: "N passed, N failed".
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const reports = mkdtempSync(join(tmpdir(), "dateline-tests-"));
const total = { passed: 0, failed: 0, skipped: 0 };

// Bundles the command where it is stale, which what follows would all do at once.
await check("command", ["dateline.mjs", "--version"]);
// Beside the tests, since each takes one core alone: said when both are over.
const beside = [
  ["types", ["node_modules/typescript/bin/tsc", "-p", "."]],
  ["style", ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]],
].map(([name, args]) => ({ name, done: run(args, "pipe") }));
await vitest();
for (const { name, done } of beside) count(name, await done);

rmSync(reports, { recursive: true });
const skipped = total.skipped === 0 ? "" : `, ${total.skipped} skipped`;
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** Something that passes or fails as a whole. */
async function check(name, args) {
  count(name, await run(args, "pipe"));
}

function count(name, { status, said }) {
  console.log(`\n── ${name}\n${said}`);
  total[status === 0 ? "passed" : "failed"] += 1;
}

/** All projects in one run, so that no core waits for the last file of one before the first of the next begins. */
async function vitest() {
  console.log("\n── tests");
  const report = join(reports, "tests.json");
  const args = ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json"];
  const { status } = await run([...args, `--outputFile.json=${report}`], "inherit", { TZ: "UTC" });
  const { passed, failed, skipped } = countsOf(report);
  total.passed += passed;
  // A file that cannot be loaded, or a runner that falls over, is a failure without a failed test.
  total.failed += failed === 0 && status !== 0 ? 1 : failed;
  total.skipped += skipped;
}

function countsOf(report) {
  try {
    const counts = JSON.parse(readFileSync(report, "utf8"));
    const unloaded = counts.testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.length === 0,
    );
    return {
      passed: counts.numPassedTests,
      failed: counts.numFailedTests + unloaded.length,
      skipped: counts.numPendingTests + counts.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** @param output `pipe` to have what it says, `inherit` to show it at once. */
function run(args, output, env = {}) {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", output, output],
    env: { ...process.env, ...env },
  });
  const said = [];
  child.stdout?.on("data", (chunk) => said.push(chunk));
  child.stderr?.on("data", (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    child.on("close", (status) => resolve({ status: status ?? 1, said: Buffer.concat(said).toString() }));
  });
}
