import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import GithubSlugger from "github-slugger";
import type { Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArguments, type Usage } from "../../../src/commands/usage.ts";
import { dateline } from "../../support/command.ts";
import { layTheme } from "../../support/shared-theme.ts";
import { reference } from "./reference.ts";
import { rulesInPage, rulesInSource } from "./rules.ts";
import { settingsTable } from "./settings-table.ts";

const PAGES = [
  "README.md",
  ...fs
    .readdirSync("docs")
    .filter(isMarkdown)
    .map((name) => `docs/${name}`),
];
const { scripts } = JSON.parse(fs.readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

describe.each(PAGES)("%s", (page) => {
  const tree = parsed(page);

  it("links to files and headings that are there", () => {
    expect(linksOf(tree).filter((link) => !leadsSomewhere(link, page))).toEqual([]);
  });

  it("shows commands that exist, with flags that exist", async () => {
    for (const line of [...commandsOf(tree), ...examplesOf(tree)]) {
      await expect(understood(line), line).resolves.toBe(true);
    }
  });
});

describe("every command that the pages show", () => {
  let folder: string;
  let checkout: string;

  beforeAll(async () => {
    folder = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-docs-")));
    checkout = join(folder, "checkout");
    for (const part of ["content", "public"]) fs.cpSync(part, join(checkout, part), { recursive: true });
    // Four hundred pages of days: most of each output, and of what is compressed of it.
    fs.appendFileSync(join(checkout, "content", "site.yaml"), "\nfeatures: {onThisDay: off}\n");
    await layTheme(checkout);
    fs.writeFileSync(join(checkout, "letter.txt"), "On 12 June 2018 Kim Jong-un wrote a letter to Donald Trump.\n");
    const article = join(folder, "my-archive", "content", "articles", "2024-10-15-rain.md");
    fs.mkdirSync(dirname(article), { recursive: true });
    fs.writeFileSync(article, "---\ntitle: Rain\ndate: 2024-10-15\n---\n\nIt rained on Tuesday.\n");
  });

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  const shown = PAGES.flatMap((page) => commandsOf(parsed(page)));
  const run = [...new Set(shown)].flatMap((line) => {
    const args = argumentsOf(line);
    return args === null || serves(args[0]) ? [] : [{ line, args }];
  });

  it("is among the following", () => expect(run.length).toBeGreaterThan(5));

  it.each(run)("$line", ({ args }) => {
    const { status, stderr } = dateline(args, { cwd: checkout });
    expect(stderr).not.toContain("dateline:");
    expect(status).toBe(0);
  });
});

describe("docs/settings.md", () => {
  it("has the table that the schema gives", () => {
    const [table] = /^\| Key \|.*?(?=\n\n)/ms.exec(fs.readFileSync("docs/settings.md", "utf8")) ?? [];
    expect(table).toBe(settingsTable());
  });
});

describe("docs/reference.md", () => {
  it("is what the program itself gives (npx vitest run --project machine tests/unit/docs -u writes it anew)", async () => {
    await expect(await reference()).toMatchFileSnapshot("../../../docs/reference.md");
  });
});

describe("docs/rules.md", () => {
  it("explains every rule of the program, once, and no other", () => {
    const explained = rulesInPage(fs.readFileSync("docs/rules.md", "utf8"));
    expect([...explained].sort()).toEqual([...rulesInSource("src")].sort());
  });
});

function isMarkdown(name: string): boolean {
  return name.endsWith(".md");
}

function parsed(page: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(fs.readFileSync(page, "utf8"));
}

function linksOf(tree: Root): readonly string[] {
  const links: string[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type === "link" || node.type === "image" || node.type === "definition") links.push(node.url);
  });
  return links;
}

function leadsSomewhere(link: string, page: string): boolean {
  if (/^https?:/.test(link)) return true;
  const [path = "", fragment] = link.split("#", 2);
  const target = path === "" ? page : posix.join(posix.dirname(page), decodeURIComponent(path));
  if (!fs.existsSync(target)) return false;
  return fragment === undefined || headingsOf(parsed(target)).includes(fragment);
}

/** The ids that GitHub gives to headings. */
function headingsOf(tree: Root): readonly string[] {
  const slugger = new GithubSlugger();
  const ids: string[] = [];
  visit(tree, "heading", (node) => void ids.push(slugger.slug(textOf(node))));
  return ids;
}

/** Commands in blocks that are not for copying whole: with what they print below them, or of files that are not there. */
function examplesOf(tree: Root): readonly string[] {
  const examples: string[] = [];
  visit(tree, "code", ({ lang, value }) => {
    if (lang !== "sh")
      examples.push(...[...value.matchAll(/^(?:\$ )?(npx dateline .+)$/gm)].map(([, line = ""]) => line));
  });
  return examples;
}

/** Lines of fenced `sh` blocks; `a && b` is two. */
function commandsOf(tree: Root): readonly string[] {
  const commands: string[] = [];
  visit(tree, "code", ({ lang, value }) => {
    if (lang === "sh") commands.push(...value.split(/\n|&&/).map((line) => line.trim()));
  });
  return commands.filter((line) => line !== "" && !line.startsWith("#"));
}

/** What follows `dateline`; `null` for another command. */
function argumentsOf(line: string): string[] | null {
  const [, rest] = /^(?:npx dateline|node dateline\.mjs) (.+)$/.exec(line) ?? [];
  if (rest === undefined) return null;
  // As a shell does: what stands in quotes is one.
  return [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
}

function serves(name: string | undefined): boolean {
  return name === "dev" || name === "preview";
}

/** @throws Refusal for a flag that the command does not have. */
async function understood(line: string): Promise<boolean> {
  const args = argumentsOf(line);
  if (args === null) return isNpm(line);
  const [name = "", ...rest] = args;
  const { usage } = (await import(`../../../src/commands/${name}.ts`)) as { usage: Usage };
  readArguments(rest, usage);
  return true;
}

function isNpm(line: string): boolean {
  const [, script] = /^npm (?:run )?([\w-]+)/.exec(line) ?? [];
  return script === "ci" || script === "install" || (script !== undefined && Object.hasOwn(scripts, script));
}
