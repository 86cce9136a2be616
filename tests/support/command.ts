import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Runs the real command, bundled anew where it is stale. @param timeout milliseconds, after which it has no status. */
export function dateline(args: readonly string[], { env = {}, cwd = ".", timeout = 0 } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
    timeout,
  });
  return { status, stdout, stderr };
}

/** Runs it likewise. @returns the packages that it loads, each once: neither Node's own modules nor files of ours. */
export function packagesLoadedBy(args: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "dateline-packages-"));
  const noted = join(folder, "packages");
  writeFileSync(noted, "");
  const hook = new URL("note-packages.mjs", import.meta.url).href;
  const code = `import { register } from "node:module"; register(${JSON.stringify(hook)});`;
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(code)}`;
  const { status, stderr } = dateline(args, { env: { NODE_OPTIONS, DATELINE_NOTED_PACKAGES: noted } });
  const packages = new Set(readFileSync(noted, "utf8").split("\n").filter(Boolean));
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(stderr);
  return [...packages];
}

/** Starts a command that serves until it is told to end, and waits for the address that it prints. */
export async function startServing(
  args: readonly string[],
  { launcher = LAUNCHER, cwd = "." } = {},
): Promise<{ url: string; stop: () => Promise<unknown> }> {
  const child = spawn(process.execPath, [launcher, ...args], { cwd, stdio: ["ignore", "ignore", "pipe"] });
  const ended = once(child, "exit");
  const url = await Promise.race([addressPrinted(child), ended.then(() => Promise.reject(new Error("it has ended")))]);
  const stop = async () => {
    child.kill("SIGTERM");
    const [status] = await ended;
    return status;
  };
  return { url, stop };
}

const LAUNCHER = fileURLToPath(new URL("../../dateline.mjs", import.meta.url));

async function addressPrinted({ stderr }: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of stderr ?? []) {
    text += String(chunk);
    const [url] = /http:\/\/\S+/.exec(text) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`No address was printed: ${text}`);
}
