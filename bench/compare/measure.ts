import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Case } from "./peer.ts";

export interface Measured {
  /** In seconds. */
  readonly wall: number;
  /** User and system time of the process and its children, in seconds; `null` without GNU time. */
  readonly cpu: number | null;
  /** Largest resident set, in MB; `null` without GNU time. */
  readonly memory: number | null;
}

const GNU_TIME = "/usr/bin/time";

/** Runs a case once. @throws where the build fails: a failed build has no time. */
export function measure({ prepare, command, cwd, env }: Case): Measured {
  prepare();
  const folder = mkdtempSync(join(tmpdir(), "dateline-bench-time-"));
  const note = join(folder, "time");
  const [program, ...args] = existsSync(GNU_TIME) ? [GNU_TIME, "-f", "%U %S %M", "-o", note, ...command] : command;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${command.join(" ")} ended with ${status}:\n${stdout}\n${stderr}`.slice(0, 4000));
  const [user, system, kilobytes] = existsSync(note) ? readFileSync(note, "utf8").trim().split(" ").map(Number) : [];
  rmSync(folder, { recursive: true });
  return {
    wall,
    cpu: user === undefined || system === undefined ? null : user + system,
    memory: kilobytes === undefined ? null : kilobytes / 1000,
  };
}

export function countPages(out: string): number {
  return readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith(".html")).length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}
