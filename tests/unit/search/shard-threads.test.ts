import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { SLOTS } from "../../../shared/search/format.ts";
import { openIndexParts } from "../../../src/cache/index-parts.ts";
import { machineEffects } from "../../../src/effects.ts";
import type { Crew } from "../../../src/model/effects.ts";
import { indexedWords } from "../../../src/search/indexed-words.ts";
import type { Indexed, Numbered } from "../../../src/search/numbering.ts";
import { createSegmentStore } from "../../../src/search/segment-store.ts";
import { createShardTask, type ShardJob, type ShardSetup } from "../../../src/search/shard-task.ts";
import { hashBytes } from "../../../src/write/stage-bytes.ts";
import { recordOf } from "../../support/search-records.ts";

const { disk } = machineEffects();

/** Does the jobs of threads in this one; `fails` as a thread may. @returns with the lengths of the jobs. */
function crewHere(fails: (job: number) => boolean): { readonly crew: Crew; readonly jobs: number[] } {
  const jobs: number[] = [];
  const enlist = (_task: string, setup: unknown) => {
    const run = createShardTask(structuredClone(setup) as ShardSetup);
    return {
      count: 2,
      run: async (job: unknown) => {
        jobs.push((job as ShardJob).length);
        if (fails(jobs.length)) throw new Error("a worker ended early");
        return (await run(structuredClone(job) as ShardJob))[0];
      },
    };
  };
  return {
    crew: { ...NO_CREW, enlist: enlist as unknown as Crew["enlist"] },
    jobs,
  };
}

/** Some dozen articles of some hundred words each; of one, other words. */
function articles(changed: number): readonly (readonly [Numbered<Indexed>, record: Uint8Array])[] {
  return Array.from({ length: 24 }, (_, n) => {
    const letter = (m: number) => String.fromCharCode(97 + (m % 26));
    const words = Array.from(
      { length: 700 },
      (_, m) => `${letter(m)}${letter(m >> 2)}k${(n * 7 + m * m) % 97}${n === changed ? "s" : ""}`,
    );
    const article = { file: `${n}.md`, version: n === changed ? "changed" : "" };
    return [{ article, period: 13, slot: n, address: 13 * SLOTS + n }, recordOf([words.join(" ")])];
  });
}

it("makes elsewhere the bytes that are made here, and leaves to this thread what fails", async () => {
  const folder = mkdtempSync(join(tmpdir(), "shards-"));
  try {
    const indexIn = (name: string, changed: number, crew: Crew | undefined) => {
      const rows = articles(changed);
      const records = new Map(rows.map(([{ article }, record]) => [article.file, record]));
      const texts = { words: ({ file }: { file: string }) => records.get(file) as Uint8Array, wordsAt: () => null };
      mkdirSync(join(folder, name), { recursive: true });
      const parts = openIndexParts(join(folder, name), disk);
      const store = createSegmentStore(parts, texts, crew ?? NO_CREW, crew !== undefined);
      return indexedWords(
        rows.map(([document]) => document),
        [],
        0,
        "1",
        store,
      );
    };
    const staged = async (changed: number, fails: (job: number) => boolean) => {
      const { crew, jobs } = crewHere(fails);
      const { files } = await indexIn("kept", changed, crew);
      const made = await Promise.all(
        files.map(async ({ name, stage }) => {
          const to = join(folder, String(changed), name);
          const result = await stage?.(to, undefined);
          return result ? ([name, hashBytes(readFileSync(to)), result] as const) : [];
        }),
      );
      const { files: expected } = await indexIn(`anew ${changed}`, changed, undefined);
      const hashes = new Map(expected.map(({ name, bytes }) => [name, hashBytes(bytes())]));
      for (const [name, hash, result] of made) {
        if (name !== undefined) expect([name, hash, result.hash]).toEqual([name, hashes.get(name), hash]);
      }
      return { made: made.filter(({ length }) => length > 0).length, of: files.length, jobs };
    };
    const first = await staged(-1, () => false);
    expect(first.jobs.length).toBeGreaterThan(1);
    expect(first.made).toBe(first.of - 8);
    const again = await staged(7, () => false);
    expect(again.made).toBe(again.of - 8);
    const failing = await staged(9, (job) => job === 1);
    expect(failing.made).toBe(failing.of - 8 - (failing.jobs[0] ?? 0) * 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const NO_CREW: Crew = {
  start: () => {},
  isRunning: () => false,
  alone: () => {},
  look: () => undefined,
  apart: async () => false,
  enlist: () => undefined,
};
