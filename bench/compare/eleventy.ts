import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Missing, Peer, PeerInput } from "./peer.ts";
import { writePeerContent } from "./peer-content.ts";
import { ROOT } from "./root.ts";

/** Eleventy 3 from npm, in a folder of its own. */
export function eleventy({ corpus, work, tools }: PeerInput): Peer | Missing {
  const folder = join(tools, "eleventy");
  const manifest = join(folder, "node_modules", "@11ty", "eleventy", "package.json");
  if (!existsSync(manifest)) install(folder);
  if (!existsSync(manifest)) return { name: "Eleventy", missing: "npm could not install @11ty/eleventy@3" };
  const out = join(work, "_site");
  cpSync(join(ROOT, "bench", "sites", "eleventy"), work, { recursive: true });
  writePeerContent(corpus, join(work, "articles"));
  symlinkSync(join(folder, "node_modules"), join(work, "node_modules"));
  return {
    name: "Eleventy",
    version: `v${(JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version}`,
    out,
    cases: [
      {
        name: "cold",
        prepare: () => rmSync(out, { recursive: true, force: true }),
        command: [process.execPath, "node_modules/@11ty/eleventy/cmd.cjs", "--quiet", `--output=${out}`],
        cwd: work,
      },
    ],
  };
}

function install(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  spawnSync(npm, ["i", "--no-audit", "--no-fund", "@11ty/eleventy@3"], { cwd: folder, stdio: "ignore" });
}
