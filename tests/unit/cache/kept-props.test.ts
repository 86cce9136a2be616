import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { keepLines, openKeptProps } from "../../../src/cache/kept-props.ts";
import { machineEffects } from "../../../src/effects.ts";
import type { Permalink } from "../../../src/model/permalink.ts";

const { disk } = machineEffects();
const articleAt = (permalink: string) => ({ kind: "article", permalink: permalink as Permalink }) as const;
const [ONE, OTHER, UNDATED] = [
  articleAt("/2018/06/12/one/"),
  articleAt("/2018/06/12/other/"),
  articleAt("/undated/third/"),
] as const;

it("finds what any thread has kept, and of much that is of old leaves the last", () => {
  const folder = mkdtempSync(join(tmpdir(), "props-"));
  try {
    const drawn = (key: string) => ({
      key,
      late: [["body", "text", [' href="/x/"'], "content/articles/one.md"]] as const,
      json: `{"k":"${key}"}`,
    });
    const elsewhere = openKeptProps(folder, disk);
    const lines = [ONE, OTHER, UNDATED].map((page) => [elsewhere.lineOf(page, drawn("a")), '{"k":"a"}'] as const);
    keepLines(lines, disk);
    elsewhere.save();
    for (const page of [ONE, OTHER, UNDATED]) {
      expect(openKeptProps(folder, disk).find(page, "a")).toEqual(drawn("a"));
    }
    // Those of one day lie together, so that a batch of pages is kept by few calls of the system.
    expect(readdirSync(folder)).toHaveLength(2);
    const here = openKeptProps(folder, disk);
    for (const key of ["b", "c", "d"]) {
      here.keep(ONE, drawn(key));
      here.keep(OTHER, drawn(key));
    }
    const file = join(
      folder,
      readdirSync(folder).find((name) => readFileSync(join(folder, name)).includes("one")) ?? "",
    );
    // As an earlier version left it, which had other files for them; and cut short.
    appendFileSync(file, "\n/2018/07/01/elsewhere/\tarticle\ta\t[]\t{}\n/2018/06/12/one/\tarticle\te\t[");
    here.save();
    expect(here.find(OTHER, "d")).toEqual(drawn("d"));
    expect(here.find(OTHER, "a")).toBeUndefined();
    expect(readFileSync(file, "utf8").split("\n")).toHaveLength(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("gives all that is kept of lists, of old as well, and what is left of lines that were cut", () => {
  const folder = mkdtempSync(join(tmpdir(), "props-"));
  try {
    const page = { kind: "person", permalink: "/people/ann-lee/" as Permalink } as const;
    const kept = openKeptProps(folder, disk);
    kept.keep(ONE, { key: "a", late: [], json: "{}" });
    kept.keep(page, { key: "a", late: [["introduction", "html"]], json: '{"n":1}' });
    kept.keep(page, { key: "b", late: [], json: '{"n":2}' });
    kept.save();
    const [file = ""] = readdirSync(folder).filter((name) => name.startsWith("lists-"));
    appendFileSync(join(folder, file), '\n/people/ann-lee/\tperson\tc\n/people/ann-lee/\tperson\td\t[\t{"n":');
    expect([...openKeptProps(folder, disk).lines("all")]).toHaveLength(4);
    const lists = [...openKeptProps(folder, disk).lines("lists")];
    expect(lists.map(({ late, json, ...list }) => ({ ...list, late: late(), json: json.toString() }))).toEqual([
      { ...page, key: "a", late: [["introduction", "html"]], json: '{"n":1}' },
      { ...page, key: "b", late: [], json: '{"n":2}' },
      { ...page, key: "d", late: [], json: '{"n":' },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("keeps nothing where there is no room, and says nothing", () => {
  const full = {
    ...disk,
    append: () => {
      throw new Error("ENOSPC");
    },
  };
  expect(() => keepLines([[["/nowhere/00.lines", "\n"], "{}"]], full)).not.toThrow();
});
