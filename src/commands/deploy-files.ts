import { join, resolve } from "node:path";
import { HOST_PLANS, type Host } from "../deploy/hosts.ts";
import type { Effects } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";
import { readSettings } from "../read/settings.ts";
import type { OutputEntry } from "../write/companions.ts";
import { isRecord, readJson } from "../write/json-file.ts";
import { throwMachineFault } from "../write/machine-fault.ts";
import type { OutputTarget } from "../write/target.ts";
import { refuseUnbuilt } from "./built-output.ts";
import { type Deployment, deploySite, refuseMixedHosts } from "./deploy-site.ts";
import { printProblems } from "./print-problems.ts";
import { count } from "./problem-counts.ts";
import { cacheFolder, siteRoot } from "./site-arguments.ts";
import { didYouMean, readArguments, type Usage } from "./usage.ts";

const HOSTS = Object.keys(HOST_PLANS) as readonly Host[];

export const usage = {
  command: "deploy-files",
  summary: "Makes what was built ready for its host: rules, headers, compressed files, a list of all files",
  flags: {
    host: { type: "string", value: "HOST", help: `${HOSTS.join(", ")} (default: hosts in site.yaml)` },
    root: { type: "string", value: "DIR", help: "the site's folder, which holds content/ (default: here)" },
    out: { type: "string", value: "DIR", help: "folder that was built (default: ROOT/dist)" },
    cache: { type: "string", value: "DIR", help: "where the build keeps its notes (default: ROOT/.dateline)" },
    notes: {
      type: "string",
      value: "DIR",
      help: "where settings for the server and the list of files go (default: ROOT/.dateline/deploy)",
    },
    since: {
      type: "string",
      value: "FILE.json",
      help: "print what has changed since this list of files: put PATH or delete PATH, a line each",
    },
  },
} as const satisfies Usage;

/**
 * @param print Takes data: stdout, unless told otherwise.
 * @returns 0; 1 where the host will refuse the site
 * @throws {Refusal} (2) no host, or no built site; (3) a build is at work, or was interrupted
 */
export async function run(
  args: string[],
  effects: Effects,
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  const { values } = readArguments(args, usage);
  const root = siteRoot(values.root, effects);
  const target: OutputTarget = {
    root,
    out: resolve(values.out ?? join(root, "dist")),
    cacheFolder: cacheFolder(values.cache, root),
  };
  refuseUnbuilt(target, effects.disk);
  const hosts = hostsNamed(values.host, readSettings(root, effects).settings.hosts);
  // Read before it is written: both may be one file.
  const before = values.since === undefined ? null : readList(resolve(values.since), values.since, effects);
  const deployment = await deploySite(target, hosts, effects).catch(throwMachineFault(target, effects.disk));
  const notes = writeNotes(deployment, resolve(values.notes ?? join(target.cacheFolder, "deploy")), effects);
  if (before !== null) print(changesText(before, deployment.entries));
  printProblems(deployment.problems, effects.tell);
  effects.tell(closing(deployment, hosts, target, notes));
  return deployment.problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** @throws {Refusal} (2) */
function hostsNamed(stated: string | undefined, inSettings: readonly Host[]): readonly Host[] {
  const names = stated?.split(",").map((name) => name.trim()) ?? inSettings;
  const unknown = names.find((name) => !HOSTS.some((host) => host === name));
  if (unknown !== undefined) {
    throw new Refusal(
      `there is no host "${unknown}"${didYouMean(unknown, HOSTS)}`,
      `Take one of ${HOSTS.join(", ")}`,
      2,
    );
  }
  if (names.length === 0) {
    throw new Refusal("no host is named", `Say --host ${HOSTS[0]}, or hosts: [${HOSTS[0]}] in content/site.yaml`, 2);
  }
  const hosts = HOSTS.filter((host) => names.includes(host));
  refuseMixedHosts(hosts);
  return hosts;
}

/** A list of files: `{version, files: {path: {hash, size}}}`, sorted; a hash is 128 bits of SHA-256 in base64url. */
function listText(entries: readonly OutputEntry[]): string {
  const rows = entries.map(({ path, hash, size }) => `    ${JSON.stringify(path)}: ${JSON.stringify({ hash, size })}`);
  return `{\n  "version": 1,\n  "files": {\n${rows.join(",\n")}\n  }\n}\n`;
}

/** Path → hash. @throws {Refusal} (2) */
function readList(path: string, shown: string, { disk }: Effects): ReadonlyMap<string, string> {
  const list = readJson(path, disk);
  if (!isRecord(list) || list.version !== 1 || !isRecord(list.files)) {
    throw new Refusal(
      `${shown} is no list of files`,
      "Name the files.json that deploy-files wrote when the site was last uploaded, or leave --since out",
      2,
    );
  }
  return new Map(Object.entries(list.files).map(([name, file]) => [name, isRecord(file) ? String(file.hash) : ""]));
}

/** What is new or changed first, then what is gone: so that no page leads to what is not there yet. */
function changesText(before: ReadonlyMap<string, string>, entries: readonly OutputEntry[]): string {
  const now = new Set(entries.map(({ path }) => path));
  const put = entries.filter(({ path, hash }) => before.get(path) !== hash).map(({ path }) => `put ${path}\n`);
  const gone = [...before.keys()].filter((path) => !now.has(path)).map((path) => `delete ${path}\n`);
  return [...put, ...gone].join("");
}

function writeNotes({ notes, entries }: Deployment, folder: string, { disk }: Effects): readonly string[] {
  const files = { ...notes, "files.json": listText(entries) };
  for (const [name, text] of Object.entries(files)) disk.write(join(folder, name), text);
  return Object.keys(files).map((name) => join(folder, name));
}

function closing(
  { placed, entries }: Deployment,
  hosts: readonly Host[],
  { out }: OutputTarget,
  notes: readonly string[],
) {
  const { written, unchanged, removed, kept } = placed;
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const lines = kept.map((path) => `${path} is not ours, and stays as it is.`);
  const done = `${written} files written, ${unchanged} unchanged, ${removed} removed`;
  return [
    ...lines,
    `Ready for ${hosts.join(" and ")}: ${count(entries.length, "file")}, ${(size / 1e6).toFixed(1)} MB in ${out} (${done}).`,
    `For the host: ${notes.join(", ")}`,
  ].join("\n");
}
