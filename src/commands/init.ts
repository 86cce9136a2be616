import { basename, join, resolve } from "node:path";
import type { Disk, Effects } from "../model/effects.ts";
import { errorCode } from "../model/error-code.ts";
import { Refusal } from "../model/refusal.ts";
import { slugify } from "../model/slug.ts";
import { editorSchemas } from "../schemas/editor-schemas.ts";
import type { Host } from "../starter/starter.ts";
import { starterFiles } from "../starter/starter-files.ts";
import { readKnownRecords } from "../suggest/known-records.ts";
import { packageFolder } from "../vite/theme-sources.ts";
import { packageOrigin } from "./package-origin.ts";
import { didYouMean, readArguments, type Usage } from "./usage.ts";

const HOSTS = ["github", "netlify", "cloudflare", "nginx"] as const satisfies readonly Host[];

export const usage = {
  command: "init",
  summary: "Makes a site: settings, three sample articles, and what its host needs; never overwrites a file",
  operands: "DIR",
  flags: {
    host: { type: "string", value: "HOST", help: `where it will be published: ${HOSTS.join(", ")} (default: github)` },
    title: { type: "string", value: "TITLE", help: "name of the archive (default: the folder's name)" },
  },
} as const satisfies Usage;

/**
 * @param print Takes data, the files that were written: stdout, unless told otherwise.
 * @returns 0
 * @throws {Refusal} (2) the folder holds something else
 */
export async function run(
  args: string[],
  effects: Effects,
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  const { values, operands } = readArguments(args, usage);
  const host = hostNamed(values.host ?? "github");
  const folder = folderNamed(operands);
  const root = resolve(folder);
  const generator = packageFolder(effects.disk);
  const origin = packageOrigin(generator, root, effects.disk);
  const name = basename(root);
  const files = starterFiles({
    title: values.title?.trim() || titleOf(name),
    packageName: slugify(name).replace(/[^a-z\d-]/g, "") || "archive",
    spec: origin.spec,
    host,
  });
  const samples = filesBelow(join(generator, "starter"), effects.disk);
  const sample = (file: string) => effects.disk.read(join(generator, "starter", ...file.split("/")));
  if (samples.length === 0)
    throw new Refusal(`${generator} holds no sample articles`, "Install dateline-archive again", 3);
  const foreign = foreignTo(
    root,
    (file) => files[file] ?? (samples.includes(file) ? sample(file) : undefined),
    effects.disk,
  );
  if (foreign !== null) throw foreign;
  const kept: string[] = [];
  const put = (file: string, bytes: Uint8Array | string): void => {
    if (!created(join(root, ...file.split("/")), bytes, effects.disk)) kept.push(file);
    else print(`${file}\n`);
  };
  for (const [file, text] of Object.entries(files)) put(file, text);
  for (const file of samples) put(file, sample(file));
  for (const [file, text] of Object.entries(editorSchemas(readKnownRecords(root, effects).authority))) put(file, text);
  if (origin.tarball !== null) put(origin.tarball.to, effects.disk.read(origin.tarball.from));
  effects.tell(closing(folder, kept, origin.note));
  return 0;
}

/** @throws {Refusal} (2) */
function hostNamed(name: string): Host {
  const host = HOSTS.find((known) => known === name);
  if (host !== undefined) return host;
  throw new Refusal(`there is no host "${name}"${didYouMean(name, HOSTS)}`, `Take one of ${HOSTS.join(", ")}`, 2);
}

/** @throws {Refusal} (2) */
function folderNamed(operands: readonly string[]): string {
  const [folder, ...others] = operands;
  if (folder !== undefined && folder !== "" && others.length === 0) return folder;
  const found = folder === undefined ? "no folder is named" : `more than one folder is named: ${operands.join(", ")}`;
  throw new Refusal(found, "Type dateline init my-archive", 2);
}

/** What a repository that was just made holds, and what npm puts there. */
const HARMLESS =
  /^(?:\.dateline-new-\d+|\.git|\.gitignore|\.gitattributes|\.github|\.npmrc|\.DS_Store|\.vscode|\.idea|node_modules|package(?:-lock)?\.json|readme(?:\.\w+)?|licen[cs]e(?:\.\w+)?|.*\.tgz)$/i;

/** What an interrupted command left, and schemas, which are made anew whenever records change. */
const LEFT = /(?:^|\/)(?:\.dateline-new-\d+$|\.schemas\/)/;

/** A folder in which nothing stands but what an interrupted `init` has written may be gone on with. */
function foreignTo(root: string, ownOf: (file: string) => Uint8Array | string | undefined, disk: Disk): Refusal | null {
  const there = disk.stat(root)?.kind;
  if (there === undefined) return null;
  if (there !== "folder") return new Refusal(`${root} is a file`, "Name a folder that is not there yet", 2);
  const isOwn = (file: string) => {
    const own = ownOf(file);
    return own !== undefined && Buffer.from(own).equals(disk.read(join(root, ...file.split("/"))));
  };
  for (const { name, kind } of disk.list(root)) {
    if (HARMLESS.test(name)) continue;
    const files = kind === "folder" ? filesBelow(join(root, name), disk).map((file) => `${name}/${file}`) : [name];
    const other = files.find((file) => !LEFT.test(file) && !isOwn(file));
    if (other === undefined && (kind === "file" || kind === "folder")) continue;
    return new Refusal(`${root} is not empty: it holds ${other ?? name}`, "Name a folder that is not there yet", 2);
  }
  return null;
}

function created(path: string, bytes: Uint8Array | string, disk: Disk): boolean {
  try {
    disk.create(path, bytes);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Relative, with forward slashes. */
function filesBelow(folder: string, disk: Disk): readonly string[] {
  const files: string[] = [];
  const open = [""];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const { name, kind } of disk.list(join(folder, below))) {
      const file = below === "" ? name : `${below}/${name}`;
      if (kind === "folder") open.push(file);
      else if (kind === "file") files.push(file);
    }
  }
  return files.sort();
}

/** `my-archive` → "My archive". */
function titleOf(name: string): string {
  const words = name.replace(/[-_\s]+/gu, " ").trim();
  return words === "" ? "Archive" : (words[0]?.toUpperCase() ?? "") + words.slice(1);
}

function closing(folder: string, kept: readonly string[], note: string | null): string {
  const lines = kept.length === 0 ? [] : [`Kept as they were: ${kept.join(", ")}.`];
  const next = [...(resolve(folder) === resolve(".") ? [] : [`  cd ${folder}`]), "  npm install", "  npx dateline dev"];
  return [...lines, ...(note === null ? [] : [note]), "The site is ready. Go on with:", ...next].join("\n");
}
