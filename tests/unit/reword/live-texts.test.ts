import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openArticleCache } from "../../../src/cache/article-cache.ts";
import { composeEdition, type Edition } from "../../../src/edition.ts";
import { machineEffects } from "../../../src/effects.ts";
import { createLiveTexts, type LiveTexts } from "../../../src/reword/live-texts.ts";
import { createStopwatch } from "../../../src/stopwatch.ts";
import { put } from "../../support/site-folder.ts";

const PAGE = "/2024/02/04/end/";
const TEXT = "Ann Lee went home.\n\nThe harbour was empty. See [the count](vote.md#the-count).";
const effects = { ...machineEffects(), tell: () => {} };

let root: string;
let texts: LiveTexts;
let edition: Edition;

beforeEach(async () => {
  root = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-live-")));
  put(path("content/people/ann-lee.md"), "---\nname: Ann Lee\n---\n");
  article("vote", "2024-01-02", "Ann Lee spoke.\n\n## The count\n\nIt took the night.");
  article("end", "2024-02-04", TEXT);
  article("dead", "2024-02-05", "See [nobody](nobody.md).");
  texts = createLiveTexts(root, (setup) => openArticleCache(path(".dateline/articles"), setup, effects), effects);
  edition = await composeEdition(
    { root, now: Date.UTC(2024, 5, 1), drafts: false },
    { styles: [], scripts: [], fonts: [], files: [] },
    texts.openCache,
    effects,
    createStopwatch(() => 0),
  );
});
afterEach(() => fs.rmSync(root, { recursive: true }));

describe("words are taken into the edition", () => {
  it("one time after the other, and stand on the article's page", () => {
    for (const word of ["full", "grey"]) {
      article("end", "2024-02-04", TEXT.replace("empty", word));
      expect(reword("end")).toBe(true);
      expect(body()).toContain(`The harbour was ${word}. See <a href="/2024/01/02/vote/#the-count">the count</a>.`);
    }
  });

  it("also where nothing has changed", () => {
    expect(reword("end")).toBe(true);
    expect(body()).toContain("The harbour was empty.");
  });
});

describe("the edition is left as it is", () => {
  it.each<[what: string, name: string, act: () => void]>([
    ["where somebody more is named", "end", () => article("end", "2024-02-04", `${TEXT}\n\nAnn Lee slept.`)],
    ["where a link leads into the article", "vote", () => article("vote", "2024-01-02", "Ann Lee spoke.\n\nIt took.")],
    ["where something is told of the article", "dead", () => article("dead", "2024-02-05", "See [no one](nobody.md).")],
    ["where the article is gone", "end", () => fs.rmSync(path("content/articles/end.md"))],
    ["where the article is new", "new", () => article("new", "2024-03-01", "Words.")],
    [
      "where it is no article",
      "../people/ann-lee",
      () => put(path("content/people/ann-lee.md"), "---\nname: A\n---\n"),
    ],
  ])("%s, and none of several is taken", (_, name, act) => {
    article("end", "2024-02-04", TEXT.replace("empty", "full"));
    act();
    expect(reword("end", name)).toBe(false);
    expect(body()).toContain("The harbour was empty.");
  });
});

function reword(...names: string[]): boolean {
  const told = new Set(edition.problems.map(({ file }) => file));
  return texts.reword(
    [...new Set(names)].map((name) => join("content/articles", `${name}.md`)),
    { aimedAt: edition.aimedAt, told },
  );
}

function body(): string {
  const page = edition.pages.get(PAGE as never);
  return String((page?.props() as { body?: unknown } | undefined)?.body);
}

function article(name: string, date: string, text: string): void {
  put(path(`content/articles/${name}.md`), `---\ntitle: ${name}\ndate: ${date}\n---\n${text}\n`);
}

function path(relative: string): string {
  return join(root, relative);
}
