import { readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../../src/commands/new.ts";
import { articleSchema } from "../../../src/model/front-matter.ts";
import { parseDate } from "../../../src/model/parse-date.ts";
import { readYaml } from "../../../src/model/yaml.ts";
import { newArticle } from "../../../src/starter/new-article.ts";
import { put, readTree, siteFolder, testEffects } from "../../support/site-folder.ts";

async function create(root: string, args: readonly string[], now = 0) {
  const printed: string[] = [];
  const code = await run([...args, "--root", root], { ...testEffects(), clock: () => now }, (text) => {
    printed.push(text);
  });
  return { code, file: printed.join("").trim() };
}

function frontMatterOf(text: string) {
  const [, yaml = ""] = text.split("---\n");
  return articleSchema.parse(readYaml(yaml).data);
}

describe("a new article", () => {
  it("is not written where a link leads out of the site, unless all of the content lies there", async () => {
    const [{ root }, elsewhere] = [siteFolder(), siteFolder().root];
    put(join(elsewhere, "articles/a.md"), "---\ntitle: A\n---\n");
    rmSync(join(root, "content/articles"), { recursive: true });
    symlinkSync(join(elsewhere, "articles"), join(root, "content/articles"));
    await expect(create(root, ["A", "--date", "2024"])).rejects.toThrow(
      "content/articles: the symbolic link leads out of the site's folder",
    );
    rmSync(join(root, "content"), { recursive: true });
    symlinkSync(elsewhere, join(root, "content"));
    expect(await create(root, ["A", "--date", "2024"])).toEqual({ code: 0, file: "content/articles/2024/2024-a.md" });
    expect(Object.keys(readTree(join(elsewhere, "articles")))).toEqual(["2024/2024-a.md", "a.md"]);
  });

  it("has all the front matter that is wanted", async () => {
    const { root } = siteFolder();
    const { code, file } = await create(root, [
      "Singapore summit: four points",
      "--date=2018-06-12",
      "--people=Donald Trump, Kim Jong-un, Donald Trump",
      "--places=Washington, D.C.; Singapore",
      "--topics=summits",
      "--draft",
    ]);
    expect({ code, file }).toEqual({
      code: 0,
      file: "content/articles/2018/2018-06-12-singapore-summit-four-points.md",
    });
    const text = readFileSync(join(root, file), "utf8");
    for (const key of ["authors", "dateline", "summary"]) expect(text).toMatch(new RegExp(`^${key}:`, "m"));
    expect(frontMatterOf(text)).toMatchObject({
      title: "Singapore summit: four points",
      date: "2018-06-12",
      people: ["Donald Trump", "Kim Jong-un"],
      places: ["Washington, D.C.", "Singapore"],
      topics: ["summits"],
      draft: true,
    });
  });

  it.each([
    [["A", "--date", "1937-07~"], "content/articles/1937/1937-07-a.md"],
    [["A", "--date", "[2024-11-06..2025-01-19]"], "content/articles/a.md"],
    [["A", "--date", "unknown"], "content/articles/a.md"],
    [["두 노선이", "끊겼다", "--date", "2024-10-15"], "content/articles/2024/2024-10-15-두-노선이-끊겼다.md"],
    [["A", "--slug", "The End", "--date", "2024"], "content/articles/2024/2024-the-end.md"],
    [["…", "--date", "2024"], expect.stringMatching(/^content\/articles\/2024\/2024-t-[\da-f]{8}\.md$/)],
  ])("%j is %s", async (args, file) => {
    expect((await create(siteFolder().root, args)).file).toEqual(file);
  });

  it("is of today, where the paper is", async () => {
    const { root } = siteFolder();
    put(join(root, "content/site.yaml"), "timeZone: Asia/Seoul\n");
    const { file } = await create(root, ["A"], Date.parse("2024-10-14T15:30:00Z"));
    expect(file).toBe("content/articles/2024/2024-10-15-a.md");
  });

  it("never takes the place of another", async () => {
    const { root } = siteFolder();
    put(join(root, "content/articles/2024/2024-10-15-a.md"), "mine");
    await expect(create(root, ["A", "--date", "2024-10-15"])).rejects.toThrow(/is there already/);
    expect(readTree(join(root, "content/articles"))).toEqual({ "2024/2024-10-15-a.md": "mine" });
  });

  it.each([
    [[], /no title/],
    [["  "], /no title/],
    [["A", "--date", "05/03/2024"], /is not a date/],
    [["A", "--date", "2024-02-30"], /There is no day 30/],
  ])("refuses %j", async (args, message) => {
    const { root } = siteFolder();
    await expect(create(root, args)).rejects.toThrow(message);
    expect(readTree(join(root, "content/articles"))).toEqual({});
  });
});

it("says of any title and any names what was typed", () => {
  const date = parseDate("2024-10-15", "UTC");
  if (!date.ok) throw new Error(date.message);
  const typed = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() === text && text !== "");
  const nothing = /^(?:~|null)$/;
  fc.assert(
    fc.property(typed, fc.array(typed, { maxLength: 4 }), (title, people) => {
      fc.pre(!/\p{C}/u.test(title + people.join("")) && !people.some((name) => nothing.test(name)));
      const { file, text } = newArticle({
        ...{ title, people, date: "2024-10-15", value: date.date },
        ...{ places: [], topics: [], authors: [], slug: null, draft: false },
      });
      expect(frontMatterOf(text)).toMatchObject({ title, people, date: "2024-10-15" });
      expect(file).toMatch(/^content\/articles\/2024\/2024-10-15-[^/\s]+\.md$/u);
    }),
  );
});
