import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { machineEffects } from "../../../src/effects.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import { historyState, readHistory } from "../../../src/read/git-history.ts";
import { type LoggedCommit, lastChanges } from "../../../src/read/git-log.ts";
import { type GitRepository, gitRepository } from "../../support/git-repository.ts";
import { put } from "../../support/site-folder.ts";

describe("lastChanges", () => {
  /** Newest first; the time of each is its place from the end. `R60 a b`: from a to b. */
  const log = (...commits: string[][]): LoggedCommit[] =>
    commits.map((changes, index) => ({
      hash: `c${commits.length - index}`,
      at: commits.length - index,
      changes: changes.map((line) => {
        const [status = "", one = "", two] = line.split(" ");
        return two === undefined ? { status, path: one } : { status, from: one, path: two };
      }),
    }));
  const changed = (commits: LoggedCommit[], ...ignored: string[]) =>
    Object.fromEntries(lastChanges(commits, new Set(ignored)));

  it.each([
    ["the newest change counts, and coming is none", log(["M a"], ["M a"], ["A a", "A b"]), { a: 3 }],
    ["a rename alone is no change, and what was before it still counts", log(["R100 a b"], ["M a"], ["A a"]), { b: 2 }],
    ["a rename that alters the text is one", log(["R80 a b"], ["M a"], ["A a"]), { b: 3 }],
    ["through several names", log(["R100 b c"], ["R100 a b"], ["M a"], ["A a"]), { c: 2 }],
    ["two that exchange names in one commit", log(["R100 a b", "R100 b a"], ["M a"], ["A a", "A b"]), { b: 2 }],
    ["a new file under an old name has no past", log(["A a"], ["R100 a b"], ["M a"], ["A a"]), { b: 2 }],
    ["nor has one that was deleted and came again", log(["A a"], ["D a"], ["M a"], ["A a"]), {}],
    ["a file that is gone tells nothing", log(["D a"], ["M a"], ["A a"]), {}],
    ["changed on a branch under the name that another branch took away", log(["M a"], ["R100 a b"], ["A a"]), { b: 3 }],
  ])("%s", (_, commits, expected) => {
    expect(changed(commits)).toEqual(expected);
  });

  it("passes over commits that are to be, and follows renames through them", () => {
    const commits = log(["M a", "R90 old b"], ["M a", "M old"], ["A a", "A old"]);
    expect(changed(commits, "c3")).toEqual({ a: 2, b: 2 });
  });

  it("takes the newest of the authors' times, whatever the order of the commits", () => {
    const [newer, older] = log(["M a"], ["M a"]);
    expect(changed([{ ...newer, at: 1 } as LoggedCommit, { ...older, at: 9 } as LoggedCommit])).toEqual({ a: 9 });
  });
});

describe("readHistory, of a real repository", () => {
  let folder: string;
  let root: string;
  let repository: GitRepository;

  beforeEach(() => {
    folder = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-git-")));
    // A site that is a part of its repository, whose names are no plain words.
    root = join(folder, "the sité");
    for (const name of ["one", "two"]) write(name, `${name}\n`.repeat(20));
    repository = gitRepository(folder);
    repository.commit("2024-01-01T00:00:00Z");
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, text: string) => put(join(root, `content/articles/${name}.md`), text);
  const read = (history: object = {}, site = root) => {
    const settings = settingsSchema.parse({ history: { updated: "on", ...history } });
    const { changed, problems } = readHistory(settings, site, machineEffects());
    const days = [...changed].map(([file, at]) => [file, new Date(at * 1000).toISOString().slice(0, 10)]);
    return { changed: Object.fromEntries(days), problems: problems.map(({ rule, found }) => `${rule}: ${found}`) };
  };

  it("asks nothing unless the settings say so", () => {
    const effects = { ...machineEffects(), git: () => expect.fail("git was asked") };
    expect(readHistory(settingsSchema.parse({}), root, effects)).toMatchObject({ state: null, problems: [] });
  });

  it("dates what was committed by its author's time, through renames, passing bulk changes over", () => {
    expect(read()).toEqual({ changed: {}, problems: [] });
    write("one", "Another text.\n".repeat(20));
    repository.commit("2024-02-02T12:00:00Z", "2024-09-09T00:00:00Z");
    fs.renameSync(join(root, "content/articles/one.md"), join(root, "content/articles/eins – 1.md"));
    repository.commit("2024-03-03T12:00:00Z");
    write("two", `${"two\n".repeat(20)}more\n`);
    const bulk = repository.commit("2024-04-04T12:00:00Z");
    write("three", "Not committed.");
    expect(read()).toEqual({
      changed: { "content/articles/eins – 1.md": "2024-02-02", "content/articles/two.md": "2024-04-04" },
      problems: [],
    });
    const { "content/articles/two.md": _, ...withoutBulk } = read().changed;
    expect(read({ ignore: [bulk.toUpperCase()] }).changed).toEqual(withoutBulk);

    const before = historyState(root, machineEffects());
    put(join(folder, ".git-blame-ignore-revs"), `# Quotes made curly\n${bulk} # of April\nnonsense\n`);
    expect(read().changed).not.toEqual(withoutBulk);
    repository.commit("2024-05-05T12:00:00Z");
    expect(read().changed).toEqual(withoutBulk);
    expect(historyState(root, machineEffects())).not.toBe(before);
  });

  it("believes no shallow clone, and says so", () => {
    write("one", "Changed.\n");
    repository.commit("2024-02-02T00:00:00Z");
    const clone = (name: string, ...args: string[]) => {
      repository.git("clone", "-q", ...args, pathToFileURL(folder).href, join(folder, name));
      return join(folder, name, "the sité");
    };
    const shallow = read({}, clone("shallow", "--depth", "1"));
    expect(shallow.changed).toEqual({});
    expect(shallow.problems).toEqual([expect.stringMatching(/^git-shallow: /)]);
    expect(read({}, clone("whole", "--depth", "9"))).toMatchObject({ problems: [] });
  });

  it("says where there is no git, no repository and no commit", () => {
    const settings = settingsSchema.parse({ history: { updated: "on" } });
    const rules = (site: string, effects = machineEffects()) =>
      readHistory(settings, site, effects).problems.map(({ rule, found = "" }) => `${rule}: ${found}`);
    expect(rules(root, { ...machineEffects(), git: () => undefined })).toEqual(["git-history: git is not installed"]);
    fs.rmSync(join(folder, ".git"), { recursive: true });
    expect(rules(root)).toEqual([expect.stringMatching(/^git-history: fatal: not a git repository/)]);
    gitRepository(folder);
    expect(rules(root)).toEqual([]);
  });
});
