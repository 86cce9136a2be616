import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setupOf } from "../../../src/annotate/setup.ts";
import { openArticleCache } from "../../../src/cache/article-cache.ts";
import { createMemoryCache } from "../../../src/cache/memory-cache.ts";
import type { ArticleFacts } from "../../../src/content/article-reader.ts";
import { readArticles } from "../../../src/content/read-articles.ts";
import { machineEffects } from "../../../src/effects.ts";
import type { Disk, Effects, Stat } from "../../../src/model/effects.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import { findFiles } from "../../../src/read/find-files.ts";
import { authorityOf, type PersonFacts } from "../../support/authority.ts";
import { png } from "../../support/random-site.ts";
import { put } from "../../support/site-folder.ts";

const { disk } = machineEffects();
const setupBy = (people: readonly PersonFacts[]) => setupOf(authorityOf(people, []), settingsSchema.parse({}), "/");
const setup = setupBy([]);
const ARTICLE = "content/articles/flood/index.md";
let root: string;

beforeEach(() => {
  root = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-content-")));
  write(ARTICLE, "![The river](river.png) ![The logo](/logo.png) [Notes](notes.txt)");
  write("content/articles/other.md", "Nothing beside it.");
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

describe("articles from the cache", () => {
  it("are what reading gives", async () => {
    put(join(root, "content/articles/flood/notes.txt"), "notes");
    fs.writeFileSync(join(root, "content/articles/flood/river.png"), png(3, 2, 9));
    const fresh = await read();
    const kept = await read();
    expect(kept.read).toEqual([]);
    expect(kept.articles).toEqual(fresh.articles);
    expect(kept.problems).toEqual(fresh.problems);
    expect(kept.texts).toEqual(fresh.texts);
    const { articles, problems } = await readArticles(files(), root, setup, createMemoryCache(), machineEffects());
    expect({ articles, problems }).toEqual({ articles: fresh.articles, problems: fresh.problems });
  });

  it("are read anew where the file has changed, and only those", async () => {
    await read();
    write("content/articles/other.md", "Something else.");
    const { read: again, texts } = await read();
    expect(again).toEqual(["content/articles/other.md"]);
    expect(texts.join()).toContain("Something else.");
  });

  it.each([
    ["content/articles/flood/river.png", png(3, 2, 9), png(3, 2, 8)],
    ["public/logo.png", png(3, 2, 9), png(4, 2, 9)],
    ["content/articles/flood/notes.txt", Buffer.from("one"), Buffer.from("two")],
  ])("are read anew where %s comes, changes or goes, under a new version", async (file, one, other) => {
    const versions = new Set<string>();
    const step = async (change: () => void) => {
      change();
      const { read: again, articles } = await read();
      expect(again).toEqual([ARTICLE]);
      versions.add(articles[0]?.version ?? "");
    };
    await read();
    put(join(root, file), "");
    await step(() => fs.writeFileSync(join(root, file), one));
    await step(() => fs.writeFileSync(join(root, file), other));
    await step(() => fs.rmSync(join(root, file)));
    expect(versions.size).toBe(3);
  });
});

describe("where a record has another name", () => {
  const OTHER = "content/articles/other.md";
  const by = (...aliases: string[]) => setupBy([{ name: "Anna Lindqvist", aliases }]);
  beforeEach(() => write(OTHER, "Then the Iron Baker came, whom nobody knew."));

  it("articles that can hold it are read anew, and no others", async () => {
    expect((await read(disk, by())).read).toEqual([ARTICLE, OTHER]);
    expect((await read(disk, by("The Poet"))).read).toEqual([]);
    const { read: again, articles } = await read(disk, by("The Poet", "Iron Baker"));
    expect(again).toEqual([OTHER]);
    expect(articles[1]?.namings.map(({ entity }) => entity)).toEqual(["anna-lindqvist"]);
    const { articles: clean } = await readArticles(
      files(),
      root,
      by("The Poet", "Iron Baker"),
      createMemoryCache(),
      machineEffects(),
    );
    expect(articles).toEqual(clean);
    expect((await read(disk, by("The Poet"))).read).toEqual([OTHER]);
    expect((await read(disk, by("The Poet"))).read).toEqual([]);
  });

  it("one that could not be read anew is not taken for what it was", async () => {
    await read(disk, by());
    expect((await read(failing("other.md", "EACCES"), by("Iron Baker"))).articles.map(({ file }) => file)).toEqual([
      ARTICLE,
    ]);
    expect((await read(disk, by("Iron Baker"))).read).toEqual([OTHER]);
  });

  it("all are read anew where the settings have changed as well", async () => {
    await read(disk, by());
    const { authority } = by("The Poet");
    const again = await read(disk, setupOf(authority, settingsSchema.parse({ numericDates: "mdy" }), "/"));
    expect(again.read).toEqual([ARTICLE, OTHER]);
  });
});

describe("a file that cannot be read", () => {
  it("is a problem of its own, and read again by the next build though its state is the same", async () => {
    const { errors, articles } = await read(failing("other.md", "EACCES"));
    expect(errors).toMatchObject([{ rule: "unreadable-file", file: "content/articles/other.md" }]);
    expect(articles.map(({ file }) => file)).toEqual([ARTICLE]);
    const next = await read();
    expect(next.read).toContain("content/articles/other.md");
    expect(next.articles).toHaveLength(2);
    expect(next.errors).toEqual([]);
  });

  it("may have vanished since it was listed", async () => {
    const { errors, articles } = await read(failing("other.md", "ENOENT"));
    expect(errors).toMatchObject([{ message: "the file vanished while it was read" }]);
    expect(articles).toHaveLength(1);
  });

  it("may vanish when a changed file is to be compared with what was kept", async () => {
    await read();
    fs.utimesSync(join(root, "content/articles/other.md"), 1, 1);
    const { errors, articles } = await read(failing("other.md", "ENOENT"));
    expect(errors.map(({ file }) => file)).toContain("content/articles/other.md");
    expect(articles).toHaveLength(1);
  });

  it("may have a state that cannot be told", async () => {
    const { disk } = machineEffects();
    const stat: Disk["stat"] = (path) => {
      if (path.endsWith(".md")) throw Object.assign(new Error("EIO"), { code: "EIO" });
      return disk.stat(path);
    };
    expect((await read({ ...disk, stat })).articles).toHaveLength(2);
    expect((await read()).articles).toHaveLength(2);
  });
});

function files() {
  return findFiles(root, machineEffects()).files;
}

/** One build's reading, with the articles whose bytes it asked for. The files count as an hour old: their states tell. */
async function read(by: Disk = disk, inLightOf = setup) {
  const asked = new Set<string>();
  const observed: Disk = {
    ...by,
    read: (path) => {
      if (path.endsWith(".md")) asked.add(relative(root, path).replaceAll("\\", "/"));
      return by.read(path);
    },
    stat: (path) => {
      const stat = by.stat(path);
      return stat && path.endsWith(".md") ? { ...stat, ...aged(stat) } : stat;
    },
  };
  const effects: Effects = { ...machineEffects(), disk: observed };
  const cache = openArticleCache<ArticleFacts>(join(root, "cache"), inLightOf, effects);
  const { articles, problems } = await readArticles(files(), root, inLightOf, cache, effects);
  cache.save();
  const texts = articles.map(({ file }) => cache.html(file));
  cache.close();
  const errors = problems.filter(({ severity }) => severity === "error");
  return { articles, problems, errors, texts, read: [...asked] };
}

function aged({ mtimeMs, ctimeMs }: Stat) {
  return { mtimeMs: mtimeMs - 3_600_000, ctimeMs: ctimeMs - 3_600_000 };
}

function failing(name: string, code: string): Disk {
  const { disk } = machineEffects();
  const read: Disk["read"] = (path) => {
    if (path.endsWith(name)) throw Object.assign(new Error(code), { code });
    return disk.read(path);
  };
  return { ...disk, read };
}

function write(file: string, body: string): void {
  put(join(root, file), `---\ntitle: A title\ndate: 2024-01-01\n---\n\n${body}\n`);
}
