/** What a commit did to files, newest commit first: see `parseGitLog`. */
export interface LoggedCommit {
  readonly hash: string;
  /** When its author wrote it: seconds since the epoch. Survives a rebase, as what the commit says does. */
  readonly at: number;
  readonly changes: readonly LoggedChange[];
}

export interface LoggedChange {
  /** `A` added, `M` changed, `D` deleted, `T` another type, `R100` renamed (with how alike the two are, in per cent). */
  readonly status: string;
  /** From the top of the repository. Of a rename: the new name. */
  readonly path: string;
  /** Of a rename: the old name. */
  readonly from?: string;
}

/** For `git log -z --name-status`: a mark that no status begins with, the hash, and the author's time. */
export const LOG_FORMAT = "--format=%x01%H %at";

/** Reads what git prints with `LOG_FORMAT`. Merges have no changes of their own there. */
export function parseGitLog(text: string): readonly LoggedCommit[] {
  const commits: { hash: string; at: number; changes: LoggedChange[] }[] = [];
  const fields = text.split("\0");
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] ?? "";
    if (field.startsWith("\x01")) {
      const [hash = "", at] = field.slice(1).split(" ");
      commits.push({ hash, at: Number(at), changes: [] });
      continue;
    }
    const status = field.trimStart();
    if (status === "") continue;
    const path = fields[++index] ?? "";
    const change = status.startsWith("R") ? { status, from: path, path: fields[++index] ?? "" } : { status, path };
    commits.at(-1)?.changes.push(change);
  }
  return commits;
}

/**
 * When each file was last changed, in seconds since the epoch: by a commit that altered what it says, and
 * that is none of those to pass over. That it came, or got another name, is no change; whoever follows it
 * back goes on under the name that it had. Files that were never changed are not in it.
 *
 * @param commits newest first, none before those that came after it
 * @param ignored hashes of commits that changed files in bulk and nothing of what they say
 */
export function lastChanges(
  commits: readonly LoggedCommit[],
  ignored: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const changed = new Map<string, number>();
  /** What a name of this time is called today; `null` where that file is gone. A name that is not here never meant another file. */
  const today = new Map<string, string | null>();
  const note = (name: string, at: number) => changed.set(name, Math.max(at, changed.get(name) ?? at));
  for (const { hash, at, changes } of commits) {
    // All of a commit happens at once: two files may exchange their names in it.
    const named = changes.map((change) => ({ ...change, name: nameOf(change.path, today) }));
    for (const { status, name } of named) {
      const alters = status === "M" || (status.startsWith("R") && status !== "R100");
      if (alters && name !== null && !ignored.has(hash)) note(name, at);
    }
    // Before it, the new names meant nothing, or something else.
    for (const { status, path } of named) {
      if (status === "A" || status.startsWith("R") || (status === "D" && !today.has(path))) today.set(path, null);
    }
    for (const { from, name } of named) {
      if (from === undefined) continue;
      // Changed under its old name on another branch, while it was renamed on this one.
      const beside = today.has(from) ? undefined : changed.get(from);
      if (beside !== undefined) changed.delete(from);
      today.set(from, name);
      if (beside !== undefined && name !== null) note(name, beside);
    }
  }
  return changed;
}

function nameOf(path: string, today: ReadonlyMap<string, string | null>): string | null {
  const name = today.get(path);
  return name === undefined ? path : name;
}
