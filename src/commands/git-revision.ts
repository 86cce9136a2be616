import { join, sep } from "node:path";
import type { Effects } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";

/** What a commit has of a site. */
export interface Revision {
  /** `main (3f2a91c)`. */
  readonly name: string;
  /** Absolute: a site's folder, with `content/` and `public/` as they were. */
  readonly root: string;
  readonly remove: () => void;
}

/**
 * Checks a revision out beside the site's notes, without touching the working tree, the index or the list of worktrees.
 *
 * @param notes Absolute: where it is put for the moment.
 * @throws {Refusal} (2) there is no git, no repository, or no such revision in it; (3) git fails
 */
export function checkOut(revision: string, root: string, notes: string, effects: Effects): Revision {
  const { disk } = effects;
  const about = (flag: string) =>
    ask(["rev-parse", flag], root, effects, () => notARepository(root)).replace(/\n$/, "");
  // From the top: below it, git checks out only what lies there.
  const [prefix, top] = [about("--show-prefix"), about("--show-toplevel")];
  const commit = commitOf(revision, root, effects);
  const folder = join(notes, `revision-${commit.slice(0, 12)}-${process.pid}`);
  disk.remove(folder);
  const site = join(folder, "files", prefix);
  disk.makeFolder(join(site, "content"));
  const remove = () => disk.remove(folder);
  const settings = { GIT_INDEX_FILE: join(folder, "index") };
  const fails = (said: string) =>
    new Refusal(`git cannot check out ${revision}: ${said}`, "See that git works here", 3);
  try {
    for (const part of ["content", "public"]) {
      const tree = `${commit}:${prefix}${part}`;
      if (effects.git(["rev-parse", "--verify", "--quiet", tree], root)?.status !== 0) continue;
      ask(["read-tree", `--prefix=${prefix}${part}/`, tree], top, effects, fails, settings);
    }
    ask(["checkout-index", "--all", `--prefix=${join(folder, "files")}${sep}`], top, effects, fails, settings);
    return { name: nameOf(revision, commit), root: site, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** @throws {Refusal} (2) */
function commitOf(revision: string, root: string, effects: Effects): string {
  const unknown = () => {
    const shallow = effects.git(["rev-parse", "--is-shallow-repository"], root)?.stdout.trim() === "true";
    return new Refusal(
      `there is neither a built site nor a revision "${revision}"`,
      shallow
        ? "This clone is shallow and may lack it: fetch the whole history (git fetch --unshallow; fetch-depth: 0)"
        : "Name a folder that was built, a branch, a tag or a commit; git log --oneline lists commits",
      2,
    );
  };
  if (revision === "" || revision.startsWith("-")) throw unknown();
  return ask(
    ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`],
    root,
    effects,
    unknown,
  ).trim();
}

function ask(
  args: readonly string[],
  root: string,
  { git }: Effects,
  refusal: (said: string) => Refusal,
  settings?: Readonly<Record<string, string>>,
): string {
  const answer = git(args, root, settings);
  if (answer === undefined) throw new Refusal("git is not installed", "Install git, or compare two built folders", 2);
  if (answer.status !== 0) throw refusal(answer.stderr.trim());
  return answer.stdout;
}

function notARepository(root: string): Refusal {
  return new Refusal(`${root} is in no git repository`, "Compare with a folder that was built, or with none", 2);
}

function nameOf(revision: string, commit: string): string {
  const short = commit.slice(0, 7);
  return commit.startsWith(revision) ? short : `${revision} (${short})`;
}
