import type { Disk } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";
import { openJournal } from "./journal.ts";
import type { OutputTarget } from "./target.ts";

/** An error of the file system, said so that an editor can act on it; any other error as it is. */
export function machineFault(error: unknown, target: OutputTarget, disk: Disk): unknown {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return error;
  const fault = FAULTS[error.code];
  if (!fault) return error;
  const place = "path" in error && typeof error.path === "string" ? error.path : target.out;
  const halfway = isHalfway(target, disk) ? `; ${target.out} is partly renewed, and the next build completes it` : "";
  return new Refusal(`${fault.what}: ${place} (${error.code})${halfway}`, fault.advice, 3, { cause: error });
}

const FAULTS: Readonly<Record<string, { readonly what: string; readonly advice: string }>> = {
  ENOSPC: { what: "The disk is full", advice: "Free some space, or choose another disk with --out" },
  EDQUOT: { what: "Your quota on this disk is used up", advice: "Free some space, or choose another disk with --out" },
  EACCES: {
    what: "No permission to use a file",
    advice: "Change its permissions, or choose another folder with --out",
  },
  EPERM: {
    what: "The system does not let this file be changed",
    advice: "Close the programs that use it and check its permissions, or choose another folder with --out",
  },
  EROFS: { what: "The disk is read-only", advice: "Choose a folder that can be written to with --out" },
  EBUSY: {
    what: "A file or folder is in use, or is a mount point",
    advice: "Close the programs that use it; if it is a mount point, choose a folder inside it with --out",
  },
  EXDEV: { what: "The output folder is a disk of its own", advice: "Choose a folder inside it with --out" },
  EIO: { what: "The disk does not work", advice: "Check the disk, or choose another with --out" },
  EMFILE: { what: "Too many files are open", advice: "Close other programs, or raise the limit (ulimit -n)" },
  ENAMETOOLONG: {
    what: "A path is too long for this system",
    advice: "Choose a folder with a shorter path with --out",
  },
  ENOTDIR: {
    what: "A file is where a folder should be",
    advice: "Move the file away, or choose another folder with --out",
  },
};

function isHalfway(target: OutputTarget, disk: Disk): boolean {
  try {
    return openJournal(target, { disk });
  } catch {
    return false;
  }
}
