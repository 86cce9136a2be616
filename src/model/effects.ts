/**
 * The outside world, as one argument: disk, clock, messages, cores, and git. Only `read`, `write`, `cache`, `vite` and the commands
 * hold it; tests and fault injection replace it.
 */
export interface Effects {
  readonly disk: Disk;
  /** Milliseconds since the epoch. An input of the build, never of a page: see `--now`. */
  readonly clock: () => number;
  /** Messages for people; never data. */
  readonly tell: (text: string) => void;
  readonly crew: Crew;
  readonly git: Git;
}

/**
 * Runs git in a folder, without a terminal and without locks; `undefined` where there is no git.
 * @param settings Variables of its environment.
 */
export type Git = (
  args: readonly string[],
  folder: string,
  settings?: Readonly<Record<string, string>>,
) => GitAnswer | undefined;

export interface GitAnswer {
  /** 0: done. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Threads that all run one program, and take any of its tasks. */
export interface Crew {
  /** Lets the threads load while the caller goes on: for where it is clear that they will be needed. */
  readonly start: () => void;
  /** Some have started, so that work for them need not be worth their start. */
  readonly isRunning: () => boolean;
  /** Leaves to the caller's own thread the memory that threads would take, until the first of them starts: for where it is likely that none will. */
  readonly alone: () => void;
  /**
   * @param setup What every thread is told before its first job of the task.
   * @returns `undefined` where there are no threads: the caller does the work itself.
   */
  readonly enlist: <J, R>(task: string, setup: unknown) => Workers<J, R> | undefined;
  /**
   * Looks at an output while the caller goes on, in one thread that loads nothing else.
   * @returns `undefined` where there are no threads; the promise gives `null` where the thread has failed.
   */
  readonly look: <J, R>(job: J) => Promise<R | null> | undefined;
  /**
   * Runs one of our programs as a process of its own, whose memory is given back when it ends, while the caller goes on.
   * @returns when it has ended: false where there is none, or it has failed. The caller does the work itself then, and learns why.
   */
  readonly apart: (program: "compile", args: readonly string[]) => Promise<boolean>;
}

/** Jobs go to whoever is free; results come in any order. */
export interface Workers<J, R> {
  readonly count: number;
  /** Rejects where a thread has failed. */
  readonly run: (job: J) => Promise<R>;
  /** Lets go of what the threads hold for the task: for one that holds much, when there are no more jobs. */
  readonly end: () => void;
}

/** Does one job of a task in a thread: what it gives, and what of that is handed over and not copied. */
export type TaskRunner<J, R> = (job: J) => Promise<readonly [result: R, handedOver?: ArrayBuffer]>;

/**
 * The part of a file system that the generator uses. Paths are absolute and native.
 * Synchronous, because a small file costs 15 µs to read so and over 100 through a promise
 * (Node 20), and a build reads tens of thousands of them. Every method throws Node's own
 * errors (`code: "ENOENT"`, `"ENOSPC"`, …).
 */
export interface Disk {
  read(path: string): Uint8Array;
  /** For reading parts of a large file. */
  open(path: string): FileReader;
  /** Entries of a folder, sorted by name in code-unit order; `[]` where there is no such folder. */
  list(folder: string): readonly Entry[];
  /** `undefined` where nothing is there. Follows symbolic links. */
  stat(path: string): Stat | undefined;
  /** Throws where a file, or what lies directly in a folder, may not be changed by who runs this. */
  checkWritable(path: string, kind: "file" | "folder"): void;
  /** The path with every symbolic link resolved. */
  real(path: string): string;
  /** Creates the folder of the file as well. Overwrites. */
  write(path: string, bytes: Uint8Array | string): void;
  /** Creates the file, or throws `EEXIST`. */
  create(path: string, bytes: Uint8Array | string): void;
  append(path: string, bytes: Uint8Array | string): void;
  makeFolder(path: string): void;
  /** Atomic within one file system. */
  rename(from: string, to: string): void;
  copy(from: string, to: string): void;
  /** A file or a whole folder; silent where nothing is there. */
  remove(path: string): void;
  /** Removes the folder if it is empty; false if it is not. */
  removeEmptyFolder(path: string): boolean;
  /** Flushes a file or folder to the device, where the system can. */
  sync(path: string): void;
  /**
   * Tells of what comes, goes or changes directly inside a folder, by its name, or `null` where the system does not say.
   * @returns what ends it.
   */
  watch(folder: string, changed: (name: string | null) => void): () => void;
}

export interface FileReader {
  /** Fewer bytes than asked for where the file ends. @param into room for so many, where they need none of their own. */
  read(at: number, length: number, into?: Uint8Array): Uint8Array;
  close(): void;
}

export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

export interface Stat {
  readonly kind: "file" | "folder" | "other";
  /** In bytes. */
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly inode: number;
  /** Permissions, as POSIX numbers them; where the system has none, all are granted. */
  readonly mode?: number;
}
