// `npm test`: types, style, the tests, those of dates in three time zones, the browser tests. Everything is run
// whatever fails before it, and the last line counts it all: "N passed, N failed".
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Far behind UTC, and as far ahead of it as anybody lives. */
const OTHER_ZONES = ["America/Los_Angeles", "Pacific/Kiritimati"];
/** Where dates are read, counted, sorted and said: the rest knows nothing of zones, and takes its minutes once. */
const OF_DATES = [
  "tests/sites.test.ts",
  "tests/unit/model",
  "tests/unit/annotate",
  "tests/unit/archive",
  "tests/unit/render",
];

const reports = mkdtempSync(join(tmpdir(), "dateline-tests-"));
const total = { passed: 0, failed: 0, skipped: 0 };

check("command", ["dateline.mjs", "--version"]);
check("types", ["node_modules/typescript/bin/tsc", "-p", "."]);
check("style", ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]);
vitest(["content"]);
for (const zone of OTHER_ZONES) vitest(["content"], zone, OF_DATES);
// Together, so that no core waits for the last file of the one before the first of the other begins.
vitest(["machine", "browser"]);

rmSync(reports, { recursive: true });
const skipped = total.skipped === 0 ? "" : `, ${total.skipped} skipped`;
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** Something that passes or fails as a whole. */
function check(name, args) {
  const passed = run(name, args) === 0;
  total[passed ? "passed" : "failed"] += 1;
}

function vitest(projects, zone = "UTC", paths = []) {
  const report = join(reports, `${projects.join("-")}-${zone.replace("/", "-")}.json`);
  const args = [
    "run",
    ...paths,
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const title = `${projects.join(" and ")} tests, TZ=${zone}`;
  const status = run(title, ["node_modules/vitest/vitest.mjs", ...args], { TZ: zone });
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

function run(name, args, env = {}) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } });
  return status ?? 1;
}
