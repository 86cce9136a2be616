import { spawnSync } from "node:child_process";
import { expect } from "vitest";

/** Git in a folder of a test: nobody's settings, and times that the test says. */
export interface GitRepository {
  readonly git: (...args: string[]) => string;
  /**
   * Commits everything that lies there.
   * @param date `2024-05-01T10:00:00Z`; the same for author and committer, unless the second is given.
   * @returns its hash
   */
  readonly commit: (date: string, committed?: string) => string;
}

export function gitRepository(folder: string): GitRepository {
  const run = (env: Readonly<Record<string, string>>, args: readonly string[]) => {
    const who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
    const nobody = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
    const options = { cwd: folder, encoding: "utf8", env: { ...process.env, ...nobody, ...env } } as const;
    const { status, stderr, stdout } = spawnSync("git", [...who, ...args], options);
    expect({ args, status, stderr }).toMatchObject({ status: 0 });
    return stdout.trim();
  };
  const git = (...args: string[]) => run({}, args);
  git("init", "-q", "-b", "main");
  return {
    git,
    commit: (date, committed = date) => {
      git("add", "-A");
      run({ GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: committed }, ["commit", "-q", "--allow-empty", "-m", date]);
      return git("rev-parse", "HEAD");
    },
  };
}
