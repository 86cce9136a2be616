/**
 * Lighthouse's four scores of five kinds of page, on a phone as it imagines one, the middle of several runs:
 * `npm run build` first, then `node bench/run.mjs lighthouse`. The program is installed on first use into a folder of
 * its own: it is as large as a third of all that the tests need.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { startPreview } from "../src/commands/preview.ts";
import { machineEffects } from "../src/effects.ts";
import { findChromium, launchChromium } from "../tests/support/chromium.ts";
import { keepResults, machineFacts } from "./compare/results.ts";
import { ROOT } from "./compare/root.ts";

/** The newest that runs on Node 20. */
const VERSION = "12.8.2";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const BAR = 98;
const PORT = 9333;

const { values } = parseArgs({
  options: {
    out: { type: "string", default: "dist" },
    tools: { type: "string", default: join(tmpdir(), "dateline-bench-tools") },
    runs: { type: "string", default: "3" },
    results: { type: "string", default: join(ROOT, "bench", "RESULTS.md") },
  },
  allowPositionals: true,
});

const PAGES: Readonly<Record<string, string>> = {
  home: "",
  article: "2018/06/12/singapore-summit/",
  person: "people/donald-trump/",
  place: "places/kaesong/",
  day: "2018/06/12/",
};

interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly Reference[] }>
  >;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null; readonly displayValue?: string }>
  >;
}

interface Reference {
  readonly id: string;
  readonly weight: number;
}

type Lighthouse = (url: string, flags: object) => Promise<{ readonly lhr: Report } | undefined>;

const lighthouse = await installed(join(resolve(values.tools), `lighthouse-${VERSION}`));
const effects = machineEffects();
const target = { root: ROOT, out: resolve(values.out), cacheFolder: resolve(".dateline") };
const preview = await startPreview({ target, port: 0 }, effects);
const browser = await launchChromium(await findChromium(), [`--remote-debugging-port=${PORT}`]);
const rows: string[] = [];
let isBelow = false;
try {
  for (const [name, path] of Object.entries(PAGES)) {
    const reports: Report[] = [];
    for (let n = 0; n < Number(values.runs); n++) {
      const result = await lighthouse(preview.url + path, {
        port: PORT,
        logLevel: "error",
        onlyCategories: [...CATEGORIES],
      });
      if (result === undefined) throw new Error(`Lighthouse says nothing of ${path}`);
      reports.push(result.lhr);
    }
    const scores = CATEGORIES.map((category) => middle(reports.map((report) => scoreOf(report, category))));
    isBelow ||= scores.some((score) => score < BAR);
    rows.push(`| ${[name, ...scores].join(" | ")} |`);
    console.log(`${name}: ${scores.join(", ")}`);
    for (const fault of faultsOf(reports[0] as Report)) console.log(`  ${fault}`);
  }
} finally {
  await browser.close();
  await preview.close();
}
const table = [`| page | ${CATEGORIES.join(" | ")} |`, `| --- |${" --- |".repeat(CATEGORIES.length)}`, ...rows].join(
  "\n",
);
const about = [
  ...machineFacts(tmpdir()),
  `Lighthouse ${VERSION}, its phone, sample archive under \`dateline preview\`; ${values.runs} runs, medians`,
];
keepResults(values.results, table, [], about);
if (isBelow) throw new Error(`A score is below ${BAR}`);

async function installed(folder: string): Promise<Lighthouse> {
  const main = join(folder, "node_modules", "lighthouse", "core", "index.js");
  if (!existsSync(main)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--save-exact"];
    spawnSync(npm, ["i", ...flags, `lighthouse@${VERSION}`], { cwd: folder, stdio: "inherit" });
  }
  return ((await import(/* @vite-ignore */ pathToFileURL(main).href)) as { readonly default: Lighthouse }).default;
}

/** Of 100. */
function scoreOf({ categories }: Report, category: string): number {
  return Math.round(100 * (categories[category]?.score ?? 0));
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** What cost a page something. */
function faultsOf({ categories, audits }: Report): readonly string[] {
  const ids = new Set(
    Object.values(categories).flatMap(({ auditRefs }) => auditRefs.flatMap(({ id, weight }) => (weight > 0 ? id : []))),
  );
  return [...ids].flatMap((id) => {
    const audit = audits[id];
    return audit === undefined || audit.score === null || audit.score >= 0.98
      ? []
      : `${id}: ${audit.displayValue ?? audit.title}`;
  });
}
