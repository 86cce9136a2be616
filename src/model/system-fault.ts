/** What the system did not let a command do, for people. */
export interface SystemFault {
  /** A sentence without its full stop: what is wrong, where, and the system's own word for it. */
  readonly text: string;
  /** An imperative sentence without its full stop. */
  readonly advice: string;
  /** Absolute, native; what could not be used. `undefined` where the system does not say. */
  readonly path: string | undefined;
  /** False where another folder would be as good: the whole disk is full, or broken. */
  readonly isOfPlace: boolean;
}

/**
 * An error of the file system, said so that whoever typed the command can act on it; `undefined` for any other error.
 * @param otherwise where the system does not say which file it is about.
 */
export function systemFault(error: unknown, otherwise?: string): SystemFault | undefined {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return undefined;
  const row = Object.hasOwn(FAULTS, error.code) ? FAULTS[error.code] : undefined;
  if (row === undefined) return undefined;
  const { path, action } = whereAndWhat(error);
  const place = path ?? otherwise;
  const where = place === undefined ? "" : `: ${action}${place}`;
  return { text: `${row.what}${where} (${error.code})`, advice: row.advice, path, isOfPlace: row.isOfPlace !== false };
}

/** Of a renaming the system names the file that moves; it is the place where it goes that does not take it. */
function whereAndWhat(error: Error): { readonly path: string | undefined; readonly action: string } {
  const { path, dest, syscall } = error as NodeJS.ErrnoException & { readonly dest?: unknown };
  const action = (syscall !== undefined && Object.hasOwn(ACTIONS, syscall) ? ACTIONS[syscall] : undefined) ?? "";
  const place = typeof dest === "string" ? dest : typeof path === "string" ? path : undefined;
  // A file is made under a name of its own first, which tells nobody anything.
  return { path: place?.replace(/[\\/]\.dateline-new-\d+$/, ""), action };
}

/** What was tried, by the system's name for it. */
const ACTIONS: Readonly<Record<string, string>> = {
  access: "to change ",
  scandir: "to list ",
  mkdir: "to make ",
  rmdir: "to delete ",
  unlink: "to delete ",
  rename: "to put in place ",
  copyfile: "to write ",
};

interface Fault {
  readonly what: string;
  readonly advice: string;
  readonly isOfPlace?: false;
}

const MODE = "Give it to whoever types the command (chown), or change its permissions (chmod)";

const FAULTS: Readonly<Record<string, Fault>> = {
  ENOSPC: { what: "The disk is full", advice: "Free some space" },
  EDQUOT: { what: "Your quota on this disk is used up", advice: "Free some space" },
  EACCES: { what: "No permission", advice: MODE },
  EPERM: {
    what: "The system does not let this be changed",
    advice: "Close the programs that use it, and check whose it is and its permissions",
  },
  EROFS: { what: "The disk is read-only", advice: "Make it writable" },
  EBUSY: {
    what: "A file or folder is in use, or is a mount point",
    advice: "Close the programs that use it; if it is a mount point, take a folder inside it",
  },
  EXDEV: { what: "The output folder is a disk of its own", advice: "Choose a folder inside it" },
  EIO: { what: "The disk does not work", advice: "Check the disk" },
  EMFILE: {
    what: "Too many files are open",
    advice: "Close other programs, or raise the limit (ulimit -n)",
    isOfPlace: false,
  },
  ENFILE: { what: "Too many files are open on this machine", advice: "Close other programs", isOfPlace: false },
  ENAMETOOLONG: { what: "A path is too long for this system", advice: "Take a folder with a shorter path" },
  ENOTDIR: { what: "Where a folder should be there is a file, or a link that leads nowhere", advice: "Move it away" },
  EISDIR: { what: "A folder is where a file should be", advice: "Move the folder away" },
  ELOOP: { what: "A symbolic link leads to itself", advice: "Remove it" },
};
