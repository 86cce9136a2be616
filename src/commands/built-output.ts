import { join } from "node:path";
import type { Disk } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";
import { openJournal } from "../write/journal.ts";
import { MARKER, type OutputTarget } from "../write/target.ts";

/** @throws {Refusal} where there is no built site (2), or it is half renewed (3). */
export function refuseUnbuilt(target: OutputTarget, disk: Disk): void {
  if (openJournal(target, { disk })) {
    throw new Refusal(
      `${target.out} is partly the old site and partly the new one: a build was interrupted, or is at work`,
      'Wait for the build, or run "dateline build" to complete it',
      3,
    );
  }
  if (disk.stat(target.out)?.kind !== "folder") {
    throw new Refusal(`There is no built site at ${target.out}`, 'Run "dateline build" first', 2);
  }
  if (!disk.stat(join(target.out, MARKER))) {
    throw new Refusal(
      `${target.out} was not built by Dateline: ${MARKER} is missing`,
      'Name the folder that was built with --out, or run "dateline build" first',
      2,
    );
  }
}
