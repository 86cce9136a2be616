import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { BuildReport } from "../../src/build.ts";
import { buildAgain } from "../../src/build-again.ts";
import { machineEffects } from "../../src/effects.ts";
import { compilePlainTheme, createTestSite, type PlainTheme, type TestSite } from "../support/built-site.ts";
import { faultyDisk } from "../support/faulty-disk.ts";
import { withOldFiles } from "../support/old-files.ts";
import { put, readTree } from "../support/site-folder.ts";

/**
 * Where articles say the same in other words, their pages and the index of the search are all that is made anew. Whatever has
 * changed, the output is that of a clean build.
 */
const NOW = Date.UTC(2024, 5, 1);
/** Of the calls to the disk, a sample: `DATELINE_FAULTS=all` takes each of them. */
const ALL = process.env.DATELINE_FAULTS === "all";
const STEP = ALL ? 1 : 47;
const SEED = Number(process.env.DATELINE_SEED ?? 1);

let theme: PlainTheme;
let site: TestSite;
/** The site with its output. */
let built: string;

beforeAll(async () => {
  theme = await compilePlainTheme(null);
  site = createTestSite(null, theme);
  built = `${site.root}-built`;
  put(path("content/site.yaml"), settings("One"));
  put(path("content/people/ann-lee.md"), "---\nname: Ann Lee\n---\n");
  put(path("content/places/harbourtown.md"), "---\nname: Harbourtown\n---\n");
  put(path("content/pages/about.md"), "---\ntitle: About\n---\nAbout us.");
  article("vote", "2024-01-02", "Ann Lee spoke in Harbourtown.\n\n## The count\n\nIt took the night.\n\nNobody slept.");
  article("strike", "2024-01-03", "Harbourtown waited. See [the count](vote.md#the-count) and [the end](end.md).");
  article(
    "end",
    "2024-02-04",
    "Ann Lee went home.\n\nThe harbour was empty, and the [strike](strike.md) was over.[^1]\n\n[^1]: So they said.",
  );
  article("dead", "2024-02-06", "[Nobody](nobody.md) knows.");
  article("draft", "2024-02-05", "Not yet, Ann Lee said.", "draft: true\n");
  await build();
  copy(site.root, built);
});
beforeEach(() => restore(built));
afterAll(() => {
  site.remove();
  fs.rmSync(built, { recursive: true });
});

const WORDS: readonly (readonly [what: string, edit: () => void])[] = [
  ["a sentence that names nobody was added", () => edit("end", (text) => `${text}\n\nThe gulls came back.\n`)],
  ["a word was changed", () => edit("end", (text) => text.replace("empty", "deserted"))],
  ["a word was changed beside a link", () => edit("end", (text) => text.replace("was over", "had ended"))],
  ["a heading was added", () => edit("end", (text) => `${text}\n\n## Later\n\nIt rained.\n`)],
  [
    "markup was added that is made harmless",
    () => edit("end", (text) => `${text}\n\n*Oh* \`<b>\` & "so" \\<script>.\n`),
  ],
  ["a footnote says more", () => edit("end", (text) => text.replace("So they said.", "So they said, all of them."))],
  ["a file was written again as it was", () => edit("end", (text) => text)],
];

const MORE: readonly (readonly [what: string, edit: () => void])[] = [
  ["a sentence names somebody", () => edit("end", (text) => `${text}\n\nAnn Lee slept.\n`)],
  ["a sentence gives a date", () => edit("end", (text) => `${text}\n\nThat was on 5 March 2023.\n`)],
  [
    "the sentence was changed that is quoted elsewhere",
    () => edit("end", (text) => text.replace("went home", "ran home")),
  ],
  ["a headline was changed", () => edit("end", (text) => text.replace("title: end", "title: ended"))],
  ["a dead link has moved", () => edit("dead", (text) => text.replace("[Nobody]", "So [nobody]"))],
  ["a link was added", () => edit("end", (text) => `${text}\n\n[All](/people/).\n`)],
  [
    "words were changed of which a link leads to the heading",
    () => edit("vote", (text) => text.replace("night", "day")),
  ],
  [
    "a heading has gone to which a link leads",
    () => edit("vote", (text) => text.replace("## The count", "## The tally")),
  ],
  ["something is to be told to the editor", () => edit("end", (text) => `${text}\n\n<script>alert(1)</script>\n`)],
  ["an article has come", () => article("new", "2024-03-01", "Words.")],
  ["a record was changed", () => put(path("content/people/ann-lee.md"), "---\nname: Ann B. Lee\n---\n")],
  ["a page was changed", () => put(path("content/pages/about.md"), "---\ntitle: About\n---\nAbout them.")],
  ["a setting was changed", () => put(path("content/site.yaml"), settings("Two"))],
];

describe("words alone are made anew", () => {
  it.each(WORDS)("where %s", async (_, act) => {
    act();
    expect(madeBy(await build())).toBe("rewording");
    await expectClean();
    expect(madeBy(await build())).toBe("nothing");
  });

  it("time and again, in several articles, and back to what they said first", async () => {
    const first = fs.readFileSync(file("end"), "utf8");
    for (const word of ["grey", "blue", "green"]) {
      edit("end", (text) => `${text}\n\nThe sea was ${word}.\n`);
      edit("strike", (text) => `${text}\n\nThe sky was ${word}.\n`);
      expect(madeBy(await build())).toBe("rewording");
      await expectClean();
    }
    fs.writeFileSync(file("end"), first);
    expect(madeBy(await build())).toBe("rewording");
    await expectClean();
    edit("vote", (text) => text.replace("title: vote", "title: voted"));
    expect(madeBy(await build())).toBe("all");
    await expectClean();
  });
});

describe("the whole is looked at", () => {
  it.each(MORE)("where %s", async (_, act) => {
    act();
    expect(madeBy(await build())).toBe("all");
    await expectClean();
  });

  it.each([
    ["the output was changed by hand", "dist/index.html"],
    ["what pages were drawn from is lost", ".dateline/cache/props"],
    ["the notes of the search are lost", ".dateline/cache/search/basis.note"],
    ["what was read is lost", ".dateline/cache/articles"],
    ["the states of the last build are lost", "states"],
  ])("where %s", async (_, lost) => {
    edit("end", (text) => `${text}\n\nThe gulls came back.\n`);
    fs.rmSync(lost === "states" ? statesFile() : path(lost), { recursive: true });
    expect(madeBy(await build())).toBe("all");
    await expectClean();
  });

  it.each(["full", "summary"])("by the feeds, which carry the %s text", async (content) => {
    put(path("content/site.yaml"), `${settings("One")}feeds: { content: ${content} }\n`);
    await build();
    edit("end", (text) => `${text}\n\nThe gulls came back.\n`);
    expect(madeBy(await build())).toBe(content === "full" ? "all" : "rewording");
    await expectClean();
  });

  it("where another output, built from the same notes, has the words of before", async () => {
    await build({ out: path("other") });
    edit("end", (text) => `${text}\n\nThe gulls came back.\n`);
    expect(madeBy(await build())).toBe("rewording");
    expect(madeBy(await build({ out: path("other") }))).toBe("all");
    expect(readTree(path("other"))).toEqual(readTree(path("dist")));
  });

  it.each<[what: string, restored: RegExp, edit: () => void]>([
    ["what was read", /^cache$/, () => edit("end", (text) => `${text}\n\nThe gulls came back.\n`)],
    ["the output", /^manifest-/, () => {}],
    ["the output, and words were changed,", /^manifest-/, () => edit("end", (text) => `${text}\n\nThe terns left.\n`)],
  ])("where %s was restored from before the last build", async (what, restored, act) => {
    edit("strike", (text) => text.replace("waited", "was waiting"));
    await build();
    for (const name of fs.readdirSync(path(".dateline")).filter((entry) => restored.test(entry))) {
      const within = name === "cache" ? "cache/articles" : name;
      fs.rmSync(path(`.dateline/${within}`), { recursive: true });
      copy(join(built, ".dateline", within), path(`.dateline/${within}`));
    }
    if (what !== "what was read") {
      fs.rmSync(path("dist"), { recursive: true });
      copy(join(built, "dist"), path("dist"));
    }
    act();
    expect(madeBy(await build())).toBe("all");
    await expectClean();
  });

  it("where a file changed while the last build was about to read it, unless it says the same", async () => {
    const effects = machineEffects();
    edit("end", (text) => `${text}\n\nThe gulls came back.\n`);
    await build({}, effects);
    // Of the same size, within the same tick.
    edit("end", (text) => text.replace("gulls", "crows"));
    await build({}, effects);
    await expectClean();
  });
});

it("cuts the words of the index anew where many of a letter come, and goes", async () => {
  const words = (letter: string, count: number) =>
    Array.from(
      { length: count },
      (_, n) => `${letter}${n.toString(36).replace(/[0-9]/g, (digit) => "ghijklmnop"[Number(digit)] ?? "")}`,
    ).join(" ");
  article("list", "2024-02-07", ["a", "e", "k", "o", "t"].map((letter) => words(letter, 700)).join("\n\n"));
  await build();
  const before = cuts();
  const text = fs.readFileSync(file("list"), "utf8");
  edit("list", () => `${text}\n\n${words("ko", 3000)}\n`);
  expect(madeBy(await build())).toBe("rewording");
  await expectClean();
  expect(before.filter((name) => !cuts().includes(name))).not.toEqual([]);
  expect(cuts().filter((name) => !before.includes(name))).not.toEqual([]);
  edit("list", () => text);
  expect(madeBy(await build())).toBe("rewording");
  await expectClean();
  expect(cuts()).toEqual(before);
});

function cuts(): readonly string[] {
  return fs.readdirSync(path("dist/search/w")).sort();
}

it.each([
  ["rewording", "\n\nThe terns left.\n"],
  ["all", "\n\nAnn Lee left.\n"],
])("closes every file that it opens: %s", async (made, words) => {
  edit("end", (text) => text + words);
  const { disk, ...effects } = withOldFiles(site.root);
  let opened = 0;
  let open = 0;
  const counted = (file: string) => {
    const reader = disk.open(file);
    opened++;
    open++;
    const close = () => {
      open--;
      reader.close();
    };
    return { ...reader, close };
  };
  expect(madeBy(await build({}, { ...effects, disk: { ...disk, open: counted } }))).toBe(made);
  expect(opened).toBeGreaterThan(0);
  expect(open).toBe(0);
});

it("leaves the old site or the new one, wherever it fails, and the next build is right", {
  timeout: ALL ? 24 * 3_600_000 : 240_000,
}, async () => {
  edit("end", (text) => `${text}\n\nThe gulls came back.\n`);
  const kept = `${site.root}-kept`;
  copy(site.root, kept);
  const old = readTree(path("dist"));
  const { disk, ...effects } = withOldFiles(site.root);
  const counter = faultyDisk(disk, Number.POSITIVE_INFINITY);
  expect(madeBy(await build({}, { ...effects, disk: counter.disk }))).toBe("rewording");
  await expectClean();
  const fresh = readTree(path("dist"));
  const faults = [["before"], ["torn"], ["after"], ["torn", "ENOSPC"], ["before", "EIO"]] as const;
  expect(counter.calls()).toBeGreaterThan(100);
  for (let call = 1 + (SEED % STEP); call <= counter.calls(); call += STEP) {
    for (const [fault, code] of ALL ? faults : [faults[call % faults.length] ?? faults[0]]) {
      restore(kept);
      const story = `${fault} ${code ?? "killed"} at call ${call}`;
      const faulty = faultyDisk(disk, call, fault, code);
      await build({}, { ...effects, disk: faulty.disk }).catch(() => {});
      faulty.end();
      const left = readTree(path("dist"));
      const journal = fs.existsSync(path("dist.dateline-staging/journal.json"));
      if (!journal) expect([old, fresh], story).toContainEqual(left);
      fs.rmSync(path("dist.dateline-staging/lock"), { force: true });
      await build();
      expect(readTree(path("dist")), `the build after ${story}`).toEqual(fresh);
    }
  }
  fs.rmSync(kept, { recursive: true });
});

function restore(kept: string): void {
  fs.rmSync(site.root, { recursive: true, force: true });
  copy(kept, site.root);
}

/** With times to the nanosecond, which `cpSync` does not keep. */
function copy(from: string, to: string): void {
  execFileSync("cp", ["-a", from, to]);
}

function build(how: { readonly out?: string } = {}, effects = withOldFiles(site.root)): Promise<BuildReport> {
  return buildAgain(
    {
      root: site.root,
      out: path("dist"),
      cacheFolder: path(".dateline"),
      now: NOW,
      drafts: false,
      clean: false,
      strict: false,
      keepGoing: true,
      ...how,
    },
    { ...effects, tell: () => {} },
  );
}

function madeBy({ stages }: BuildReport): "nothing" | "rewording" | "all" {
  if (Object.keys(stages).length === 0) return "nothing";
  return "archive" in stages ? "all" : "rewording";
}

/** The output is that of a build that knows nothing of earlier ones. */
async function expectClean(): Promise<void> {
  const [out, cache] = [path("clean"), path("clean-cache")];
  for (const folder of [out, cache]) fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(theme.cacheFolder, join(cache, "cache"), { recursive: true });
  await buildAgain(
    { root: site.root, out, cacheFolder: cache, now: NOW, drafts: false, clean: true, strict: false, keepGoing: true },
    { ...machineEffects(), tell: () => {} },
  );
  expect(readTree(path("dist"))).toEqual(readTree(out));
}

/** Without four hundred pages of days, most of each output: `requoted.test.ts` has them. */
function settings(title: string): string {
  return `title: ${title}\nurl: https://archive.example/\nfeatures: { onThisDay: off }\n`;
}

function article(name: string, date: string, text: string, front = ""): void {
  put(file(name), `---\ntitle: ${name}\ndate: ${date}\n${front}---\n${text}\n`);
}

function edit(name: string, change: (text: string) => string): void {
  const before = fs.readFileSync(file(name), "utf8");
  fs.writeFileSync(file(name), change(before));
}

function file(name: string): string {
  return path(`content/articles/${name}.md`);
}

function statesFile(): string {
  const name = fs.readdirSync(path(".dateline")).find((entry) => entry.endsWith(".states"));
  return path(`.dateline/${name}`);
}

function path(relative: string): string {
  return join(site.root, relative);
}
