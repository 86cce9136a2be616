import { finishChanges } from "../edit/write-changes.ts";
import type { Effects } from "../model/effects.ts";
import type { Problem } from "../model/problem.ts";
import { Refusal } from "../model/refusal.ts";
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

/** A file that could not be read would keep its old names. @throws {Refusal} (1) where there is one; nothing is written then */
export function refuseUnread(problems: readonly Problem[]): void {
  const unread = problems.find(({ rule }) => rule === "unreadable-file" || rule === "unreadable-folder");
  if (unread === undefined) return;
  const { file, message, found } = unread;
  throw new Refusal(
    `${file}: ${message} (${found}); nothing is written`,
    "See that it can be read, and run it again",
    1,
  );
}
