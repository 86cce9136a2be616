import { areChangesOpen, finishChanges } from "../edit/write-changes.ts";
import type { Effects } from "../model/effects.ts";
import { count } from "./problem-counts.ts";

/** What each command does that changes an editor's files: the rest of one that was interrupted, and says so. */
export function finishFirst(root: string, effects: Effects): void {
  const { written, kept } = finishChanges(root, effects);
  if (written.length > 0)
    effects.tell(`An interrupted command was finished first: ${count(written.length, "file")} written.`);
  for (const file of kept)
    effects.tell(
      `${file}: an interrupted command was about to change it, but somebody has since, and it stays as it is.`,
    );
}

/** For commands that read what such a command has left halfway, and write nothing there. */
export function tellUnfinished(root: string, effects: Effects): void {
  if (areChangesOpen(root, effects))
    effects.tell(
      "A command that changes articles was interrupted, and some of them are as they were before it. Type it again: it does the rest.",
    );
}
