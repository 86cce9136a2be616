import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run, type Terminal } from "../../../src/commands/suggest.ts";
import { machineEffects } from "../../../src/effects.ts";
import type { Disk } from "../../../src/model/effects.ts";
import { put, siteFolder, testEffects } from "../../support/site-folder.ts";

const ARTICLE = `---
title: "Talks" # draft
date: 2024-11-20
people: [Xi Jinping]   # more to come
---

Greek Prime Minister Kyriakos Mitsotakis met Xi Jinping in Athens on 14 November 2024. Mitsotakis later flew to Crete.
`;

function site() {
  const { root } = siteFolder();
  const file = join(root, "content", "articles", "talks.md");
  put(file, ARTICLE);
  put(join(root, "content", "places", "athens.md"), "---\nname: Athens\n---\n");
  return { root, file };
}

async function suggest(args: readonly string[], { answers, disk }: { answers?: readonly string[]; disk?: Disk } = {}) {
  const effects = testEffects(disk);
  const printed: string[] = [];
  const left = [...(answers ?? [])];
  const ask: Terminal["ask"] = answers === undefined ? null : async () => left.shift() ?? null;
  const code = await run([...args], effects, { print: (text) => void printed.push(text), ask });
  return { code, out: printed.join(""), told: effects.told.join("\n") };
}

describe("what is found", () => {
  it("is a table for people, with what is known and what is tagged", async () => {
    const { root, file } = site();
    const { code, out } = await suggest([file, "--root", root]);
    expect(code).toBe(0);
    expect(out).toContain("content/articles/talks.md");
    expect(out).toMatch(/person +Kyriakos Mitsotakis +2×/);
    expect(out).toMatch(/place +Athens +1× +known: athens/);
    expect(out).toMatch(/person +Xi Jinping +1× +tagged/);
    expect(out).toMatch(/date +2024-11-14/);
  });

  it("is one JSON array for all files, with offsets in the plain text", async () => {
    const { root, file } = site();
    const text = join(root, "a.txt");
    put(text, "\ufeffOne line.\r\n\r\nThen Ban Ki-moon spoke in Bogotá.\r\n");
    const { out } = await suggest([file, text, "--root", root, "--json"]);
    const found = JSON.parse(out) as { file: string; surface: string; start: number; end: number }[];
    expect(found.every((one) => Object.keys(one).join() === "file,kind,surface,start,end,entity,edtf,confidence")).toBe(
      true,
    );
    const plain = "One line.\n\nThen Ban Ki-moon spoke in Bogotá.\n";
    const inText = found.filter(({ file }) => file === "a.txt");
    expect(inText.map(({ start, end }) => plain.slice(start, end))).toEqual(["Ban Ki-moon", "Bogotá"]);
    expect(found.find(({ surface }) => surface === "Athens")).toMatchObject({
      file: "content/articles/talks.md",
      entity: "athens",
    });
  });
});

describe("what is accepted", () => {
  it("goes into the front matter and makes records, and all else stays", async () => {
    const { root, file } = site();
    const { out } = await suggest([file, "--root", root]);
    const number = /(\d+) +person +Kyriakos/.exec(out)?.[1];
    const crete = /(\d+) +\S+ +Crete/.exec(out)?.[1];
    const { code, told } = await suggest([file, "--root", root, "--write", "--accept", `${number}, ${crete}=place`]);
    expect(code).toBe(0);
    expect(told).toContain("new: content/people/kyriakos-mitsotakis.md");
    expect(readFileSync(file, "utf8")).toBe(
      ARTICLE.replace("[Xi Jinping]", "[Xi Jinping, Kyriakos Mitsotakis]").replace(
        "\n---\n\n",
        "\nplaces: [Crete]\n---\n\n",
      ),
    );
    expect(readFileSync(join(root, "content/people/kyriakos-mitsotakis.md"), "utf8")).toContain(
      "name: Kyriakos Mitsotakis\n",
    );
    expect(existsSync(join(root, "content/places/crete.md"))).toBe(true);
    expect(existsSync(join(root, "content/articles/.talks.md.dateline-new"))).toBe(false);
  });

  it("is asked one by one at a terminal, until the editor quits", async () => {
    const { root, file } = site();
    await suggest([file, "--root", root, "--write"], { answers: ["y", "q"] });
    const text = readFileSync(file, "utf8");
    expect(text).toContain("people: [Xi Jinping, Kyriakos Mitsotakis]   # more to come");
    expect(text).not.toContain("Crete]");
  });

  it("never overwrites a record", async () => {
    const { root, file } = site();
    const record = join(root, "content/people/kyriakos-mitsotakis.md");
    put(record, "---\nname: K. M.\n---\n");
    const { told } = await suggest([file, "--root", root, "--write"], { answers: ["y", "q"] });
    expect(told).toContain("kept as it was: content/people/kyriakos-mitsotakis.md");
    expect(readFileSync(record, "utf8")).toBe("---\nname: K. M.\n---\n");
  });

  it("is not written over an article that changed meanwhile", async () => {
    const { root, file } = site();
    const ask = async () => {
      put(file, `${ARTICLE}New words.\n`);
      return "y";
    };
    await expect(run([file, "--root", root, "--write"], testEffects(), { print: () => {}, ask })).rejects.toThrow(
      /has changed/,
    );
    expect(readFileSync(file, "utf8")).toBe(`${ARTICLE}New words.\n`);
    expect(existsSync(join(root, "content/people"))).toBe(false);
  });

  it("leaves the article whole where the disk fails", async () => {
    const { root, file } = site();
    const { disk } = machineEffects();
    const full: Disk = {
      ...disk,
      sync: () => {
        throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC", syscall: "fsync" });
      },
    };
    await expect(suggest([file, "--root", root, "--write"], { answers: ["y", "q"], disk: full })).rejects.toThrow(
      "ENOSPC",
    );
    expect(readFileSync(file, "utf8")).toBe(ARTICLE);
    expect(existsSync(join(root, "content/articles/.talks.md.dateline-new"))).toBe(false);
  });
});

describe("what cannot be done is refused", () => {
  it.each([
    [["--write"], /no terminal/],
    [["--accept", "1"], /--write is missing/],
    [["--write", "--accept", "99"], /no line of the table/],
    [["--write", "--accept", "1=planet"], /no kind of name/],
    [["--write", "--min-confidence", "90"], /no number from 0 to 1/],
  ])("%j", async (flags, message) => {
    const { root, file } = site();
    await expect(suggest([file, "--root", root, ...flags])).rejects.toThrow(message);
    expect(readFileSync(file, "utf8")).toBe(ARTICLE);
  });

  it("no file, a missing file, and writing to a plain text", async () => {
    const { root } = site();
    put(join(root, "a.txt"), "Text.");
    await expect(suggest(["--root", root])).rejects.toThrow(/no file/);
    await expect(suggest([join(root, "b.txt"), "--root", root])).rejects.toThrow(/no file/);
    await expect(suggest([join(root, "a.txt"), "--root", root, "--write", "--accept", "1"])).rejects.toThrow(
      /no front matter/,
    );
  });

  it("a file that is no UTF-8 is reported, and the others are read", async () => {
    const { root, file } = site();
    const broken = join(root, "b.txt");
    machineEffects().disk.write(broken, Uint8Array.from([0x41, 0xff, 0x42]));
    const { code, out, told } = await suggest([broken, file, "--root", root]);
    expect(code).toBe(1);
    expect(told).toContain("b.txt:1:2");
    expect(out).toContain("Mitsotakis");
  });
});
