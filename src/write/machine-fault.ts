import { contains } from "../model/contains.ts";
import type { Disk } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";
import { type SystemFault, systemFault } from "../model/system-fault.ts";
import { openJournal } from "./journal.ts";
import type { OutputTarget } from "./target.ts";

/** An error of the file system, with what can be done about it for an output and its notes; any other error as it is. */
export function machineFault(error: unknown, target: OutputTarget, disk: Disk): unknown {
  const fault = systemFault(error, target.out);
  if (fault === undefined) return error;
  const halfway = isHalfway(target, disk) ? `; ${target.out} is partly renewed, and the next build completes it` : "";
  return new Refusal(`${fault.text}${halfway}`, `${fault.advice}${otherPlace(fault, target)}`, 3, { cause: error });
}

/** The same, for what a promise is rejected with. */
export function throwMachineFault(target: OutputTarget, disk: Disk): (error: unknown) => never {
  return (error) => {
    throw machineFault(error, target, disk);
  };
}

/** What an editor has written has no other place. */
function otherPlace({ path, isOfPlace }: SystemFault, { root, out, cacheFolder }: OutputTarget): string {
  if (!isOfPlace) return "";
  if (path !== undefined && contains(cacheFolder, path))
    return `, or choose another folder for the build's notes with --cache; ${cacheFolder} may be deleted as well, which costs time and nothing else`;
  const isSource = path !== undefined && SOURCES.some((name) => contains(`${root}/${name}`, path));
  return isSource && !contains(out, path) ? "" : ", or choose another folder with --out";
}

const SOURCES = ["content", "templates", "public"];

function isHalfway(target: OutputTarget, disk: Disk): boolean {
  try {
    return openJournal(target, { disk });
  } catch {
    return false;
  }
}
