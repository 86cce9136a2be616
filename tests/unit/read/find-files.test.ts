import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { machineEffects } from "../../../src/effects.ts";
import { findFiles, placeFaults } from "../../../src/read/find-files.ts";
import { findPublicFiles } from "../../../src/read/public-files.ts";
import { readSettings } from "../../../src/read/settings.ts";
import { pathConflicts } from "../../support/path-conflicts.ts";
import { site } from "./site.ts";

const effects = machineEffects();

test("finds each kind, in code-unit order, whatever the case of the extension", () => {
  const root = site({
    "content/articles/b.md": "",
    "content/articles/Z.MD": "",
    "content/articles/2024/10/a [1].markdown": "",
    "content/articles/2024/제목.md": "",
    "content/articles/_drafts/c.md": "",
    "content/people/kim.md": "",
    "content/places/seoul.md": "",
    "content/pages/about/index.md": "",
    "content/articles/picture.png": "",
  });
  expect(findFiles(root, effects)).toEqual({
    files: [
      { file: "content/articles/2024/10/a [1].markdown", kind: "article" },
      { file: "content/articles/2024/제목.md", kind: "article" },
      { file: "content/articles/Z.MD", kind: "article" },
      { file: "content/articles/_drafts/c.md", kind: "article" },
      { file: "content/articles/b.md", kind: "article" },
      { file: "content/pages/about/index.md", kind: "page" },
      { file: "content/people/kim.md", kind: "people" },
      { file: "content/places/seoul.md", kind: "places" },
    ],
    problems: [],
  });
});

test("a site without content holds nothing", () => {
  expect(findFiles(site({}), effects)).toEqual({ files: [], problems: [] });
});

test("passes over what is hidden, and editors' back-ups", () => {
  const root = site({
    "content/articles/.git/a.md": "",
    "content/articles/._a.md": "",
    "content/articles/a.md~": "",
    "content/articles/.a.md.swp": "",
    "content/articles/#a.md#": "",
    "content/articles/.#a.md": "",
  });
  expect(findFiles(root, effects)).toEqual({ files: [], problems: [] });
});

test("says where Markdown lies that nothing reads", () => {
  const root = site({ "content/a.md": "", "content/people/russia/putin.md": "" });
  const { files, problems } = findFiles(root, effects);
  expect(files).toEqual([]);
  expect(problems).toMatchObject([
    { severity: "warning", rule: "misplaced-file", file: "content/people/russia/putin.md" },
    { severity: "warning", rule: "misplaced-file", file: "content/a.md" },
  ]);
});

test.skipIf(process.platform === "win32")(
  "follows symbolic links inside the site, each folder once, and none out of it",
  () => {
    const outside = site({ "secret.md": "", "folder/secret.md": "" });
    const root = site({ "content/articles/real/a.md": "", "shared/b.md": "" });
    const link = (to: string, from: string) => symlinkSync(to, join(root, "content/articles", from));
    link(join(root, "content/articles"), "loop");
    link("real", "twin");
    link("self", "self");
    link(join(root, "shared"), "shared");
    link(join(root, "shared/b.md"), "c.md");
    link(join(outside, "secret.md"), "d.md");
    link(join(outside, "folder"), "e");
    link("nowhere.md", "f.md");
    const { files, problems } = findFiles(root, effects);
    expect(files.map(({ file }) => file.slice("content/articles/".length))).toEqual([
      "c.md",
      "shared/b.md",
      "twin/a.md",
    ]);
    expect(problems.map(({ file, rule }) => [file.slice("content/articles/".length), rule])).toEqual([
      ["d.md", "symbolic-link"],
      ["e", "symbolic-link"],
      ["f.md", "symbolic-link"],
      ["self", "symbolic-link"],
    ]);
  },
);

test("folders may be nested as deep as the disk allows", () => {
  const root = site({ "content/articles/a.md": "" });
  const deep = `content/articles${"/x".repeat(400)}`;
  mkdirSync(join(root, deep), { recursive: true });
  expect(findFiles(root, effects).files).toHaveLength(1);
});

/** macOS and Windows keep no such names. */
if (process.platform === "linux") {
  test("a name that is not UTF-8 is an error, be it a file's or a folder's, and nothing in it is passed over silently", () => {
    const root = site({ "content/articles/a\ufffdb.md": "", "public/a\ufffdb/c.txt": "" });
    const bad = (path: string) => Buffer.concat([Buffer.from(`${root}/${path}`), Buffer.from([0xff])]);
    mkdirSync(bad("content/articles/folder"));
    writeFileSync(Buffer.concat([bad("content/articles/file"), Buffer.from(".md")]), "");
    mkdirSync(bad("public/folder"));
    const { files, problems } = findFiles(root, effects);
    // The sign itself is a character like any other.
    expect(files.map(({ file }) => file)).toEqual(["content/articles/a\ufffdb.md"]);
    expect(problems.map(({ rule, file }) => `${rule} ${file}`).sort()).toEqual([
      "unreadable-file content/articles/file\ufffd.md",
      "unreadable-file content/articles/folder\ufffd",
    ]);
    const published = findPublicFiles(root, effects).files.map(({ permalink }) => permalink);
    expect(published).toEqual(["/a\ufffdb", "/folder\ufffd"]);
    expect(pathConflicts(published).map(({ kind }) => kind)).toEqual(["name", "name"]);
  });
}

test.runIf(process.platform !== "win32")("a pipe in a file's place is told and not read, which would never end", () => {
  const root = site({ "content/articles/a.md": "", "public/a.txt": "", "elsewhere.txt": "" });
  for (const pipe of ["content/site.yaml", "content/articles/pipe.md", "public/pipe"])
    execFileSync("mkfifo", [join(root, pipe)]);
  symlinkSync("../elsewhere.txt", join(root, "public/link.txt"));
  const told = [
    ...findFiles(root, effects).problems,
    ...readSettings(root, effects).problems,
    ...findPublicFiles(root, effects).problems,
  ];
  expect(told.map(({ rule, file }) => `${rule} ${file}`).sort()).toEqual([
    "symbolic-link public/link.txt",
    "unreadable-file content/articles/pipe.md",
    "unreadable-file content/site.yaml",
    "unreadable-file public/pipe",
  ]);
  expect(findPublicFiles(root, effects).files.map(({ permalink }) => permalink)).toEqual(["/a.txt"]);
});

test("a file where a folder is to be is told, and is no archive without articles", () => {
  const root = site({ "content/articles": "../elsewhere", public: "../elsewhere" });
  const { problems } = findFiles(root, effects);
  expect([...problems, ...findPublicFiles(root, effects).problems].map(({ rule, file }) => `${rule} ${file}`)).toEqual([
    "unreadable-folder content/articles",
    "unreadable-folder public",
  ]);
});

test.each([
  ["content/articles", "a file", "unreadable-folder", "this is a file where a folder is to be"],
  ["content/articles", "a link that leads nowhere", "unreadable-folder", "the symbolic link leads nowhere"],
  ["content/articles", "a link to itself", "unreadable-folder", "the symbolic link leads nowhere"],
  ["content/people", "a link out of the site", "symbolic-link", "leads out of the site's folder and is not followed"],
  [
    "content/site.yaml",
    "a link out of the site",
    "symbolic-link",
    "leads out of the site's folder and is not followed",
  ],
  ["public", "a link that leads nowhere", "unreadable-folder", "the symbolic link leads nowhere"],
  ["public", "a link to itself", "unreadable-folder", "the symbolic link leads nowhere"],
  ["templates", "a file", "unreadable-folder", "this is a file where a folder is to be"],
  ["templates", "a link that leads nowhere", "unreadable-folder", "the symbolic link leads nowhere"],
  ["content/site.yaml", "a link that leads nowhere", "unreadable-file", "the symbolic link leads nowhere"],
])("%s as %s is an error: another site would be published", (path, how, rule, message) => {
  const root = site({ "content/pages/about.md": "" });
  const elsewhere = site({ "stolen.md": "" });
  const place = join(root, path);
  const target = path.endsWith(".yaml") ? join(elsewhere, "stolen.md") : elsewhere;
  if (how === "a file") writeFileSync(place, "");
  else symlinkSync(how.endsWith("nowhere") ? "/nowhere/at/all" : how.endsWith("itself") ? place : target, place);
  const problems = [
    ...findFiles(root, effects).problems,
    ...findPublicFiles(root, effects).problems,
    ...readSettings(root, effects).problems,
    ...placeFaults(root, "templates", "folder", effects.disk),
  ];
  expect(problems).toMatchObject([{ severity: "error", file: path, rule, message: expect.stringContaining(message) }]);
  expect(findFiles(root, effects).files.map(({ file }) => file)).toEqual(["content/pages/about.md"]);
});

test("content as a whole may lie elsewhere, which is up to whoever runs the site", () => {
  const elsewhere = site({ "articles/a.md": "" });
  symlinkSync(join(elsewhere, "articles/a.md"), join(elsewhere, "articles/b.md"));
  const root = site({});
  symlinkSync(elsewhere, join(root, "content"));
  expect(findFiles(root, effects)).toMatchObject({
    files: [{ file: "content/articles/a.md" }, { file: "content/articles/b.md" }],
    problems: [],
  });
});
