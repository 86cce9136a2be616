import * as fs from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run as importTexts } from "../../src/commands/import.ts";
import { run as init } from "../../src/commands/init.ts";
import { run as merge } from "../../src/commands/merge.ts";
import { run as create } from "../../src/commands/new.ts";
import { run as rename } from "../../src/commands/rename.ts";
import { run as suggest } from "../../src/commands/suggest.ts";
import { machineEffects } from "../../src/effects.ts";
import { explainFailure } from "../../src/failure.ts";
import type { Disk } from "../../src/model/effects.ts";
import { type Fault, faultyDisk, Killed } from "../support/faulty-disk.ts";
import { put, readTree } from "../support/site-folder.ts";

/**
 * Every command that writes among an editor's files, killed or refused by the disk at its n-th call. No text that was there
 * is lost or half, nobody sees a stack, and each of them, typed once more, does what it would have done.
 */
const FAULTS: readonly (readonly [fault: Fault, code?: string])[] = [
  ["before"],
  ["torn"],
  ["after"],
  ["torn", "ENOSPC"],
  ["before", "EACCES"],
  ["before", "EIO"],
];
const ALL = process.env.DATELINE_FAULTS === "all";
/** A sample of the calls; `all` takes each of them with each fault. */
const STEP = 5;
const SEED = Number(process.env.DATELINE_SEED ?? 1);
const { disk } = machineEffects();

const article = (text: string, front = "people: [Ann Lee]\n") =>
  `---\ntitle: T\ndate: 2024-01-02\n${front}---\n\n${text}\n`;
const SITE: Readonly<Record<string, string>> = {
  "content/site.yaml": "title: T\n",
  "content/articles/a.md": article("Ann Lee met Bo Kim in Cairo."),
  "content/articles/b.md": article("[She](person:ann-lee) spoke.", "people: [ann lee, Bo Kim]\n"),
  "content/people/ann-lee.md": "---\nname: Ann Lee\n---\n\nA minister.\n",
  "content/people/bo-kim.md": "---\nname: Bo Kim\n---\n",
  "old/one.txt": "One\n\nThe first text, of 3 May 2024.\n",
  "old/two.txt": "Two\n\nThe second text.\n",
};
type Command = (args: string[], effects: ReturnType<typeof machineEffects>, print: never) => Promise<number>;
const COMMANDS: Readonly<Record<string, readonly [run: Command, args: (root: string) => readonly string[]]>> = {
  rename: [rename, (root) => ["--root", root, "--write", "person", "Ann Lee", "Ann B. Lee"]],
  merge: [merge, (root) => ["--root", root, "--write", "person", "Ann Lee", "Bo Kim"]],
  new: [create, (root) => ["--root", root, "--date", "2024-05-06", "A new one"]],
  import: [
    importTexts,
    (root) => ["--root", root, "--from", "text", join(root, "old/one.txt"), join(root, "old/two.txt")],
  ],
  "suggest --write": [
    suggest as never,
    (root) => ["--root", root, "--write", "--min-confidence", "0.1", join(root, "content/articles/a.md")],
  ],
  init: [init, (root) => [join(root, "fresh")]],
};

let home: string;
const root = () => join(home, "site");
beforeAll(() => {
  home = fs.realpathSync.native(fs.mkdtempSync(join(process.env.TMPDIR ?? "/tmp", "dateline-edits-")));
});
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

describe.each(Object.entries(COMMANDS))("%s", (name, [command, args]) => {
  it(
    "loses nothing, wherever it fails, and does the rest the next time",
    async () => {
      restore();
      const counter = faultyDisk(disk, Number.POSITIVE_INFINITY);
      const first = await act(counter.disk);
      expect(first.code, first.said).toBe(0);
      const done = texts();
      expect(done).not.toEqual(SITE);
      const calls = counter.calls();
      expect(calls).toBeGreaterThan(3);
      for (let call = ALL ? 1 : 1 + (SEED % STEP); call <= calls; call += ALL ? 1 : STEP) {
        const chosen = ALL ? FAULTS : [FAULTS[(call + SEED) % FAULTS.length] ?? FAULTS[0]];
        for (const fault of chosen) if (fault !== undefined) await fail(call, fault, done);
      }
    },
    ALL ? 24 * 3_600_000 : 120_000,
  );

  async function fail(call: number, [fault, code]: (typeof FAULTS)[number], done: Readonly<Record<string, string>>) {
    restore();
    const story = `${name}, ${fault} ${code ?? "killed"} at call ${call}`;
    const faulty = faultyDisk(disk, call, fault, code);
    const { code: exit, said } = await act(faulty.disk);
    faulty.end();
    expect(said, story).not.toMatch(/\n\s+at \w/);
    const left = texts();
    for (const [file, text] of Object.entries(left)) {
      // Of old and new, whichever; the new file of a record that moves may lie beside the old one.
      expect([SITE[file], done[file]], `${story}: ${file}`).toContain(text);
    }
    for (const file of Object.keys(SITE)) {
      if (left[file] === undefined) expect(done[file], `${story} lost ${file}`).toBeUndefined();
    }
    if (exit === 0) expect(left, story).toEqual(done);
    const again = await act(disk);
    // What an interrupted command has left is not taken for what somebody wrote meanwhile.
    expect(again.said, story).not.toMatch(/somebody has since|changed meanwhile/);
    expect(texts(), `${story}; then ${again.said}`).toEqual(done);
  }

  function restore(): void {
    fs.rmSync(root(), { recursive: true, force: true });
    for (const [file, text] of Object.entries(SITE)) put(join(root(), file), text);
  }

  /** Without our own notes, what is made for editors' programs, and what a killed process may leave hidden. */
  function texts(): Readonly<Record<string, string>> {
    const kept = Object.entries(readTree(root())).filter(
      ([file]) => !/(?:^|\/)\.(?:dateline|schemas\/|[^/]*dateline-new)/.test(file),
    );
    return Object.fromEntries(kept);
  }

  async function act(on: Disk): Promise<{ readonly code: number; readonly said: string }> {
    const told: string[] = [];
    const effects = { ...machineEffects(), disk: on, tell: (text: string) => void told.push(text) };
    const print = (text: string) => void told.push(text);
    const terminal = { print, ask: null };
    try {
      const code = await command([...args(root())], effects, (name === "suggest --write" ? terminal : print) as never);
      return { code, said: told.join("\n") };
    } catch (error) {
      if (error instanceof Killed) return { code: -1, said: told.join("\n") };
      const failure = explainFailure(error);
      return { code: failure.exitCode, said: [...told, failure.text].join("\n") };
    }
  }
});
