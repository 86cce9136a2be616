import type { Problem } from "../model/problem.ts";
import { Refusal } from "../model/refusal.ts";

/**
 * For commands that change what they read: a file that could not be read would keep its old names, or be made once more.
 * @throws {Refusal} (1) where there is one, or a folder
 */
export function refuseUnread(problems: readonly Problem[]): void {
  const unread = problems.find(({ rule, severity }) => severity === "error" && UNREAD.has(rule));
  if (unread === undefined) return;
  const { file, message, found } = unread;
  const how = found === undefined ? "" : ` (${found})`;
  throw new Refusal(`${file}: ${message}${how}; nothing is written`, "See that it can be read, and run it again", 1);
}

const UNREAD: ReadonlySet<string> = new Set(["unreadable-file", "unreadable-folder", "symbolic-link"]);
