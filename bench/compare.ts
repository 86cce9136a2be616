import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { dateline } from "./compare/dateline.ts";
import { eleventy } from "./compare/eleventy.ts";
import { hugo } from "./compare/hugo.ts";
import { countPages, type Measured, measure } from "./compare/measure.ts";
import type { Missing, Peer, PeerInput } from "./compare/peer.ts";
import { keepResults, machineFacts, type Result, tableOf } from "./compare/results.ts";
import { ROOT } from "./compare/root.ts";

/**
 * Builds the synthetic archive with Dateline, Hugo and Eleventy in turn, prints a table and keeps it
 * in `bench/RESULTS.md`: `node bench/run.mjs compare --articles 1000,10000 --work /dev/shm`.
 * A generator that cannot be had is left out, loudly.
 */
const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    rounds: { type: "string", default: "3" },
    work: { type: "string", default: tmpdir() },
    tools: { type: "string", default: join(tmpdir(), "dateline-bench-tools") },
    results: { type: "string", default: "bench/RESULTS.md" },
    only: { type: "string", default: "" },
  },
});

const work = mkdtempSync(join(resolve(values.work), "dateline-bench-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));
const missing = new Map<string, Missing>();
const versions = new Set<string>();
const facts = machineFacts(work);
const results = values.articles.split(",").flatMap((articles) => compareAt(Number(articles)));
const table = tableOf(results);
console.log(`\n${table}`);
for (const { name, missing: why } of missing.values()) console.error(`\n!!! ${name} WAS NOT RUN: ${why}`);
const rounds = `${values.rounds} rounds, medians; ${[...versions].join(", ")}`;
keepResults(resolve(values.results), table, [...missing.values()], [...facts, rounds]);

function compareAt(articles: number): readonly Result[] {
  const corpus = join(work, `corpus-${articles}`);
  const arguments_ = ["bench/run.mjs", "corpus", "--articles", String(articles), "--out", corpus];
  const { status, stderr } = spawnSync(process.execPath, arguments_, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const peers = makers()
    .map(([name, make]) => make(inputFor(corpus, `${name}-${articles}`)))
    .filter((peer) => isThere(peer));
  const results = peers.map((peer) => ({ peer, runs: peer.cases.map((): Measured[] => []), pages: 0 }));
  for (let round = 1; round <= Number(values.rounds); round++) {
    for (const result of results) {
      for (const [index, one] of result.peer.cases.entries()) {
        // The first cold run of a theme compiles it.
        if (round === 1 && index === 0) measure(one);
        const measured = measure(one);
        result.runs[index]?.push(measured);
        if (round === 1 && index === 0) result.pages = countPages(result.peer.out);
        console.error(`${articles}, round ${round}: ${result.peer.name}, ${one.name}: ${measured.wall.toFixed(2)} s`);
      }
    }
  }
  for (const { peer } of results) versions.add(`${peer.name.split(",")[0]} ${peer.version}`);
  rmSync(corpus, { recursive: true });
  return results.flatMap(({ peer, runs, pages }) =>
    peer.cases.map(({ name }, index) => ({ articles, generator: peer.name, name, pages, runs: runs[index] ?? [] })),
  );
}

type Maker = (input: PeerInput) => Peer | Missing;

function makers(): readonly (readonly [string, Maker])[] {
  const all: readonly (readonly [string, Maker])[] = [
    ["dateline-simple", (input) => dateline("simple", input)],
    ["hugo", hugo],
    ["dateline-default", (input) => dateline("default", input)],
    ["eleventy", eleventy],
  ];
  const wanted = values.only === "" ? [] : values.only.split(",");
  return wanted.length === 0 ? all : all.filter(([name]) => wanted.some((part) => name.startsWith(part)));
}

function inputFor(corpus: string, name: string): PeerInput {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  return { corpus, work: folder, tools: resolve(values.tools) };
}

function isThere(peer: Peer | Missing): peer is Peer {
  if (!("missing" in peer)) return true;
  missing.set(peer.name, peer);
  return false;
}
