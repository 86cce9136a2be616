import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Missing, Peer, PeerInput } from "./peer.ts";
import { writePeerContent } from "./peer-content.ts";
import { ROOT } from "./root.ts";

/** The newest Hugo that a Debian suite offers, unpacked and not installed; else the one on the PATH. */
export function hugo({ corpus, work, tools }: PeerInput): Peer | Missing {
  const found = findHugo(join(tools, "hugo"));
  if (found === undefined) return { name: "Hugo", missing: "no Debian suite could be reached, and none is installed" };
  const out = join(work, "public");
  cpSync(join(ROOT, "bench", "sites", "hugo"), work, { recursive: true });
  writePeerContent(corpus, join(work, "content", "articles"));
  return {
    name: "Hugo",
    version: found.version,
    out,
    cases: [
      {
        name: "cold",
        prepare: () => rmSync(out, { recursive: true, force: true }),
        command: [found.program, "--quiet", "--noBuildLock", "--destination", out],
        cwd: work,
        env: found.env,
      },
    ],
  };
}

interface Program {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  readonly version: string;
}

const SUITES = ["sid", "testing", "stable"];

function findHugo(folder: string): Program | undefined {
  for (const suite of SUITES) {
    const unpacked = join(folder, suite);
    const program = join(unpacked, "usr", "bin", "hugo");
    if (!existsSync(program)) unpack(suite, unpacked);
    const found = tryHugo(program, libraryPath(unpacked));
    if (found) return found;
  }
  return tryHugo("hugo", {});
}

/** Shared libraries that this machine lacks lie beside the program. */
function libraryPath(unpacked: string): Record<string, string> {
  const lib = join(unpacked, "usr", "lib");
  const folders = existsSync(lib) ? readdirSync(lib).map((name) => join(lib, name)) : [];
  return { LD_LIBRARY_PATH: folders.join(":") };
}

function tryHugo(program: string, env: Record<string, string>): Program | undefined {
  const { status, stdout } = spawnSync(program, ["version"], { env: { ...process.env, ...env }, encoding: "utf8" });
  return status === 0 ? { program, env, version: /v[\d.]+/.exec(stdout)?.[0] ?? stdout.trim() } : undefined;
}

/** With lists of packages of its own, so that the machine's are left alone. */
function unpack(suite: string, to: string): void {
  const state = join(to, ".apt");
  for (const part of ["lists/partial", "cache/archives/partial"]) mkdirSync(join(state, part), { recursive: true });
  const keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";
  writeFileSync(join(state, "sources.list"), `deb [signed-by=${keyring}] ${mirror()} ${suite} main\n`);
  const options = [
    `Dir::Etc::sourcelist=${join(state, "sources.list")}`,
    "Dir::Etc::sourceparts=-",
    `Dir::State::lists=${join(state, "lists")}`,
    `Dir::Cache=${join(state, "cache")}`,
    "Acquire::Languages=none",
  ].flatMap((option) => ["-o", option]);
  const run = (program: string, args: readonly string[]) =>
    spawnSync(program, args, { cwd: to, stdio: "ignore", timeout: 300_000 });
  run("apt-get", [...options, "update"]);
  run("apt-get", [...options, "download", "hugo"]);
  // From the machine's own suite, because those of a newer one may want a newer C library.
  run("apt-get", ["update"]);
  for (const name of ["libsass1", "libwebp7", "libsharpyuv0"]) run("apt-get", ["download", name]);
  for (const name of readdirSync(to).filter((file) => file.endsWith(".deb"))) run("dpkg-deb", ["-x", name, "."]);
  rmSync(state, { recursive: true });
}

/** The Debian archive that this machine is set up for. */
function mirror(): string {
  const { stdout } = spawnSync("apt-get", ["indextargets", "--format", "$(REPO_URI)"], { encoding: "utf8" });
  return (stdout ?? "").split("\n").find((uri) => /\/debian\/?$/.test(uri)) ?? "";
}
