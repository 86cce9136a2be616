import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { diskFolder } from "./temporary-folder.ts";

/** A folder of nobody's, into which the packed package was installed as `npm install ../FILE.tgz` does. */
export interface InstalledPackage {
  readonly folder: string;
  /** What the packed file holds, without its `package/`. */
  readonly files: readonly string[];
  readonly npx: (args: readonly string[], cwd?: string) => { status: number | null; stdout: string; stderr: string };
  readonly remove: () => void;
}

/**
 * Packs the checkout and installs the file, with nothing of the checkout in reach. Needs no network: the
 * packages that it depends on, and no others, are taken from the checkout's `node_modules`.
 */
export function installPackedPackage(): InstalledPackage {
  const root = fs.realpathSync.native(fs.mkdtempSync(join(diskFolder(), "dateline-packed-")));
  const [{ filename, files }] = JSON.parse(
    program("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", root], "."),
  );
  const folder = join(root, "empty");
  const modules = join(folder, "node_modules");
  const place = join(modules, "dateline-archive");
  fs.mkdirSync(place, { recursive: true });
  program("tar", ["-xzf", join(root, filename), "--strip-components=1", "-C", place], root);
  for (const path of dependencies()) linkTree(path, join(folder, path));
  const resolved = `file:../${filename}`;
  const lock = { packages: { "node_modules/dateline-archive": { resolved } } };
  fs.writeFileSync(join(modules, ".package-lock.json"), JSON.stringify(lock));
  fs.writeFileSync(join(folder, "package.json"), JSON.stringify({ dependencies: { "dateline-archive": resolved } }));
  linkCommand(modules, place);
  return {
    folder,
    files: files.map(({ path }: { path: string }) => path),
    npx: (args, cwd = folder) => spawn("npx", ["--no-install", "dateline", ...args], cwd),
    remove: () => fs.rmSync(root, { recursive: true, force: true }),
  };
}

/** `node_modules/…` of each package that is no development dependency and is made for this machine. */
function dependencies(): readonly string[] {
  const { packages } = JSON.parse(fs.readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  const wanted = Object.entries(packages).filter(([path, { dev }]) => path !== "" && dev !== true);
  return wanted.map(([path]) => path).filter((path) => fs.existsSync(path));
}

/** Hard links cost nothing, and lead nowhere; where they cannot be made, copies. */
function linkTree(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    // What lies deeper is a package of its own, with a line of its own in the lock.
    if (entry.name === "node_modules") continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkFile(source, target);
  }
}

function linkFile(from: string, to: string): void {
  try {
    fs.linkSync(from, to);
  } catch {
    fs.copyFileSync(from, to);
  }
}

/** As npm does it. */
function linkCommand(modules: string, place: string): void {
  const { bin } = JSON.parse(fs.readFileSync(join(place, "package.json"), "utf8"));
  const target = join(place, bin.dateline);
  const link = join(modules, ".bin", "dateline");
  fs.mkdirSync(dirname(link), { recursive: true });
  if (process.platform === "win32") fs.writeFileSync(`${link}.cmd`, `@node "${target}" %*\r\n`);
  else fs.symlinkSync(target, link);
}

function program(name: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawn(name, args, cwd);
  if (status !== 0) throw new Error(`${name} ${args.join(" ")}: ${stderr}`);
  return stdout;
}

function spawn(name: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(name, args, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { status, stdout, stderr };
}
