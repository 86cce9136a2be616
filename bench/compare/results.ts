import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { type Measured, median } from "./measure.ts";
import type { Missing } from "./peer.ts";

/** One case of one generator at one size, with every run of it. */
export interface Result {
  readonly articles: number;
  readonly generator: string;
  readonly name: string;
  readonly pages: number;
  readonly runs: readonly Measured[];
}

/** The results as a Markdown table, with each time as a ratio to Hugo's cold one of the same size. */
export function tableOf(results: readonly Result[]): string {
  const rows = results.map(({ articles, generator, name, pages, runs }) => {
    const yardstick = results.find((other) => other.articles === articles && other.generator.startsWith("Hugo"));
    const wall = middle(runs, ({ wall: value }) => value);
    const hugo = yardstick && middle(yardstick.runs, ({ wall: value }) => value);
    return [
      `${articles.toLocaleString("en")} → ${pages.toLocaleString("en")}`,
      generator,
      name,
      decimals(wall, 2),
      decimals(
        middle(runs, ({ cpu }) => cpu),
        2,
      ),
      decimals(
        middle(runs, ({ memory }) => memory),
        0,
      ),
      hugo === undefined || hugo === null || wall === null ? "–" : decimals(wall / hugo, 2),
    ];
  });
  const head = ["articles → HTML pages", "generator", "case", "wall s", "cpu s", "peak MB", "× Hugo cold"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Puts the newest results on top of those that the file holds. */
export function keepResults(file: string, table: string, missing: readonly Missing[], about: readonly string[]): void {
  const notes = missing.map(({ name, missing: why }) => `**${name} was not run**: ${why}.\n\n`).join("");
  const section = `## ${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC\n\n${about.map((line) => `- ${line}\n`).join("")}\n${notes}${table}\n`;
  const before = existsSync(file) ? readFileSync(file, "utf8") : `${INTRODUCTION}\n`;
  const [introduction = "", ...sections] = before.split(/^(?=## )/m);
  writeFileSync(file, [introduction, `${section}\n`, ...sections].join("").trimEnd().concat("\n"));
}

const INTRODUCTION = `# Results

Written by \`node bench/run.mjs compare\`, newest first. Every generator builds the same synthetic
archive with article, person, place, topic, year, month and day pages; in turn, so that what else the
machine does hits all alike. Times are medians; memory is the largest resident set. Dateline also
recognises names and dates in prose, so its lists are longer; it cuts lists after 100 entries, the
others do not cut them. Its compiled theme is kept between builds, as a program is.
`;

export function machineFacts(work: string): readonly string[] {
  const { stdout } = spawnSync("stat", ["-f", "-c", "%T", work], { encoding: "utf8" });
  return [
    `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB, load ${loadavg()[0]?.toFixed(1)} before the first run`,
    `Node ${process.version}, ${process.platform} ${process.arch}, files on ${stdout?.trim() || "an unknown file system"}`,
  ];
}

function middle(runs: readonly Measured[], value: (run: Measured) => number | null): number | null {
  const values = runs.flatMap((run) => value(run) ?? []);
  return values.length === 0 ? null : median(values);
}

function decimals(value: number | null, digits: number): string {
  return value === null ? "–" : value.toFixed(digits);
}
