import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** A program that reads and prints dates in several zones, and says where the machine thinks it is. */
const PROGRAM = `
import { compareDates } from "./src/model/date-order.ts";
import { certainPath, datetimeAttribute, unitsOf } from "./src/model/date-units.ts";
import { formatDate } from "./src/model/format-date.ts";
import { dateParser } from "./src/model/parse-date.ts";
import { LANGUAGES } from "./src/model/strings/languages.ts";

const texts = [
  "2024-01-01", "2024-12-31", "2018-06-12", "2024-03-10", "2011-12-30", "0001-01-01", "9999-12-31",
  "2024-01-01T00:00", "2024-12-31T23:59:59", "2024-01-01T00:00:00Z", "2024-06-30T23:30:00-05:00",
  "2024-03-10T02:30", "2024-11-03T01:30", "1900-01-01T00:00", "1937-07", "1937", "2024-11/2025-01",
  "2024-02-27/2024-03-01", "{2018,2019}", "[2024-11-06..2025-01-19]", "2018-24", "193X", "2024/..", "unknown",
];
const lines = ["UTC", "Asia/Seoul", "America/New_York", "Pacific/Apia"].flatMap((zone) => {
  const readings = texts.map(dateParser(zone));
  const dates = readings.flatMap((reading) => (reading.ok ? [reading.date] : [])).sort(compareDates);
  return dates.map((date) =>
    JSON.stringify([zone, date, unitsOf(date), certainPath(date), datetimeAttribute(date), LANGUAGES.map((strings) => formatDate(date, strings))]),
  );
});
console.error(new Date(2024, 0, 1).getTimezoneOffset());
console.log(lines.join("\\n"));
`;

test("dates are the same whatever the time zone of the machine", async () => {
  const { outputFiles } = await build({
    stdin: { contents: PROGRAM, resolveDir: fileURLToPath(new URL("../../..", import.meta.url)), loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
  });
  const program = outputFiles[0]?.text ?? "";
  const runs = ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"].map((TZ) =>
    spawnSync(process.execPath, ["--input-type=module", "-"], {
      input: program,
      encoding: "utf8",
      env: { ...process.env, TZ },
    }),
  );
  // That the machine was really elsewhere.
  expect(runs.map((run) => run.stderr.trim())).toEqual(["0", "480", "-840"]);
  const [utc, ...others] = runs.map((run) => run.stdout);
  expect(utc?.split("\n").length).toBeGreaterThan(90);
  expect(utc).toContain("12 June 2018");
  for (const other of others) expect(other).toBe(utc);
});
