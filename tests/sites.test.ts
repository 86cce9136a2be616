import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  compilePlainTheme,
  createTestSite,
  PLAIN_TEMPLATES,
  type PlainTheme,
  SITES,
  type TestSite,
} from "./support/built-site.ts";
import { deadLinks, filesBelow } from "./support/check-links.ts";

/**
 * Each folder of `tests/sites/` is a site and what becomes of it:
 *
 * - `content/`, `public/`: the site; its templates are those of `plain-theme/`.
 * - `commands.txt`: what is run, a command a line; `build` where it is missing. A site whose folder's
 *   name begins with `invalid-` is broken, and its first command must fail.
 * - `expected/messages.txt`: what the commands print, with their exit codes.
 * - `expected/checked.txt`: what `check` says of it.
 * - `expected/report.json`: what `--report report.json` wrote, without its times.
 * - `expected/files.txt`: every file of the output but the theme's own, and `expected/…`: its pages.
 *
 * A new case is a new folder: run the tests once, and read what they have written into `expected/`.
 */
const CASES = readdirSync(SITES).filter((name) => name !== "plain-theme");

/** 366 pages, in the cases that do not switch them off: tests/unit/archive/anniversaries.test.ts looks at them. */
const DAY_OF_YEAR = /^on-this-day\/\d\d-\d\d\//;

/** Only what a case says decides what may be seen. */
const NOW = "--now 2025-06-01T00:00:00Z";

/** Far behind UTC, and as far ahead of it as anybody lives; with the minutes that they are behind it on a winter's day. */
const ELSEWHERE = [
  ["America/Los_Angeles", 480],
  ["Pacific/Kiritimati", -840],
] as const;
const NOON = Date.UTC(2024, 0, 1, 12);
const { TZ = "UTC" } = process.env;

let theme: PlainTheme;

beforeAll(async () => {
  theme = await compilePlainTheme(PLAIN_TEMPLATES);
});

afterEach(() => {
  process.env.TZ = TZ;
});

describe.each(CASES)("%s", (name) => {
  const folder = join(SITES, name);
  const lines = commandsOf(folder);
  const out = () => join(site.root, "dist");
  let site: TestSite;
  let log: string;
  let codes: readonly number[];

  beforeAll(async () => {
    site = createTestSite(folder, theme);
    ({ log, codes } = await runAll(lines, site));
  });

  afterAll(() => site.remove());

  it("says what is expected", async () => {
    await expect(`${log.trimEnd()}\n`).toMatchFileSnapshot(join(folder, "expected", "messages.txt"));
    expect(codes[0] === 0).toBe(!name.startsWith("invalid-"));
    const report = join(site.root, "report.json");
    if (!existsSync(report)) return;
    const { stages, ...facts } = JSON.parse(readFileSync(report, "utf8"));
    expect(Object.keys(stages)).toEqual(["theme", "content", "archive", "render", "search", "write"]);
    await expect(`${JSON.stringify(facts, null, 2)}\n`).toMatchFileSnapshot(join(folder, "expected", "report.json"));
  });

  it("gives the files and pages that are expected", async () => {
    const files = filesBelow(out()).filter((file) => !file.startsWith("assets/") && !DAY_OF_YEAR.test(file));
    const pages = files.filter((file) => file.endsWith(".html"));
    const expected = filesBelow(join(folder, "expected")).filter((file) => file.endsWith(".html"));
    expect(expected.filter((file) => !pages.includes(file))).toEqual([]);
    await expect(`${files.join("\n")}\n`).toMatchFileSnapshot(join(folder, "expected", "files.txt"));
    for (const page of pages) {
      const html = readFileSync(join(out(), page), "utf8");
      await expect(html, page).toMatchFileSnapshot(join(folder, "expected", page));
    }
  });

  it("is checked for all that a build would say, and for more, and nothing is written", async () => {
    const flags = (lines[0] ?? "").match(/--(?:now \S+|strict|drafts)/g) ?? [];
    const report = join(site.root, REPORT);
    if (!existsSync(report))
      await site.run(withTime(`build ${flags.join(" ")} --out checked --report ${REPORT}`.replace(/ +/g, " ")));
    const { errors, warnings } = JSON.parse(readFileSync(report, "utf8"));
    const before = filesBelow(site.root);
    const { stdout } = await site.run(withTime(`check --json ${flags.join(" ")}`.trim()));
    const found = JSON.parse(stdout).map(({ severity: _, ...problem }: { severity: string }) => problem);
    expect(found).toEqual(expect.arrayContaining([...errors, ...warnings]));
    const { stderr, exitCode } = await site.run(withTime(`check ${flags.join(" ")}`.trim()));
    const text = `${stderr}exit code ${exitCode}\n`;
    await expect(text).toMatchFileSnapshot(join(folder, "expected", "checked.txt"));
    expect(filesBelow(site.root)).toEqual(before);
  });

  /** In every case the word stands only in what may not be seen. */
  it("shows nothing that is hidden", () => {
    const pages = [...bytesOf(out())].filter(([file, bytes]) => /hidden/.test(file) || /Hidden/.test(bytes));
    expect(pages.map(([file]) => file)).toEqual([]);
  });

  it("has no dead link", () => {
    const base = lines.map((line) => /--base (\S+)/.exec(line)?.[1]).find((path) => path !== undefined);
    expect(deadLinks(out(), base)).toEqual([]);
  });

  it("is the same, byte for byte, when it is built again", async () => {
    const last = lines.findLast((line) => line.startsWith("build") && !line.includes("--out")) ?? "build";
    const before = bytesOf(out());
    await site.run(`${withTime(last)} --out again`);
    expect(bytesOf(join(site.root, "again"))).toEqual(before);
    const { stderr } = await site.run(withTime(last));
    if (before.size > 0) expect(stderr).toMatch(/\b0 files written, \d+ unchanged, 0 removed|^Not built/m);
    expect(bytesOf(out())).toEqual(before);
  });

  it.each(ELSEWHERE)("is the same, and says the same, where it is built in %s", async (zone, behind) => {
    process.env.TZ = zone;
    expect(new Date(NOON).getTimezoneOffset()).toBe(behind);
    const elsewhere = createTestSite(folder, theme);
    try {
      expect((await runAll(lines, elsewhere)).log).toBe(log);
      expect(bytesOf(join(elsewhere.root, "dist"))).toEqual(bytesOf(out()));
    } finally {
      elsewhere.remove();
    }
  });
});

/** Of the first build, for what is asked of it later. */
const REPORT = "first.json";

async function runAll(
  lines: readonly string[],
  site: TestSite,
): Promise<{ readonly log: string; readonly codes: readonly number[] }> {
  let log = "";
  const codes: number[] = [];
  for (const line of lines) {
    const asked = line === lines[0] && /^build(?!.*--report)/.test(line) ? `${line} --report ${REPORT}` : line;
    const { exitCode, stdout, stderr } = await site.run(withTime(asked));
    codes.push(exitCode);
    log += `$ dateline ${line}\n${stdout}${stderr}exit code ${exitCode}\n\n`;
  }
  return { log, codes };
}

function commandsOf(folder: string): readonly string[] {
  const file = join(folder, "commands.txt");
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : ["build"];
}

function withTime(line: string): string {
  return line.includes("--now") ? line : line.replace(/^\S+/, `$& ${NOW}`);
}

function bytesOf(folder: string): Map<string, string> {
  return new Map(filesBelow(folder).map((file) => [file, readFileSync(join(folder, file)).toString("latin1")]));
}
