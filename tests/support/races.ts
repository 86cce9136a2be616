import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { machineEffects } from "../../src/effects.ts";
import { recover } from "../../src/write/recover.ts";
import { deadLinks } from "./check-links.ts";
import type { Random } from "./random.ts";
import { EDITS } from "./random-edits.ts";
import { filesOf, type RandomSite } from "./random-site.ts";
import { readTree } from "./site-folder.ts";

/** A site in a folder, on which real processes are let loose. */
export interface RacedSite {
  readonly root: string;
  readonly site: RandomSite;
  readonly random: Random;
  /** The command, bundled: a process of its own each time. */
  readonly command: string;
}

type Tree = Readonly<Record<string, string>>;
interface Ended {
  /** `null` where it was killed. */
  readonly code: number | null;
  readonly said: string;
  readonly took: number;
}

/**
 * One or two builds on one output and one cache, most of them killed at some moment. What is there afterwards is the old
 * site or the new one, as soon as the next command has looked; and the next build is right.
 * @returns what happened.
 */
export async function raceWithKills(raced: RacedSite): Promise<string> {
  const { root, random } = raced;
  const before = pages(join(root, "dist"));
  edit(raced);
  const clean = await buildClean(raced);
  const after = pages(join(root, "clean"));
  const builders = Array.from({ length: 1 + random.below(2) }, () => start(raced));
  const ends = await Promise.all(
    builders.map(async (builder) => {
      const ended = end(builder);
      if (random.once(5)) return ended;
      await sleep(random.below(Math.ceil(clean.took * 1.2)));
      builder.kill("SIGKILL");
      return ended;
    }),
  );
  // Another build is at work: 3.
  for (const ended of ends) orderly(ended, [0, 1, 3, null]);
  recover({ root, out: join(root, "dist"), cacheFolder: join(root, ".dateline") }, machineEffects());
  const left = pages(join(root, "dist"));
  const story = `${ends.map(({ code, took }) => `${code === null ? "killed" : code} after ${Math.round(took)} ms`).join(", ")}`;
  const which = isSame(left, after) ? "the new site" : isSame(left, before) ? "the old site" : "a mixture";
  if (which === "a mixture") throw new Error(`a mixture; ${story}\n${difference(left, after)}`);
  if (ends.some(({ code }) => code === 0) && which !== "the new site")
    throw new Error(`a build said that it was done, and left ${which}; ${story}`);
  await buildsRightly(raced, after, story);
  return `${story}: ${which}`;
}

/**
 * Somebody writes, deletes and renames files of the site all the time while it is built. Each build says what is wrong
 * and leaves the output as it was, or writes a site without a dead link; when all is quiet, the next build is right.
 */
export async function raceWithEdits(raced: RacedSite, builds: number): Promise<string> {
  const { root } = raced;
  const editor = spawn(process.execPath, ["tests/support/restless-editor.mjs", root, String(raced.random.below(1e9))], {
    stdio: ["pipe", "inherit", "inherit"],
  });
  const ways = new Map<string, number>();
  try {
    for (let n = 0; n < builds; n++) {
      const before = pages(join(root, "dist"));
      const ended = await end(start(raced, [], false));
      orderly(ended, [0, 1, 3]);
      const way = ended.code === 0 ? "built" : (WAYS.find((known) => ended.said.includes(known)) ?? "refused");
      ways.set(way, (ways.get(way) ?? 0) + 1);
      const left = pages(join(root, "dist"));
      if (ended.code !== 0 && !isSame(left, before))
        throw new Error(`exit ${ended.code}, and another output\n${ended.said}`);
      const dead = deadLinks(join(root, "dist"));
      if (dead.length > 0) throw new Error(`dead links: ${dead.slice(0, 3).join("; ")}`);
    }
  } finally {
    // It puts back what it has moved, and ends.
    editor.stdin.end();
    await once(editor, "exit");
  }
  save(raced);
  await buildClean(raced);
  await buildsRightly(raced, pages(join(root, "clean")), "after edits");
  return [...ways].map(([way, count]) => `${count} ${way}`).join(", ");
}

const WAYS = ["vanished", "changed while", "cannot be read", "is not there"];

/** Some edits, as the day brings them. */
function edit(raced: RacedSite): void {
  const { site, random } = raced;
  for (let n = random.below(4); n >= 0; n--) EDITS[random.pick(Object.keys(EDITS))]?.(site, random);
  save(raced);
}

export function save({ root, site }: Pick<RacedSite, "root" | "site">): void {
  const wanted = filesOf(site);
  for (const top of ["content", "public", "templates"]) {
    for (const file of Object.keys(readTree(join(root, top)))) {
      if (!wanted.has(`${top}/${file}`)) fs.rmSync(join(root, top, file), { recursive: true });
    }
  }
  for (const [file, bytes] of wanted) {
    const path = join(root, file);
    if (fs.existsSync(path) && fs.readFileSync(path).equals(bytes)) continue;
    fs.mkdirSync(dirname(path), { recursive: true });
    fs.writeFileSync(path, bytes);
  }
}

async function buildClean(raced: RacedSite): Promise<Ended> {
  const [out, cache] = [join(raced.root, "clean"), join(raced.root, "clean-cache")];
  const ended = await end(start(raced, ["--out", out, "--cache", cache, "--clean"]));
  orderly(ended, [0, 1]);
  return ended;
}

function start({ root, site, command }: RacedSite, more: readonly string[] = [], keepGoing = true): ChildProcess {
  const args = ["build", "--root", root, "--now", new Date(site.now).toISOString(), ...more];
  if (keepGoing) args.push("--keep-going");
  if (site.drafts) args.push("--drafts");
  if (site.base !== undefined && keepGoing) args.push("--base", site.base);
  return spawn(process.execPath, [command, ...args], { stdio: ["ignore", "ignore", "pipe"] });
}

async function end(child: ChildProcess): Promise<Ended> {
  const startedAt = performance.now();
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += String(chunk);
  });
  const [code] = await once(child, "close");
  return { code, said, took: performance.now() - startedAt };
}

async function buildsRightly(raced: RacedSite, wanted: Tree, story: string): Promise<void> {
  const ended = await end(start(raced));
  orderly(ended, [0, 1]);
  const made = pages(join(raced.root, "dist"));
  if (!isSame(made, wanted))
    throw new Error(`the next build is wrong; ${story}\n${difference(made, wanted)}\n${ended.said}`);
}

/** No stack, no fault of the program, and an exit code that means what happened. */
function orderly({ code, said }: Ended, codes: readonly (number | null)[]): void {
  if (!codes.includes(code) || /\n\s+at \S+ \(|fault of the program/.test(said))
    throw new Error(`exit ${code}: ${said}`);
}

/** Without the marker, which names the build. */
function pages(folder: string): Tree {
  const { ".dateline-output": _, ...tree } = readTree(folder);
  return tree;
}

function isSame(tree: Tree, other: Tree): boolean {
  return JSON.stringify(tree) === JSON.stringify(other);
}

function difference(tree: Tree, other: Tree): string {
  const files = [...new Set([...Object.keys(tree), ...Object.keys(other)])];
  return files
    .filter((file) => tree[file] !== other[file])
    .slice(0, 8)
    .join(", ");
}
