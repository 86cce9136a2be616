import { mkdtempSync, readdirSync, realpathSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Of this run: deleted when it is over. */
    temporaryFolder: string;
  }
}

/** The machine's own folder for what is temporary; for what must lie on a disk, and may be run. */
export function diskFolder(): string {
  return process.env.DATELINE_DISK_FOLDER ?? tmpdir();
}

/**
 * Vitest's global set-up, once for all projects: a folder for this run's sites and outputs, in memory where the system
 * has room there. The tests make hundreds of thousands of small files and folders; on a disk that takes longer
 * than all the rest.
 */
export function setup(project: TestProject): (() => void) | undefined {
  const set = process.env.DATELINE_TEMPORARY_FOLDER;
  if (set !== undefined) {
    project.provide("temporaryFolder", set);
    return undefined;
  }
  const base = roomInMemory() ? MEMORY : tmpdir();
  sweep(base);
  const folder = realpathSync.native(mkdtempSync(join(base, `${PREFIX}${process.pid}-`)));
  process.env.DATELINE_DISK_FOLDER = tmpdir();
  process.env.DATELINE_TEMPORARY_FOLDER = folder;
  process.env.TMPDIR = folder;
  project.provide("temporaryFolder", folder);
  return () => {
    process.env.TMPDIR = process.env.DATELINE_DISK_FOLDER;
    delete process.env.DATELINE_TEMPORARY_FOLDER;
    rmSync(folder, { recursive: true, force: true });
  };
}

const PREFIX = "dateline-tests-";
const MEMORY = "/dev/shm";
/** In bytes. Containers have 64 MB there, unless they are told. */
const ENOUGH = 3e9;

function roomInMemory(): boolean {
  if (process.platform !== "linux") return false;
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ENOUGH;
  } catch {
    return false;
  }
}

/** What runs left behind that were killed. */
function sweep(base: string): void {
  for (const name of readdirSync(base)) {
    const [, pid] = /^dateline-tests-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(base, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
