import { hash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { Disk, Effects } from "../model/effects.ts";
import { errorCode } from "../model/error-code.ts";
import { Refusal } from "../model/refusal.ts";
import { readSealedJson, sealedJson } from "../write/json-file.ts";

/** What becomes of a file of the site. */
export interface FileChange {
  /** Relative to the root, forward slashes. */
  readonly file: string;
  /** As it was when the change was thought out. */
  readonly before: string;
  readonly after: string;
  /** Its new name, where it moves. */
  readonly to?: string;
}

/** A file that is to come. Where there is one already, that stays. */
export interface NewFile {
  readonly file: string;
  readonly before: null;
  readonly after: string;
}

interface Journal {
  readonly moves: readonly Move[];
}

/** A staged file to be renamed into place. */
interface Move {
  /** In the journal's folder. */
  readonly staged: string;
  readonly file: string;
  /** SHA-256 of what stood there; `null`: nothing. Where anything else does, somebody has edited it since, and it stays. */
  readonly before: string | null;
  /** Where it goes; the old file is removed then, unless it is the same. */
  readonly to: string;
}

/**
 * Writes all changes or none: the new files are staged, a journal says what is about to be renamed, and then it is.
 * Where that is interrupted, `finishChanges` does the rest.
 * @throws {Refusal} (1) where a file has changed meanwhile, is not UTF-8, or the new name is taken; then nothing is written
 */
export function writeChanges(changes: readonly (FileChange | NewFile)[], root: string, { disk }: Effects): void {
  const folder = folderOf(root);
  disk.remove(folder);
  const moves = changes.map((change, index): Move => {
    const staged = `${index}.md`;
    const { file, after } = change;
    if (change.before === null) {
      disk.write(join(folder, staged), after);
      disk.sync(join(folder, staged));
      return { staged, file, before: null, to: file };
    }
    const { before, to = file } = change;
    if (Buffer.from(disk.read(join(root, file))).toString("utf8") !== before) {
      throw new Refusal(`${file} has changed meanwhile`, "Run the command again", 1);
    }
    if (isTaken(file, to, root, disk)) {
      throw new Refusal(`there is a file ${to} already`, "Merge the two, or choose another name", 1);
    }
    // A copy keeps the file's permissions.
    disk.checkWritable(join(root, file), "file");
    disk.copy(join(root, file), join(folder, staged));
    disk.write(join(folder, staged), after);
    disk.sync(join(folder, staged));
    return { staged, file, before: hash("sha256", before), to };
  });
  // While nothing is moved yet: a folder that takes nothing would leave some files as they were, and others not.
  const folders = new Set(
    moves.flatMap(({ file, to }) => [file, to].map((path) => folderThere(join(root, path), disk))),
  );
  for (const one of folders) disk.checkWritable(one, "folder");
  const journal: Journal = { moves };
  disk.write(join(folder, "part"), sealedJson(journal, JOURNAL));
  disk.sync(join(folder, "part"));
  disk.rename(join(folder, "part"), join(folder, JOURNAL));
  const { kept } = play(journal, root, disk);
  if (kept.length === 0) return;
  throw new Refusal(`${kept.join(", ")} changed meanwhile and stays as it is`, "Run the command again", 1);
}

/** True where a command that changes an editor's files was interrupted: some of them are as they were, others are not. */
export function areChangesOpen(root: string, { disk }: Effects): boolean {
  return disk.stat(join(folderOf(root), JOURNAL)) !== undefined;
}

/** What became of the files of an interrupted command. */
export interface FinishedChanges {
  /** Now written. */
  readonly written: readonly string[];
  /** Edited, moved or deleted by somebody since: they stay as they are. */
  readonly kept: readonly string[];
}

export function finishChanges(root: string, { disk }: Effects): FinishedChanges {
  const journal = readSealedJson(join(folderOf(root), JOURNAL), disk) as Journal | undefined;
  return journal === undefined ? { written: [], kept: [] } : play(journal, root, disk);
}

const JOURNAL = "journal.json";

function folderOf(root: string): string {
  return join(root, ".dateline", "edit");
}

/** Every step may be done twice, and no text is missing between them. */
function play({ moves }: Journal, root: string, disk: Disk): FinishedChanges {
  const folder = folderOf(root);
  const written: string[] = [];
  const kept: string[] = [];
  for (const { staged, file, before, to } of moves) {
    const [from, target] = [join(root, file), join(root, to)];
    const isOpen = disk.stat(join(folder, staged)) !== undefined;
    if (before === null) {
      if (isOpen) (makeFile(join(folder, staged), target, disk) ? written : kept).push(to);
      continue;
    }
    const isAsItWas = disk.stat(from)?.kind === "file" && hash("sha256", disk.read(from)) === before;
    if (isOpen && (!isAsItWas || isTaken(file, to, root, disk))) {
      kept.push(file);
      continue;
    }
    if (isOpen) {
      moveFile(join(folder, staged), target, disk);
      written.push(to);
    }
    // On a disk that ignores case the old name is the new one.
    if (to !== file && isAsItWas && disk.stat(target) !== undefined && !isSameFile(from, target, disk))
      disk.remove(from);
  }
  disk.remove(folder);
  dropEmpty(join(root, ".dateline"), disk);
  return { written, kept };
}

/** The nearest folder around a file that there is already. */
function folderThere(path: string, disk: Disk): string {
  const folder = dirname(path);
  return disk.stat(folder)?.kind === "folder" || folder === path ? folder : folderThere(folder, disk);
}

/** Nothing depends on it: where the site's own folder may not be changed, it stays. */
function dropEmpty(folder: string, disk: Disk): void {
  try {
    disk.removeEmptyFolder(folder);
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS"].includes(errorCode(error))) throw error;
  }
}

/** @returns false where there is another one */
function makeFile(staged: string, target: string, disk: Disk): boolean {
  const text = disk.read(staged);
  try {
    disk.create(target, text);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    // Made already, before the interruption?
    if (!Buffer.from(disk.read(target)).equals(text)) return false;
  }
  disk.remove(staged);
  return true;
}

/** Whoever finds the file finds all of it, also where it lies on another disk, behind a link. */
function moveFile(staged: string, target: string, disk: Disk): void {
  try {
    disk.rename(staged, target);
  } catch (error) {
    if (errorCode(error) !== "EXDEV") throw error;
    const beside = join(dirname(target), `.${basename(target)}.dateline-new`);
    disk.copy(staged, beside);
    disk.sync(beside);
    disk.rename(beside, target);
    disk.remove(staged);
  }
}

/** Whether another file stands where one is to go. */
function isTaken(file: string, to: string, root: string, disk: Disk): boolean {
  const [from, target] = [join(root, file), join(root, to)];
  return to !== file && disk.stat(target) !== undefined && !isSameFile(from, target, disk);
}

function isSameFile(a: string, b: string, disk: Disk): boolean {
  if (a.toLowerCase() !== b.toLowerCase() || disk.stat(a) === undefined || disk.stat(b) === undefined) return false;
  return disk.real(a) === disk.real(b);
}
