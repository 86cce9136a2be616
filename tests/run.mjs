// `npm test`: types, style, the tests, those of dates in three time zones, the browser tests. Everything is run
// whatever fails before it, and the last line counts it all: "N passed, N failed".
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const reports = mkdtempSync(join(tmpdir(), "dateline-tests-"));
const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, said again where a long log ends. */
const failures = [];

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
for (const failure of failures) console.log(`\nFAILED ${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** Something that passes or fails as a whole. */
async function check(name, args) {
  count(name, await run(args, "pipe"));
}

function count(name, { status, said }) {
  console.log(`\n── ${name}\n${said}`);
  total[status === 0 ? "passed" : "failed"] += 1;
  if (status !== 0) failures.push(name);
}

/** All projects in one run, so that no core waits for the last file of one before the first of the next begins. */
async function vitest() {
  console.log("\n── tests");
  const report = join(reports, "tests.json");
  const args = ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json"];
  const { status } = await run([...args, `--outputFile.json=${report}`], "inherit", { TZ: "UTC" });
  const { passed, failed, skipped } = resultsOf(report);
  // A runner that falls over, or a hook that fails in a file whose tests passed, is a failure without a failed test.
  if (failed.length === 0 && status !== 0) failed.push(`tests: exit code ${status}`);
  total.passed += passed;
  total.failed += failed.length;
  total.skipped += skipped;
  failures.push(...failed);
}

function resultsOf(report) {
  try {
    const { testResults, ...counts } = JSON.parse(readFileSync(report, "utf8"));
    return {
      passed: counts.numPassedTests,
      failed: testResults.filter((file) => file.status === "failed").flatMap(failuresOf),
      skipped: counts.numPendingTests + counts.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: [], skipped: 0 };
  }
}

/** A line for each failed test of a file; one for the file itself where it could not be loaded or set up. */
function failuresOf({ name, message, assertionResults }) {
  const file = relative(process.cwd(), name);
  const tests = assertionResults.filter(({ status }) => status === "failed");
  if (tests.length === 0) return [`${file}: ${firstLine(message)}`];
  return tests.map(({ fullName, failureMessages }) => `${file} > ${fullName}: ${firstLine(failureMessages[0])}`);
}

function firstLine(message = "") {
  return message.split("\n", 1)[0].slice(0, 300);
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
