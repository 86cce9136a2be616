import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Case, Peer, PeerInput } from "./peer.ts";
import { ROOT } from "./root.ts";

/** @param theme `simple`: what the peers print, too. `default`: all that Dateline gives. */
export function dateline(theme: "simple" | "default", { corpus, work }: PeerInput): Peer {
  cpSync(join(corpus, "content"), join(work, "content"), { recursive: true });
  if (theme === "simple") cpSync(join(ROOT, "bench", "sites", "dateline"), work, { recursive: true });
  // Bundles the command anew where it is stale.
  const { stdout } = spawnSync(process.execPath, [join(ROOT, "dateline.mjs"), "--version"], { encoding: "utf8" });
  const out = join(work, "dist");
  const build = (name: string, prepare: () => void): Case => ({
    name,
    prepare,
    command: [process.execPath, join(ROOT, "lib", "dateline.js"), "build", "--root", work],
    cwd: work,
  });
  const year = join(work, "content", "articles", "2024");
  const people = join(work, "content", "people");
  let added = 0;
  return {
    name: `Dateline, ${theme} theme`,
    version: stdout.trim(),
    out,
    cases: [
      build("cold", () => {
        rmSync(out, { recursive: true, force: true });
        // The compiled theme stays: it is made once, like a program.
        for (const name of ["articles", "records", "props", "search"]) {
          rmSync(join(work, ".dateline", "cache", name), { recursive: true, force: true });
        }
      }),
      build("nothing changed", () => {}),
      build("one text edited", () => appendFileSync(aFile(year), `\nA sentence more, number ${added}.\n`)),
      build("one sentence edited", () => rephrase(aFile(year), ++added)),
      build("one title edited", () => {
        const file = aFile(year);
        writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, `title: "Retitled ${added}"`));
      }),
      build("one added", () => {
        added++;
        cpSync(aFile(year), join(year, `2024-05-05-added-${added}.md`));
      }),
      ...(theme === "simple" ? [] : [build("one alias added", () => addAlias(people, `The Iron Baker of ${++added}`))]),
    ],
  };
}

/** From the middle of its folder, so that it has neighbours. */
function aFile(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return join(folder, names.sort()[names.length >> 1] ?? "");
}

/** A sentence that names somebody, and that lists quote. */
function rephrase(file: string, n: number): void {
  const text = readFileSync(file, "utf8");
  const next = text.replace(/ said (?:\w+ )?that /, ` said ${["quietly", "loudly", "again"][n % 3]} that `);
  if (next === text) throw new Error(`${file} has no sentence to be edited`);
  writeFileSync(file, next);
}

/** To the record in the middle, which is neither the most frequent nor the rarest. */
function addAlias(folder: string, alias: string): void {
  const file = aFile(folder);
  const text = readFileSync(file, "utf8").replace(/^aliases: .*\n/m, "");
  writeFileSync(file, text.replace(/^---\n/, `---\naliases: [${alias}]\n`));
}
