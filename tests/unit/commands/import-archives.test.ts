import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run as build } from "../../../src/commands/build.ts";
import { run } from "../../../src/commands/import.ts";
import { htmlToMarkdown } from "../../../src/import/html-markdown.ts";
import { relink } from "../../../src/import/relink.ts";
import { put, readTree, siteFolder, testEffects } from "../../support/site-folder.ts";

const FIXTURES = "tests/fixtures/import";
const ARCHIVES = {
  jekyll: [`${FIXTURES}/jekyll/source`, "--from", "jekyll"],
  hugo: [`${FIXTURES}/hugo/source`, "--from", "hugo"],
  wordpress: [`${FIXTURES}/wordpress/source/export.xml`, `${FIXTURES}/wordpress/source/site`, "--from", "wxr"],
  table: [
    `${FIXTURES}/table/source/clippings.csv`,
    "--from",
    "csv",
    "--map",
    "title=Headline, date=Published, people=Persons, places=Where, text=Body",
  ],
} as const;

async function importInto(root: string, args: readonly string[]) {
  const effects = testEffects();
  const printed: string[] = [];
  const code = await run([...args, "--root", root], effects, (text) => void printed.push(text));
  return { code, out: printed.join(""), told: effects.told.join("\n") };
}

function emptySite(): string {
  const root = join(siteFolder().root, "archive");
  mkdirSync(join(root, "content"), { recursive: true });
  put(join(root, "content/site.yaml"), "title: New\nurl: https://new.example/\n");
  return root;
}

describe.each(Object.entries(ARCHIVES))("an archive of %s", (name, args) => {
  it("becomes articles, pages and files, and what needs a hand is said", async () => {
    const root = emptySite();
    const { code, out, told } = await importInto(root, args);
    const texts = Object.entries(readTree(root)).filter(([file]) => /\/(?:articles|pages)\/.*\.md$/.test(file));
    const files = texts.map(([file, text]) => `──── ${file}\n${text}`);
    await expect(`exit ${code}\n${told}\n──── written\n${out}${files.join("")}`).toMatchFileSnapshot(
      join("../../..", FIXTURES, name, "expected.txt"),
    );
  });

  it("is only looked at by a dry run, and never overwrites", async () => {
    const root = emptySite();
    const before = readTree(root);
    const dry = await importInto(root, [...args, "--dry-run"]);
    expect(readTree(root)).toEqual(before);
    const { out } = await importInto(root, args);
    expect(dry.out.replace(/ of .*/g, "")).toBe(out);
    const [first = ""] = out.split("\n");
    put(join(root, first), "Mine\n");
    const again = await importInto(root, args);
    expect(again.code).toBe(1);
    expect(again.told).toContain(`${first} is there already, and stays as it is.`);
    expect(readFileSync(join(root, first), "utf8")).toBe("Mine\n");
  });

  it("builds without an error, and its old addresses lead to the new ones", async () => {
    const root = emptySite();
    await importInto(root, args);
    const effects = testEffects();
    const code = await build(["--root", root], effects);
    expect(`${code}\n${effects.told.join("\n")}`).toMatch(/^0\n[\s\S]*: 0 errors|^0\n[\s\S]*; 0 errors/);
    const redirects = readTree(join(root, "dist"))["data/redirects.json"] ?? "[]";
    for (const [file, text] of Object.entries(readTree(join(root, "content")))) {
      if (/^draft: true$/m.test(text) || !file.endsWith(".md")) continue;
      for (const alias of /^aliases:\n((?: {2}- .*\n)+)/m.exec(text)?.[1]?.match(/\/\S*/g) ?? []) {
        if (alias.includes("?")) expect(redirects).toContain(alias);
        else expect([alias, existsSync(join(root, "dist", alias))]).toEqual([alias, true]);
      }
    }
  });
});

describe("a source that is not what it is said to be", () => {
  it.each([
    ["wxr", "a.xml", "<html><p>Hello", "this is no export of WordPress"],
    [
      "wxr",
      "a.xml",
      `<!DOCTYPE x [<!ENTITY a "${"b".repeat(1000)}">]><rss><channel><title>${"&a;".repeat(1000)}</title></channel></rss>`,
      "",
    ],
    ["csv", "a.csv", 'Headline\n"open', "the table cannot be read on from here"],
    ["csv", "a.csv", "Head,Body\na,b\n", "no column is the title"],
    ["jekyll", "a.txt", "text", "there is no such folder"],
    ["hugo", "a.txt", "text", "there is no such folder"],
  ])("%s: %s", async (format, name, text, message) => {
    const root = emptySite();
    const source = join(root, name);
    put(source, text);
    const { told } = await importInto(root, [source, "--from", format]);
    expect(told).toContain(message);
    expect(told).not.toMatch(/\n\s+at /);
  });

  it("a column that --map misspells is named with those that there are", async () => {
    const root = emptySite();
    put(join(root, "a.csv"), "Headline,Body\nA,B\n");
    const { code, told } = await importInto(root, [join(root, "a.csv"), "--from", "csv", "--map", "title=Headlines"]);
    expect(code).toBe(1);
    expect(told).toContain("found: Headlines");
    expect(told).toContain("expected: Headline, Body");
  });

  it("a column without a name is of no key", async () => {
    const root = emptySite();
    // As pandas writes a table: the numbers of its rows come first.
    put(join(root, "t.csv"), ",title,date\n0,One,2014-03-05\n1,Two,2014-03-06\n");
    const { code } = await importInto(root, [join(root, "t.csv"), "--from", "csv"]);
    expect(code).toBe(0);
    const text = readTree(root)["content/articles/2014/2014-03-05-one.md"];
    expect(text).toBe("---\ntitle: One\ndate: 2014-03-05\n---\n\n\n");
  });

  it("a table that cannot be read is told of once, and not by its columns", async () => {
    const root = emptySite();
    put(join(root, "t.csv"), "Title,Date\nOne,2014-03-05\nTwo,2014-03-06,more\n");
    const { code, told } = await importInto(root, [join(root, "t.csv"), "--from", "csv", "--map", "title=Title"]);
    expect(code).toBe(1);
    expect(told).toContain("t.csv:3:1: error: the table cannot be read on from here");
    expect(told).not.toContain("--map");
  });

  it.each(["trash", "auto-draft", "inherit"])("neither posts nor pages that are %s are taken", async (status) => {
    const root = emptySite();
    const item = (name: string, type: string, state: string) =>
      `<item><title>${name}</title><wp:post_type>${type}</wp:post_type><wp:post_name>${name}</wp:post_name><wp:status>${state}</wp:status></item>`;
    const items = [item("a", "post", status), item("b", "page", status), item("c", "page", "publish")];
    put(join(root, "export.xml"), `<rss><channel><title>Old</title>${items.join("")}</channel></rss>`);
    const { out } = await importInto(root, [join(root, "export.xml"), "--from", "wxr"]);
    expect(out).toBe("content/pages/c.md\n");
  });

  it("an export that was cut off is no whole one", async () => {
    const root = emptySite();
    const [file] = ARCHIVES.wordpress;
    const whole = readFileSync(file, "utf8");
    put(join(root, "cut.xml"), whole.slice(0, whole.lastIndexOf("</item>") - 100));
    const { code, out, told } = await importInto(root, [join(root, "cut.xml"), "--from", "wxr"]);
    expect(code).toBe(1);
    expect(told).toContain("error: the export ends in the middle: what came after this is not in the file");
    expect(out).toContain("content/articles/");
  });

  it.each([
    ["before its first post ends", "<item><title>First</title><content:encoded><![CDATA[<p>Text"],
    ["before its first post", "<link>https://old.exa"],
  ])("an export that was cut off %s says so", async (_, end) => {
    const root = emptySite();
    put(join(root, "cut.xml"), `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Old</title>${end}`);
    const { code, out, told } = await importInto(root, [join(root, "cut.xml"), "--from", "wxr"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(told).toContain("error: the export ends in the middle");
    expect(told).toContain("there is no whole post in it");
  });

  it("an export without a post says so", async () => {
    const root = emptySite();
    put(join(root, "none.xml"), "<rss><channel><title>Old</title></channel></rss>");
    const { code, told } = await importInto(root, [join(root, "none.xml"), "--from", "wxr"]);
    expect(code).toBe(1);
    expect(told).toContain("error: there is no post and no page in this export");
  });

  it("a date that is none is told of, and comes along as it is written", async () => {
    const root = emptySite();
    put(join(root, "old/_posts/2014-13-40-bad.md"), "---\ntitle: Bad\n---\nText\n");
    put(join(root, "old/_posts/2014-02-03-good.md"), "---\ntitle: Good\n---\nText\n");
    const { told } = await importInto(root, [join(root, "old"), "--from", "jekyll"]);
    expect(told.match(/the date of this text is none/g)).toHaveLength(1);
    expect(told).toContain("found: 2014-13-40");
    expect(readTree(root)["content/articles/2014/2014-13-40-bad.md"]).toContain("date: 2014-13-40");
  });

  it("front matter without an end is told of", async () => {
    const root = emptySite();
    put(join(root, "old/content/posts/open.md"), '+++\ntitle = "Open"\n\nText\n');
    put(join(root, "old/content/posts/yaml.md"), "---\ntitle: Open\n\nText\n");
    put(join(root, "old/content/posts/rule.md"), "---\nText that begins with a rule\n");
    const { told } = await importInto(root, [join(root, "old"), "--from", "hugo"]);
    expect(told.match(/error: the front matter has no end/g)).toHaveLength(2);
  });

  it("a picture that is a map comes along with what is said of it", async () => {
    const root = emptySite();
    const front = "title: T\ndate: 2020-01-02\ncover: {image: pic.png, alt: A bridge}\nimages: [other.png]";
    put(join(root, "old/content/posts/one/index.md"), `---\n${front}\n---\nText\n`);
    put(join(root, "old/content/posts/one/pic.png"), "");
    put(join(root, "old/content/posts/one/other.png"), "");
    await importInto(root, [join(root, "old"), "--from", "hugo"]);
    const text = readTree(root)["content/articles/2020/2020-01-02-one/index.md"];
    for (const line of ["other.png", "src: pic.png", "alt: A bridge"]) expect(text).toContain(line);
  });

  it.each([
    [
      "hugo",
      "content/posts/two.md",
      "summary: S text\ndescription: D text",
      ["summary: S text", "description: D text"],
    ],
    ["jekyll", "_posts/2020-01-02-two.md", "excerpt: E text\nsubtitle: Sub", ["summary: E text", "subtitle: Sub"]],
  ])("of %s loses neither an author that is a map nor a second summary", async (format, file, keys, lines) => {
    const root = emptySite();
    const authors = "author: {name: Ann Bell, email: a@b.example}\nauthors: [{name: Bo Ek}, Cy Dee]";
    put(join(root, "old", file), `---\ntitle: Two\ndate: 2020-01-02\n${authors}\n${keys}\n---\nText\n`);
    await importInto(root, [join(root, "old"), "--from", format]);
    const text = readTree(root)["content/articles/2020/2020-01-02-two.md"];
    for (const line of [...lines, "- Ann Bell\n  - Bo Ek\n  - Cy Dee"]) expect(text).toContain(line);
  });

  it("a source that is not there is wrong usage", async () => {
    await expect(importInto(emptySite(), ["nowhere.xml", "--from", "wxr"])).rejects.toMatchObject({ exitCode: 2 });
  });

  it("and no path of it leads out of the site", async () => {
    const root = emptySite();
    const source = join(siteFolder().root, "old");
    put(
      join(source, "_posts/2020-01-01-a.md"),
      "---\ntitle: A\nslug: ../../../up\nimage: /../../etc/passwd.txt\n---\n![x](/../../../etc/hosts.txt) ![y](..%2f..%2fz.png)\n",
    );
    await importInto(root, [source, "--from", "jekyll"]);
    expect(Object.keys(readTree(root)).filter((file) => file.endsWith(".md"))).toEqual([
      "content/articles/2020/2020-01-01-up.md",
    ]);
  });
});

describe("links", () => {
  it("take other addresses, and nothing else changes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(relink(text, () => null)).toBe(text);
        expect(relink(text, ({ url }) => url)).toBe(text);
      }),
    );
    const text =
      'See [a](/x "t"), ![b](</x y>), [c][d] and <https://x.example>.\n\n[d]: /x\n\n<img src="/x">\n\n`[e](/x)`\n';
    expect(relink(text, ({ url }) => (url === "/x" ? "/new path" : null))).toBe(
      'See [a](/new%20path "t"), ![b](</x y>), [c][d] and <https://x.example>.\n\n[d]: /new%20path\n\n<img src="/new path">\n\n`[e](/x)`\n',
    );
  });

  it("are told from words and titles that say the same, and each is changed once", () => {
    const other = (text: string) => relink(text, ({ url }) => (url === "/x" ? "/other" : null));
    expect(other('[/x](/x "see /x")')).toBe('[/x](/other "see /x")');
    expect(other('![/x](/x "see /x")')).toBe('![/x](/other "see /x")');
    expect(other('[/x]: /x "/x"\n\n[/x]')).toBe('[/x]: /other "/x"\n\n[/x]');
    expect(other('<img src="/x"><img src="/x">')).toBe('<img src="/other"><img src="/other">');
  });

  it("HTML of any kind becomes Markdown", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (html) => void htmlToMarkdown(html)));
    expect(htmlToMarkdown("<h1>A</h1><p>b<br>c <s>d</s></p><script>alert(1)</script><form><input></form>")).toBe(
      "## A\n\nb\\\nc ~~d~~\n",
    );
  });
});
