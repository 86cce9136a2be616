import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { run as build } from "../../src/commands/build.ts";
import { run as check } from "../../src/commands/check.ts";
import { machineEffects } from "../../src/effects.ts";
import { explainFailure } from "../../src/failure.ts";
import { sharedTheme } from "./shared-theme.ts";

/** Folders of `tests/sites/`: see `tests/sites.test.ts`. */
export const SITES = fileURLToPath(new URL("../sites/", import.meta.url));
export const PLAIN_TEMPLATES = join(SITES, "plain-theme", "templates");

const COMMANDS = { build, check } as const;

/** What a command printed, with what differs from run to run taken out. */
export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The folder of a small site, laid out for the commands with the plain theme. */
export interface TestSite {
  readonly root: string;
  /** @param line `build --strict`; paths are relative to the site's folder. */
  readonly run: (line: string) => Promise<CommandResult>;
  readonly remove: () => void;
}

export interface PlainTheme {
  readonly templates: string | null;
  /** Compiled, to be copied into each site's cache: see `sharedTheme`. */
  readonly cacheFolder: string;
}

/** @param templates of its own; `null` for the default theme alone. */
export async function compilePlainTheme(templates: string | null): Promise<PlainTheme> {
  const root = temporaryFolder();
  copyTemplates(templates, root);
  const cacheFolder = await sharedTheme(root);
  fs.rmSync(root, { recursive: true, force: true });
  return { templates, cacheFolder };
}

/** @param source A folder with `content/` and `public/`; none for an empty site. @param root where it is to be. */
export function createTestSite(source: string | null, theme: PlainTheme, root = temporaryFolder()): TestSite {
  for (const part of source === null ? [] : ["content", "public"]) {
    const from = join(source ?? "", part);
    if (fs.existsSync(from)) fs.cpSync(from, join(root, part), { recursive: true });
  }
  fs.mkdirSync(join(root, "content"), { recursive: true });
  copyTemplates(theme.templates, root);
  fs.cpSync(theme.cacheFolder, join(root, ".dateline", "cache"), { recursive: true });
  return {
    root,
    run: (line) => runCommand(line, root),
    remove: () => fs.rmSync(root, { recursive: true, force: true }),
  };
}

function copyTemplates(templates: string | null, root: string): void {
  fs.mkdirSync(join(root, "templates"), { recursive: true });
  if (templates !== null) fs.cpSync(templates, join(root, "templates"), { recursive: true });
}

async function runCommand(line: string, root: string): Promise<CommandResult> {
  const [name = "", ...args] = line.split(/\s+/);
  const told: string[] = [];
  let stdout = "";
  const command = COMMANDS[name as keyof typeof COMMANDS];
  const effects = { ...machineEffects(), tell: (text: string) => void told.push(`${text}\n`) };
  const print = (text: string) => {
    stdout += text;
  };
  const exitCode = await command(["--root", root, ...absolute(args, root)], effects, print).catch((error: unknown) => {
    const { text, exitCode: code } = explainFailure(error);
    told.push(text);
    return code;
  });
  return { exitCode, stdout, stderr: steady(told.join(""), root) };
}

const PATH_FLAGS = ["--out", "--cache", "--report"];

function absolute(args: readonly string[], root: string): string[] {
  return args.map((arg, index) => (PATH_FLAGS.includes(args[index - 1] ?? "") ? join(root, arg) : arg));
}

/** Without this run's folder and time. */
function steady(text: string, root: string): string {
  return text
    .replaceAll(root + sep, "SITE/")
    .replaceAll(root, "SITE")
    .replace(/ in \d+\.\d s \(/g, " (");
}

function temporaryFolder(): string {
  return fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-site-")));
}
