import { join } from "node:path";
import type { Disk, Effects } from "../model/effects.ts";
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

interface Journal {
  /** Staged files to rename into place: from the journal's folder to a file of the site. */
  readonly moves: readonly { readonly staged: string; readonly file: string }[];
  readonly removals: readonly string[];
}

/**
 * Writes all changes or none: the new files are staged, a journal says what is about to be renamed, and then it is.
 * Where that is interrupted, `finishChanges` does the rest.
 * @throws {Refusal} (1) where a file has changed meanwhile, is not UTF-8, or the new name is taken; then nothing is written
 */
export function writeChanges(changes: readonly FileChange[], root: string, { disk }: Effects): void {
  const folder = folderOf(root);
  disk.remove(folder);
  const moves = changes.map((change, index) => {
    const { file, after, before, to = file } = change;
    if (Buffer.from(disk.read(join(root, file))).toString("utf8") !== before) {
      throw new Refusal(`${file} has changed meanwhile`, "Run the command again", 1);
    }
    if (to !== file && disk.stat(join(root, to)) !== undefined && !isSameFile(join(root, file), join(root, to), disk)) {
      throw new Refusal(`there is a file ${to} already`, "Merge the two, or choose another name", 1);
    }
    const staged = `${index}.md`;
    disk.write(join(folder, staged), after);
    disk.sync(join(folder, staged));
    return { staged, file: to };
  });
  const removals = changes.flatMap(({ file, to }) => (to === undefined || to === file ? [] : file));
  const journal: Journal = { moves, removals };
  disk.write(join(folder, "part"), sealedJson(journal));
  disk.sync(join(folder, "part"));
  disk.rename(join(folder, "part"), join(folder, JOURNAL));
  play(journal, root, disk);
}

/** @returns how many files an interrupted command had still to write, and now has; 0 where none was. */
export function finishChanges(root: string, { disk }: Effects): number {
  const journal = readSealedJson(join(folderOf(root), JOURNAL), disk) as Journal | undefined;
  if (journal === undefined) return 0;
  const open = journal.moves.filter(({ staged }) => disk.stat(join(folderOf(root), staged)) !== undefined).length;
  play(journal, root, disk);
  return open;
}

const JOURNAL = "journal.json";

function folderOf(root: string): string {
  return join(root, ".dateline", "edit");
}

/** Every step may be done twice, and no text is missing between them. */
function play({ moves, removals }: Journal, root: string, disk: Disk): void {
  const folder = folderOf(root);
  for (const { staged, file } of moves) {
    if (disk.stat(join(folder, staged)) !== undefined) disk.rename(join(folder, staged), join(root, file));
  }
  for (const file of removals) {
    // On a disk that ignores case the old name is the new one.
    if (!moves.some(({ file: to }) => isSameFile(join(root, file), join(root, to), disk)))
      disk.remove(join(root, file));
  }
  disk.remove(folder);
  disk.removeEmptyFolder(join(root, ".dateline"));
}

function isSameFile(a: string, b: string, disk: Disk): boolean {
  if (a.toLowerCase() !== b.toLowerCase() || disk.stat(a) === undefined || disk.stat(b) === undefined) return false;
  return disk.real(a) === disk.real(b);
}
