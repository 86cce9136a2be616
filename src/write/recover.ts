import { join } from "node:path";
import type { Disk, Effects } from "../model/effects.ts";
import { playJournal, readJournal } from "./journal.ts";
import { takeLock } from "./lock.ts";
import { machineFault } from "./machine-fault.ts";
import { type Location, locate, type OutputTarget, refuseUnsafeTarget } from "./target.ts";

/** `completed`: the output is the new site. `discarded`: it is the old one, as it was. */
export type Recovery = "nothing" | "completed" | "discarded";

/**
 * Finishes what an interrupted build has left, so that the output is one whole site. The
 * commands that write an output call it first, which also tells at once that it may not be written.
 *
 * @throws {Refusal} for an output folder that is not ours (2), or that another build is at work on (3).
 */
export function recover(target: OutputTarget, { disk }: Pick<Effects, "disk">): Recovery {
  try {
    const location = locate(target, disk);
    refuseUnsafeTarget(target, location, disk);
    if (!disk.stat(location.staging)) return "nothing";
    const lock = takeLock(location, disk);
    const recovery = finishInterrupted(location, disk);
    lock.release();
    return recovery;
  } catch (error) {
    throw machineFault(error, target, disk);
  }
}

/** For who holds the lock. */
export function finishInterrupted(location: Location, disk: Disk): Recovery {
  const journal = readJournal(location, disk);
  if (journal) playJournal(journal, location, disk);
  const discarded = disk.stat(location.stagedFiles) !== undefined;
  sweepStaging(location, disk);
  return journal ? "completed" : discarded ? "discarded" : "nothing";
}

/** Everything but the lock. */
export function sweepStaging(location: Location, disk: Disk): void {
  for (const { name } of disk.list(location.staging)) {
    const path = join(location.staging, name);
    if (path !== location.lock) disk.remove(path);
  }
  disk.remove(location.nextManifest);
}
