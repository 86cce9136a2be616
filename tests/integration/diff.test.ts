import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SiteDiff } from "../../src/diff/compare.ts";
import { dateline } from "../support/command.ts";
import { layTheme } from "../support/shared-theme.ts";
import { put } from "../support/site-folder.ts";

let folder: string;
let root: string;

beforeAll(async () => {
  folder = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-diff-")));
  // A site that is only a part of its repository, whose names are no plain words.
  root = join(folder, "a repo ü", "the $site");
  fs.mkdirSync(root, { recursive: true });
  for (const part of ["content", "public"]) fs.cpSync(part, join(root, part), { recursive: true });
  // Four hundred pages of days, and copies of pictures: half of the time of each build, and to a comparison like the rest.
  fs.appendFileSync(join(root, "content/site.yaml"), "\nfeatures: {onThisDay: off, imageSizes: off}\n");
  put(
    join(root, "content/articles/2001-02-03-odd.md"),
    "---\ntitle: '| <b>@someone</b> `x` & y'\ndate: 2001-02-03\n---\nOne.\n",
  );
  fs.writeFileSync(join(root, ".gitignore"), "dist\n.dateline\n");
  git("init", "-q", "-b", "main", "..");
  commit("one");
  await layTheme(root);
  expect(dateline(["build", "--root", root]).status).toBe(0);
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]) {
  const who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
  const { status, stderr, stdout } = spawnSync("git", [...who, ...args], { cwd: root, encoding: "utf8" });
  expect({ args, status, stderr }).toMatchObject({ status: 0 });
  return stdout;
}

function commit(message: string) {
  git("add", "-A");
  git("commit", "-q", "--allow-empty", "-m", message);
}

function diff(...args: string[]): SiteDiff {
  const { status, stdout, stderr } = dateline(["diff", ...args, "--root", root, "--json"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout);
}

const without = ({ base: _, head: __, ...rest }: SiteDiff) => rest;
const file = (path: string) => join(root, "content", path);
function edit(path: string, from: string | RegExp, to: string) {
  const text = fs.readFileSync(file(path), "utf8");
  expect(text).toMatch(from);
  fs.writeFileSync(file(path), text.replace(from, to));
}

const SUMMIT = "articles/2018/2018-06-12-singapore-summit.md";

describe("what is said before is what a build does", () => {
  const EDITS: Readonly<Record<string, readonly [() => void, (found: SiteDiff) => void]>> = {
    nothing: [() => {}, (found) => expect(found).toMatchObject({ added: [], changed: [], removed: [], terms: [] })],
    "one alias of a person": [
      () => edit("people/moon-jae-in.md", "Mun Chae-in]", "Mun Chae-in, the president]"),
      ({ changed, terms }) => {
        expect(changed.map(({ url }) => url)).toContain("/people/moon-jae-in/");
        expect(changed.length).toBeGreaterThan(3);
        expect(terms).toEqual([
          expect.objectContaining({ slug: "moon-jae-in", mentions: { before: 23, after: expect.any(Number) } }),
        ]);
      },
    ],
    "an old address is dropped": [
      () => edit(SUMMIT, "  - /summit\n", ""),
      ({ redirects }) => expect(redirects.lost).toEqual([{ from: "/summit/", to: "/2018/06/12/singapore-summit/" }]),
    ],
    "an article moves, and its old address is forgotten": [
      () => edit(SUMMIT, "slug: singapore-summit", "slug: sentosa-summit"),
      ({ added, removed }) => {
        expect(added.map(({ url }) => url)).toEqual(["/2018/06/12/sentosa-summit/"]);
        expect(removed.map(({ url, to }) => [url, to])).toEqual([["/2018/06/12/singapore-summit/", null]]);
      },
    ],
    "an article is deleted, another is new": [
      () => {
        fs.rmSync(file("articles/2001-02-03-odd.md"));
        put(
          file("articles/2031-01-01-new.md"),
          "---\ntitle: New\ndate: 2031-01-01\npeople: [Kim Jong-un]\n---\nTwo.\n",
        );
      },
      ({ added, removed, terms }) => {
        // Which pairs have a page of their own hangs on how many articles there are.
        const besidesPairs = (pages: readonly { readonly url: string }[]) =>
          pages.map(({ url }) => url).filter((url) => !/\/(?:with|where)\//.test(url));
        expect(besidesPairs(added)).toEqual(["/2031/", "/2031/01/", "/2031/01/01/", "/2031/01/01/new/"]);
        expect(besidesPairs(removed)).toEqual(["/2001/", "/2001/02/", "/2001/02/03/", "/2001/02/03/odd/"]);
        expect(terms.find(({ slug }) => slug === "kim-jong-un")?.articles).toEqual({ before: 24, after: 25 });
      },
    ],
    "the archive is renamed, which only frames pages": [
      () => edit("site.yaml", /^title: .*$/m, "title: Another & better"),
      ({ added, removed }) => expect([added, removed]).toEqual([[], []]),
    ],
  };

  it.each(Object.entries(EDITS))("%s", (_, [act, look]) => {
    const before = join(folder, "before");
    fs.rmSync(before, { recursive: true, force: true });
    fs.cpSync(join(root, "dist"), before, { recursive: true });
    act();
    const found = diff();
    look(found);
    expect(dateline(["build", "--root", root]).status).toBe(0);
    expect(without(diff(before))).toEqual(without(found));
    expect(without(diff())).toMatchObject({ added: [], changed: [], removed: [], terms: [] });
  });
});

describe("revisions", () => {
  it("are compared by their content, and nothing of the repository is touched", () => {
    git("checkout", "-q", "--", ".");
    git("clean", "-qfd", ".");
    const alias = () => edit("people/moon-jae-in.md", "Mun Chae-in]", "Mun Chae-in, the president]");
    alias();
    const status = git("status", "--porcelain");
    const found = diff("main");
    expect(found.changed.map(({ url }) => url)).toContain("/people/moon-jae-in/");
    expect(git("status", "--porcelain")).toBe(status);
    expect(git("worktree", "list").trim().split("\n")).toHaveLength(1);
    expect(fs.readdirSync(join(root, ".dateline")).filter((name) => name.startsWith("revision"))).toEqual([]);
    commit("two");
    expect(without(diff("main~1", "main"))).toEqual(without(found));
    expect(diff("main").changed).toEqual([]);
    fs.writeFileSync(join(root, "main"), "a file of that name");
    expect(diff("main~1", "HEAD").changed).toEqual(found.changed);
    fs.rmSync(join(root, "main"));
  });

  it.each(["nope", "--upload-pack=x", "main:content", "", "-"])("%j is refused", (name) => {
    const { status, stderr } = dateline(["diff", "--root", root, "--", name]);
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("neither a built site nor a revision"),
    });
  });

  it("that a shallow clone lacks are told to be fetched", () => {
    const clone = join(folder, "shallow");
    git("clone", "-q", "--depth", "1", `file://${join(folder, "a repo ü")}`, clone);
    const { status, stderr } = dateline(["diff", "main~1", "--root", join(clone, "the $site")]);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("This clone is shallow") });
  });

  it("errors in the content are told, and the rest is compared", () => {
    put(file("articles/broken.md"), "---\ntitle: No date\n---\n");
    const { status, stderr, stdout } = dateline(["diff", "main", "--root", root]);
    fs.rmSync(file("articles/broken.md"));
    expect({ status, stderr, stdout }).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("1 error in the content"),
      stdout: expect.stringContaining("Nothing changes for readers."),
    });
  });
});

describe("a comment for a pull request", () => {
  it("prints what strangers wrote as code, and no more than a comment holds", () => {
    edit("articles/2001-02-03-odd.md", "One.", "Two.");
    for (let n = 1; n <= 70; n++) {
      put(file(`articles/1990-01-01-${n}.md`), `---\ntitle: "T ${n}"\ndate: 1990-01-01\n---\nText.\n`);
    }
    const { stdout } = dateline(["diff", "main", "--root", root, "--format", "markdown"]);
    expect(stdout).toContain("- `` /2001/02/03/odd/ | <b>@someone</b> `x` & y ``\n");
    expect(stdout).toMatch(/^- … and \d+ more$/m);
    const outside = stdout.replace(/(`+)[^`\n](?:.*?)\1(?!`)/g, "");
    expect(outside).not.toContain("someone");
    expect(outside).not.toContain("<b>");
    expect(stdout.length).toBeLessThan(65_536);
  });
});

it.each([
  [["--format", "markdwon"], 'did you mean "markdown"?'],
  [["a", "b", "c"], "more than two sites"],
])("refuses %j", (args, message) => {
  const { status, stderr } = dateline(["diff", "--root", root, ...args]);
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
});
