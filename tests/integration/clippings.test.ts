import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, compose } from "../support/composed.ts";
import { put } from "../support/site-folder.ts";

/** A scholar's file of cuttings: dates that are not known, names in several scripts, authors who are people of the archive. */
const FILES: Readonly<Record<string, string>> = {
  "site.yaml": "title: The file\nlanguage: zh\nurl: https://file.example/\ntags: {unknown: allow}\n",
  "people/rezaei.md":
    "---\nname: مریم رضایی\nnames: {en: Maryam Rezaei}\naliases: [M. Rezaei]\nsort: رضایی، مریم\n---\n",
  "people/uebelhoer.md": "---\nname: Jürgen Übelhör\naliases: [Dr. Jürgen Übelhör]\nsort: Übelhör, Jürgen\n---\n",
  "articles/first.md": "---\ntitle: First\ndate: 1931-02-03\npeople: [Anna Greiser]\n---\n\nAnna Greiser spoke.\n",
  "articles/second.md":
    "---\ntitle: Second\ndate: 1933-02\npeople: [Anna Greiser]\nauthors: [Dr. Jürgen Übelhör, Zoe]\n---\n\nNothing.\n",
  "articles/third.md":
    "---\ntitle: Third\ndate: 1934\npeople: [Anna Greiser, M. Rezaei]\n---\n\nSaid مریم رضایی first, then رضایی again.\n",
  "articles/fragment.md": "---\ntitle: Fragment\ndate: unknown\npeople: [Anna Greiser]\n---\n\nTorn off.\n",
};

let root: string;
let site: Composed;

beforeAll(async () => {
  root = realpathSync.native(mkdtempSync(join(tmpdir(), "dateline-clippings-")));
  for (const [path, text] of Object.entries(FILES)) put(join(root, "content", path), text);
  site = await compose(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function propsOf(permalink: string) {
  const page = [...site.edition.pages.values()].find((one) => one.permalink === permalink);
  if (page === undefined) throw new Error(`no page ${permalink}`);
  return page.props() as unknown as Readonly<Record<string, unknown>>;
}

describe("a cutting without a date", () => {
  it("is neither earlier nor later than another", () => {
    expect(propsOf("/1931/02/03/first/")).toMatchObject({ earlier: null, later: { headline: { text: "Second" } } });
    expect(propsOf("/undated/fragment/")).toMatchObject({ earlier: null, later: null, samePeople: [] });
    // The same as above, so not said twice.
    expect(propsOf("/1931/02/03/first/").samePeople).toEqual([]);
  });
});

it("a name that most reports carry only as a tag has a chart of reports", () => {
  expect(propsOf("/people/anna-greiser/").chart).toMatchObject({ counts: "reports" });
});

it("the comma of Arabic and Persian tells the family name, and the table all names", () => {
  expect(JSON.stringify(propsOf("/people/"))).toContain('"filed":"رضایی"');
  const mentions = site.text("/data/mentions.jsonl").split("\n");
  expect(mentions.filter((line) => line.includes('"surface":"رضایی"'))).toHaveLength(1);
  expect(site.text("/data/people.csv")).toContain("M. Rezaei;Maryam Rezaei");
});

it("an author who is a person of the archive is filed alike", () => {
  expect(site.text("/data/terms.csv")).toContain("Dr. Jürgen Übelhör");
  const authors = site.edition.archive.terms.authors.map(({ name, sort }) => [name, sort]);
  expect(authors).toEqual([
    ["Dr. Jürgen Übelhör", "Übelhör, Jürgen"],
    ["Zoe", "Zoe"],
  ]);
});

it("a path in Chinese says month and day alike", () => {
  const { breadcrumbs } = propsOf("/1931/02/03/first/") as { breadcrumbs: readonly { label: string }[] };
  expect(breadcrumbs.map(({ label }) => label)).toEqual(["首页", "1931年", "2月", "3日"]);
});
