import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run as merge } from "../../../src/commands/merge.ts";
import { run as rename } from "../../../src/commands/rename.ts";
import { compose } from "../../support/composed.ts";
import { readTree, siteFolder, testEffects } from "../../support/site-folder.ts";

/**
 * Each folder of `tests/renames/` is a site, a command (`command.txt`), what it lists (`listing.txt`), and what the
 * content is afterwards (`expected/`).
 */
const CASES = resolve("tests", "renames");
const COMMANDS = { rename, merge } as const;

async function dateline(line: string, root: string, ...flags: string[]) {
  const [name = "", ...args] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
  const effects = testEffects();
  let printed = "";
  const command = COMMANDS[name as keyof typeof COMMANDS];
  const code = await command([...args, "--root", root, ...flags], effects, (text) => {
    printed += text;
  });
  return { code, printed, told: effects.told.join("\n") };
}

describe.each(readdirSync(CASES))("%s", (name) => {
  const folder = join(CASES, name);
  const line = readFileSync(join(folder, "command.txt"), "utf8").trim();

  it("lists what would change, writes it when it is told to, and finds nothing to do again", async () => {
    const { root } = siteFolder();
    cpSync(join(folder, "content"), join(root, "content"), { recursive: true });
    const before = readTree(root);
    const addresses = await addressesOf(root);

    const dry = await dateline(line, root);
    await expect(`$ dateline ${line}\n${dry.printed}${dry.told}\n`).toMatchFileSnapshot(join(folder, "listing.txt"));
    expect(readTree(root)).toEqual(before);

    const { code, printed } = await dateline(line, root, "--write");
    expect(code).toBe(0);
    expect(printed).toBe(dry.printed);
    const after = readTree(join(root, "content"));
    const files = existsSync(join(folder, "expected")) ? Object.keys(readTree(join(folder, "expected"))) : [];
    for (const [file, text] of Object.entries(after)) {
      if (!file.endsWith("/")) await expect(text, file).toMatchFileSnapshot(join(folder, "expected", file));
    }
    expect(files.filter((file) => !(file in after))).toEqual([]);
    expect(Object.keys(readTree(root)).filter((file) => !file.startsWith("content/"))).toEqual([]);

    const { edition } = await compose(root);
    expect(edition.problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual([]);
    // No address is lost.
    const now = await addressesOf(root);
    expect([...addresses].filter((address) => !now.has(address))).toEqual([]);
  });
});

async function addressesOf(root: string): Promise<ReadonlySet<string>> {
  return new Set((await compose(root)).edition.pages.keys());
}

describe("a file of any format", () => {
  const OLD = { name: "Ann Marlow", slug: "ann-marlow" };
  const NEW = { name: "Anna Marlowe", slug: "anna-marlowe" };
  type Names = typeof OLD;
  /** Pieces of front matter and of text, as they are with either name. */
  const FRONT: readonly ((names: Names) => string)[] = [
    ({ name }) => `people: [Ben Ode, ${name}] # Ann Marlow`,
    ({ name }) => `people:\n  - "${name}"   # first\n\n  # Ann Marlow, ann-marlow\n  -   'Ben Ode'`,
    ({ name }) => `people:\n- Ben Ode\n- '${name}'`,
    ({ name }) => `"people": ${name}`,
    ({ name }) => `people: ["Ben Ode" ,'${name}' ]`,
    () => "people: [Ben Ode]",
    () => "topics: [Ann Marlow]",
    ({ slug }) => `mentions:\n  not: [Nobody, ${slug}]`,
    () => "summary: Ann Marlow, again",
  ];
  const TEXT: readonly ((names: Names) => string)[] = [
    () => "Ann Marlow said: `[x](person:ann-marlow)`.",
    ({ slug }) => `She, [the *engineer*](person:${slug}), and [her](person:${slug} "Ann Marlow").`,
    ({ slug }) => `[See][her], [her] and [a (b)](../people/${slug}.md#top).\n\n[her]: person:${slug}`,
    ({ slug }) => `[Page](/people/${slug}/) and [page](/people/${slug}/#x) and [other](/people/ann-marlowe/).`,
    ({ slug }) => `- one\n- [two](<person:${slug}>)\n\n> [three](person:${slug})`,
    ({ slug }) => `<a href="/people/${slug}/">Ann</a>`,
    () => "```md\n[x](person:ann-marlow)\n```",
    () => "| [a](person:ben-ode) | b |\n|---|---|\n| ann-marlow | Ann Marlow |",
  ];

  it("differs in the names and in nothing else", async () => {
    const pieces = fc.record({
      front: fc.integer({ min: 0, max: FRONT.length - 1 }),
      text: fc.array(fc.integer({ min: 0, max: TEXT.length - 1 }), { minLength: 1, maxLength: 4 }),
      eol: fc.constantFrom("\n", "\r\n"),
      bom: fc.constantFrom("", "\ufeff"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 6 }), async (articles) => {
        const { root } = siteFolder();
        const write = (file: string, text: string) => {
          mkdirSync(dirname(join(root, file)), { recursive: true });
          writeFileSync(join(root, file), text);
        };
        write("content/people/ann-marlow.md", "---\nname: Ann Marlow\n---\n");
        write("content/people/ben-ode.md", "---\nname: Ben Ode\n---\n");
        const written = articles.map(({ front, text, eol, bom }, n) => {
          const of = (names: Names) =>
            `${bom}---\ntitle: Story ${n}\ndate: 2024-01-01 # Ann Marlow\n${FRONT[front]?.(names)}\n---\n\n${text
              .map((piece) => TEXT[piece]?.(names))
              .join("\n\n")}\n`.replaceAll("\n", eol);
          return { file: `content/articles/story-${n}.md`, of };
        });
        for (const { file, of } of written) write(file, of(OLD));
        const { code, told } = await dateline('rename person "Ann Marlow" "Anna Marlowe" --write', root);
        expect(code, told).toBe(0);
        for (const { file, of } of written) expect(readFileSync(join(root, file), "utf8")).toBe(of(NEW));
        expect(readFileSync(join(root, "content/people/anna-marlowe.md"), "utf8")).toBe(
          '---\nname: Anna Marlowe\naliases: [Ann Marlow]\nformerly: ["/people/ann-marlow/"]\n---\n',
        );
      }),
      { numRuns: 60 },
    );
  });
});
