import { hostname } from "node:os";
import { basename, join } from "node:path";
import { kill, pid, uptime } from "node:process";
import type { Disk } from "../model/effects.ts";
import { errorCode } from "../model/error-code.ts";
import { Refusal } from "../model/refusal.ts";
import { isRecord } from "./json-file.ts";
import type { Location } from "./target.ts";

/** The right to write to one output folder, held by one process at a time. */
export interface Lock {
  /** False where another process has taken the lock over, though this one lives. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
}

/**
 * Takes the lock, also from a process that died with it.
 *
 * @throws {Refusal} where another build is at work on the same output.
 */
export function takeLock(location: Location, disk: Disk): Lock {
  const mine = JSON.stringify(ownHolder());
  try {
    disk.create(location.lock, mine);
  } catch (error) {
    // In a folder that another user has made nothing can be created, and it has to be known why.
    if (DENIED.includes(errorCode(error))) refuseWhileAlive(location, disk);
    if (errorCode(error) !== "EEXIST") throw error;
    clearStaleLock(location, disk);
    disk.create(location.lock, mine);
  }
  const isHeld = () => readText(location.lock, disk) === mine;
  return {
    isHeld,
    release: () => {
      if (isHeld()) disk.remove(location.lock);
      // A process that was killed while it asked for the lock.
      for (const { name } of disk.list(location.staging))
        if (name.startsWith(".dateline-new-")) disk.remove(join(location.staging, name));
      disk.removeEmptyFolder(location.staging);
    },
  };
}

/** `startedAt` (seconds) tells this process from an earlier one with its number: in a container that number is often 1. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly startedAt: number;
}

function ownHolder(): Holder {
  return { pid, host: hostname(), startedAt: Math.round(Date.now() / 1000 - uptime()) };
}

/**
 * Moves the lock away before deleting it: where two processes find it stale at once, the slower
 * one sees that it moved the lock of the faster one, and puts it back.
 */
function clearStaleLock(location: Location, disk: Disk): void {
  const found = refuseWhileAlive(location, disk);
  const away = `${location.lock}.stale-${pid}`;
  if (disk.stat(location.lock)) disk.rename(location.lock, away);
  const moved = readText(away, disk);
  if (moved !== found) {
    disk.rename(away, location.lock);
    throw busy(location, parseHolder(moved));
  }
  disk.remove(away);
}

/** @returns the lock's text. */
function refuseWhileAlive(location: Location, disk: Disk): string | undefined {
  const found = readText(location.lock, disk);
  const holder = parseHolder(found);
  if (holder && isAlive(holder)) throw busy(location, holder);
  return found;
}

const DENIED = ["EACCES", "EPERM"];

/** A process on another machine cannot be asked: it counts as alive. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  if (holder.pid === pid) return Math.abs(holder.startedAt - ownHolder().startedAt) <= 2;
  try {
    kill(holder.pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is alive and belongs to somebody else.
    return errorCode(error) === "EPERM";
  }
}

export function busy(location: Location, holder?: Holder): Refusal {
  const who = holder ? ` (process ${holder.pid} on ${holder.host})` : "";
  return new Refusal(
    `Another build is writing to ${location.out}${who}`,
    `Wait until it has ended; if there is none any more, delete ${basename(location.lock)} in ${location.staging}`,
    3,
  );
}

/** `undefined` for a lock that its process had no time, or no room on the disk, to write. */
function parseHolder(text: string | undefined): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(text ?? "");
    return isHolder(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  if (!isRecord(value)) return false;
  const { pid, host, startedAt } = value;
  return Number.isInteger(pid) && Number(pid) > 0 && typeof host === "string" && typeof startedAt === "number";
}

function readText(path: string, disk: Disk): string | undefined {
  return disk.stat(path) ? Buffer.from(disk.read(path)).toString("utf8") : undefined;
}
