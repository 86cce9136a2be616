import { join } from "node:path";
import type { BuiltSite, DeployPlan } from "../deploy/built-site.ts";
import { HOST_PLANS, type Host } from "../deploy/hosts.ts";
import { shut } from "../deploy/problems.ts";
import type { Effects } from "../model/effects.ts";
import type { Problem } from "../model/problem.ts";
import { Refusal } from "../model/refusal.ts";
import { readSettings } from "../read/settings.ts";
import type { RedirectRecord } from "../render/redirects.ts";
import { type Companion, type OutputEntry, outputEntries, type Placed, placeCompanions } from "../write/companions.ts";
import { ENCODINGS, isWorthCompressing } from "../write/compress.ts";
import { readJson } from "../write/json-file.ts";
import { markedBase } from "../write/manifest.ts";
import { hashBytes } from "../write/stage-bytes.ts";
import type { OutputTarget } from "../write/target.ts";

export interface Deployment {
  /** Everything that is to be uploaded, sorted by path. */
  readonly entries: readonly OutputEntry[];
  /** Name → text: for the host, not for visitors. */
  readonly notes: Readonly<Record<string, string>>;
  readonly placed: Placed;
  readonly problems: readonly Problem[];
}

/** Makes a built site ready for its hosts. Reads nothing but the output folder and the settings. */
export async function deploySite(target: OutputTarget, hosts: readonly Host[], effects: Effects): Promise<Deployment> {
  const { settings } = readSettings(target.root, effects);
  const built = outputEntries(target, effects.disk);
  const site: BuiltSite = {
    base: markedBase(target.out, effects.disk),
    url: settings.url ?? null,
    remoteImages: settings.images.remote === "allow",
    files: built,
    redirects: redirectsIn(target, effects),
  };
  const plans = hosts.map((host): DeployPlan => HOST_PLANS[host](site));
  const companions = [
    ...Object.entries(Object.assign({}, ...plans.map(({ served }) => served)) as DeployPlan["served"]).map(
      ([path, text]) => textFile(path, text),
    ),
    ...(plans.some(({ compressed }) => compressed) ? compressedFiles(built, target, effects) : []),
  ];
  const { entries, placed } = await placeCompanions(companions, hosts, target, effects);
  return {
    entries: [...built, ...entries].sort((a, b) => (a.path < b.path ? -1 : 1)),
    notes: Object.assign({}, ...plans.map(({ notes }) => notes)),
    placed,
    problems: [...shut(built), ...plans.flatMap(({ problems }) => problems)],
  };
}

/** @throws {Refusal} (2) where two hosts read one file, each in its own way */
export function refuseMixedHosts(hosts: readonly Host[]): void {
  if (!hosts.includes("netlify") || !hosts.includes("cloudflare")) return;
  throw new Refusal(
    "Netlify and Cloudflare both read _redirects, each in its own way",
    "Name one of them with --host, and build to a folder of its own (--out) for the other",
    2,
  );
}

function textFile(path: string, text: string): Companion {
  return { path, key: hashBytes(text), bytes: () => text };
}

function compressedFiles(built: readonly OutputEntry[], { out }: OutputTarget, { disk }: Effects): Companion[] {
  return built
    .filter(({ path, size }) => isWorthCompressing(path, size))
    .flatMap(({ path, hash, size }) =>
      Object.entries(ENCODINGS).map(([suffix, encode]) => ({
        path: path + suffix,
        key: `${suffix} ${hash}`,
        bytes: async () => {
          const bytes = await encode(disk.read(join(out, ...path.split("/"))));
          return bytes.length < size * WORTH_IT ? bytes : null;
        },
      })),
    );
}

const WORTH_IT = 0.95;

/** None where `features.redirects` is off, or nothing has moved. */
function redirectsIn({ out }: OutputTarget, { disk }: Effects): readonly RedirectRecord[] {
  const rows = readJson(join(out, "data", "redirects.json"), disk);
  return Array.isArray(rows) ? rows.filter(isRedirect) : [];
}

function isRedirect(row: unknown): row is RedirectRecord {
  if (typeof row !== "object" || row === null) return false;
  const { from, to } = row as Partial<Record<"from" | "to", unknown>>;
  return typeof from === "string" && from.startsWith("/") && typeof to === "string" && to.startsWith("/");
}
