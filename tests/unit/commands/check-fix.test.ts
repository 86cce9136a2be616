import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { run } from "../../../src/commands/check.ts";
import { SITES } from "../../support/built-site.ts";
import { readTree, siteFolder, testEffects } from "../../support/site-folder.ts";

it("puts right what is safe, changes no other line, and leaves the rest to a person", async () => {
  const { root } = siteFolder();
  cpSync(join(SITES, "mistakes", "content"), join(root, "content"), { recursive: true });
  const before = readTree(root);
  const check = async (...flags: string[]) => {
    const effects = testEffects();
    let printed = "";
    const args = ["--root", root, "--now", "2025-06-01", ...flags];
    const code = await run(args, effects, (text) => {
      printed += text;
    });
    return { code, printed, told: effects.told.join("\n") };
  };
  const asked = JSON.parse((await check("--json")).printed) as { rule: string }[];
  expect(readTree(root)).toEqual(before);

  const { told, code } = await check("--fix");
  expect(told).toContain(
    "content/articles/2020-01-02-council-again.md:7:5: put right: people names this twice [tag-twice]",
  );
  // What was an error, by the site's own rules, is put right.
  expect(code).toBe(0);
  const after = readTree(root);
  const changed = Object.keys(before).filter((file) => before[file] !== after[file]);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(changed.map((file) => [file, ...changesOf(before[file] ?? "", after[file] ?? "")])).toEqual([
    [
      "content/articles/1950-05-05-old.md",
      "-people: [Andrey Rudenka, Kim Chol]",
      "+people: [Andrei Rudenko, Kim Chol]",
    ],
    ["content/articles/2020-01-01-council.md", "-topics: [Bridges, bridges]", "+topics: [Bridges]"],
    ["content/articles/2020-01-02-council-again.md", "-  - andrei-rudenko # twice"],
  ]);

  const left = JSON.parse((await check("--json")).printed) as { rule: string }[];
  const fixable = (rule: string) => rule === "tag-twice" || rule === "retired-name";
  expect(left.filter(({ rule }) => fixable(rule))).toEqual([]);
  expect(left.length).toBe(asked.filter(({ rule }) => !fixable(rule)).length);
  await check("--fix");
  expect(readTree(root)).toEqual(after);
  expect(readFileSync(join(root, "content/site.yaml"), "utf8")).toBe(before["content/site.yaml"]);
});

it("puts a backslash before words in angle brackets, and changes front matter in the same file", async () => {
  const { root } = siteFolder();
  const head = "---\ntitle: Acme <AM> rises\ndate: 2024-01-02\ntopics: [Oil, TOPICS]\n---\n";
  writeFileSync(
    join(root, "content/articles/a.md"),
    `${head.replace("TOPICS", "oil")}\nAcme <AM> rose, as did\n<Third Bank of Elmstown>. \`<AM>\`\n`,
  );
  const check = async () => {
    const effects = testEffects();
    await run(["--root", root, "--now", "2025-06-01", "--fix"], effects, () => undefined);
    return effects.told.join("\n");
  };
  expect(await check()).toContain(
    "content/articles/a.md:7:6: put right: what stands in angle brackets is no HTML, and is printed as it is written [angle-brackets]",
  );
  const text = `${head.replace(", TOPICS", "")}\nAcme \\<AM> rose, as did\n\\<Third Bank of Elmstown>. \`<AM>\`\n`;
  expect(readFileSync(join(root, "content/articles/a.md"), "utf8")).toBe(text);
  expect(await check()).not.toContain("angle-brackets");
});

function changesOf(before: string, after: string): readonly string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}
