import { join } from "node:path";
import type { Effects, GitAnswer } from "../model/effects.ts";
import { type Problem, warningAt } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import { LOG_FORMAT, lastChanges, parseGitLog } from "./git-log.ts";

/** What git tells of the articles, where the settings ask for it. */
export interface GitHistory {
  /** When files were last changed, in seconds since the epoch, by path from the site's root; see `lastChanges`. */
  readonly changed: ReadonlyMap<string, number>;
  /** All that this depends on besides the settings: equal where it would be the same. `null` where nothing was asked. */
  readonly state: string | null;
  readonly problems: readonly Problem[];
}

export type ReadHistory = (settings: Settings) => GitHistory;

/** `readHistory` of one site. */
export function historyReader(root: string, effects: Effects): ReadHistory {
  return (settings) => readHistory(settings, root, effects);
}

const NOT_ASKED: GitHistory = { changed: new Map(), state: null, problems: [] };

/** Commits that this file lists are passed over by `git blame` on every host; it lies at the top of a repository. */
const IGNORED = ".git-blame-ignore-revs";

/** More candidates for a rename than this are compared by their bytes alone. Stated, because git's own number depends on its version. */
const RENAMES = "-l1000";

/**
 * Asks git once for all files. Everything comes from the commit that is checked out and those before it, not
 * from the machine: neither its settings nor files that are not committed count.
 *
 * @param root Absolute, native: of the site. The repository is the one that holds its `content/`.
 */
export function readHistory({ history }: Settings, root: string, effects: Effects): GitHistory {
  if (!history.updated) return NOT_ASKED;
  const state = historyState(root, effects);
  const nothing = (problem: Problem): GitHistory => ({ changed: new Map(), state, problems: [problem] });
  const git = (...args: string[]) => effects.git(args, join(root, "content"), ONLY_HISTORY);
  const about = git("rev-parse", "--is-shallow-repository", "--show-prefix");
  if (about?.status !== 0) return nothing(noRepository(about));
  const [shallow, prefix = ""] = about.stdout.split("\n");
  if (shallow === "true") return nothing(SHALLOW);
  const commit = git("rev-parse", "--verify", "--quiet", "HEAD");
  // Nothing was ever committed.
  if (commit?.status !== 0) return { changed: new Map(), state, problems: [] };

  const listed = git("cat-file", "blob", `HEAD:${IGNORED}`);
  const ignored = new Set([
    ...history.ignore.map((hash) => hash.toLowerCase()),
    ...(listed?.status === 0 ? hashesIn(listed.stdout) : []),
  ]);
  const log = git(
    ...["-c", "core.quotePath=false", "-c", "log.showSignature=false", "log"],
    ...["--date-order", "--name-status", "-z", "-M50%", RENAMES, "--no-ext-diff", "--no-textconv", LOG_FORMAT],
    // All files: git takes five times as long to keep to some of them, and would not see where one came from.
    "HEAD",
  );
  if (log?.status !== 0) return nothing(noRepository(log));
  const changed = new Map<string, number>();
  for (const [path, at] of lastChanges(parseGitLog(log.stdout), ignored)) {
    if (path.startsWith(prefix) && path.endsWith(".md")) changed.set(`content/${path.slice(prefix.length)}`, at);
  }
  return { changed, state, problems: [] };
}

/** Which commit of which repository is checked out, and whether all before it are there. Cheap: git reads one file or two. */
export function historyState(root: string, { git }: Effects): string {
  const folder = join(root, "content");
  const about = git(["rev-parse", "--is-shallow-repository", "--show-prefix"], folder, ONLY_HISTORY);
  if (about?.status !== 0) return "none";
  const commit = git(["rev-parse", "--verify", "--quiet", "HEAD"], folder, ONLY_HISTORY);
  return [...about.stdout.split("\n"), commit?.stdout.trim()].join(" ");
}

/** Commits that somebody has replaced on their machine are as they were. */
const ONLY_HISTORY = { GIT_NO_REPLACE_OBJECTS: "1" };

/** A hash a line; what follows `#` is a comment. Git takes no short ones either. */
function hashesIn(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => /^\s*([0-9a-f]{40}|[0-9a-f]{64})\s*(?:#.*)?$/i.exec(line)?.[1] ?? []);
}

const FILE = "content/site.yaml";

const SHALLOW = warningAt({
  rule: "git-shallow",
  file: FILE,
  message: "history.updated is on, but this is a shallow clone: git would date every article by the oldest commit here",
  found: "only the newest commits",
  expected: "the whole history; until then no article is dated by git",
  advice: "Fetch all of it: fetch-depth: 0 for actions/checkout, GIT_DEPTH: 0 on GitLab, else git fetch --unshallow",
});

function noRepository(answer: GitAnswer | undefined): Problem {
  const said = answer?.stderr.trim().split("\n")[0];
  return warningAt({
    rule: "git-history",
    file: FILE,
    message: "history.updated is on, but git tells nothing of content/: no article is dated by it",
    found: answer === undefined ? "git is not installed" : said || `git ended with ${answer.status}`,
    advice: "Build where git and the repository are, or write updated into the articles and history.updated: off",
  });
}
