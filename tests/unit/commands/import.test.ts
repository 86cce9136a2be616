import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../../src/commands/import.ts";
import { machineEffects } from "../../../src/effects.ts";
import { articleSchema } from "../../../src/model/front-matter.ts";
import { readYaml } from "../../../src/model/yaml.ts";
import { put, readTree, siteFolder, testEffects } from "../../support/site-folder.ts";

const REPORT = `A delegation led by Ban Ki-moon arrived in Nairobi in March 2014, officials said. It left the next day.
Later Ban met *reporters* and spoke of 1. peace and 2. trade.
`;

async function importText(args: readonly string[]) {
  const effects = testEffects();
  const printed: string[] = [];
  const code = await run([...args], effects, (text) => void printed.push(text));
  return { code, out: printed.join(""), told: effects.told.join("\n") };
}

function siteWith(name: string, text: string) {
  const { root } = siteFolder();
  const source = join(root, name);
  put(source, text);
  return { root, source, article: (file: string) => readFileSync(join(root, "content/articles", file), "utf8") };
}

describe("a plain text becomes an article", () => {
  it("with a drafted title, an open date and suggestions as comments", async () => {
    const { root, source, article } = siteWith("Report 1.txt", REPORT);
    const { code, out } = await importText([source, "--from", "text", "--root", root]);
    expect({ code, out }).toEqual({ code: 0, out: "content/articles/report-1.md\n" });
    const [, yaml = "", body] = article("report-1.md").split("---\n");
    expect(yaml).toMatch(/^# confirm: .*\ntitle: /);
    expect(yaml).toContain("# people: [Ban Ki-moon");
    expect(yaml).toContain("# places: [Nairobi]");
    expect(yaml).toContain("2014-03");
    // Of what is not named no list is offered.
    expect(yaml).not.toContain("[]");
    expect(articleSchema.parse(readYaml(yaml).data)).toMatchObject({
      title: "A delegation led by Ban Ki-moon arrived in Nairobi in March 2014, officials said",
      date: "unknown",
      people: [],
    });
    expect(body).toBe(`\n${REPORT.replace(".\nLater", ".\n\nLater").replaceAll("*", "\\*")}`);
  });

  it("and its first lines are offered, not taken", async () => {
    const { root, source, article } = siteWith(
      "a.txt",
      "Ministers meet again\n\n2014-03-05\n\nPARIS, June 12 (AP) — Ministers met.\n",
    );
    await importText([source, "--from", "text", "--root", root]);
    const text = article("a.md");
    expect(text).toContain("title: Ministers meet again\n");
    expect(text).toContain("# a line of the text is a date: 2014-03-05\n");
    expect(text).toContain("date: unknown\n");
    expect(text).toContain("# dateline: PARIS\n");
    expect(text).toContain("\nMinisters meet again\n\n2014-03-05\n\nPARIS, June 12 (AP) — Ministers met.\n");
  });

  it("and the title is drafted from what stands behind a dateline", async () => {
    const { root, source, article } = siteWith("a.txt", "PARIS, June 12 — Ministers met.\n");
    await importText([source, "--from", "text", "--root", root]);
    expect(article("a.md")).toContain("title: Ministers met\n");
  });

  it("in its own language", async () => {
    const { root, source, article } = siteWith("보고서.txt", "김정은 위원장은 2018년 6월 12일 연설했다.\n");
    await importText([source, "--from", "text", "--root", root]);
    expect(article("보고서.md")).toContain("language: ko\n");
  });
});

describe("nothing is lost", () => {
  it("an article that is there stays, and the other sources go on", async () => {
    const { root, source } = siteWith("a.txt", "One.\n");
    put(join(root, "content/articles/a.md"), "mine");
    put(join(root, "b.txt"), "Two.\n");
    const { code, told } = await importText([source, join(root, "b.txt"), "--from", "text", "--root", root]);
    expect(code).toBe(1);
    expect(told).toContain("content/articles/a.md is there already");
    const tree = readTree(join(root, "content/articles"));
    expect(tree["a.md"]).toBe("mine");
    expect(tree["b.md"]).toContain("Two.");
  });

  it("a dry run writes nothing", async () => {
    const { root, source } = siteWith("a.txt", "One.\n");
    const { code, out } = await importText([source, "--from", "text", "--root", root, "--dry-run"]);
    expect(code).toBe(0);
    expect(out).toContain("title: One\n");
    expect(readTree(join(root, "content/articles"))).toEqual({});
  });

  it("an empty file, and one that is no UTF-8, are errors", async () => {
    const { root, source } = siteWith("a.txt", " \n\n");
    machineEffects().disk.write(join(root, "b.txt"), Uint8Array.from([0xff, 0x41]));
    const { code, told } = await importText([source, join(root, "b.txt"), "--from", "text", "--root", root]);
    expect(code).toBe(1);
    expect(told).toContain("the file holds no text");
    expect(told).toContain("not encoded in UTF-8");
  });
});

it.each([
  [["a.txt"], /--from is missing/],
  [["a.txt", "--from", "txet"], /did you mean "text"/],
  [["--from", "text"], /no source/],
])("refuses %j", async (args, message) => {
  await expect(importText(args)).rejects.toThrow(message);
});
