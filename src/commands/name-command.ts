import { createMemoryCache } from "../cache/memory-cache.ts";
import { changedLines } from "../edit/changed-lines.ts";
import type { NameChange, Site } from "../edit/name-change.ts";
import { createTermFinder, type NamedTerm } from "../edit/term-finder.ts";
import { writeChanges } from "../edit/write-changes.ts";
import { composeEdition } from "../edition.ts";
import type { Effects } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";
import { TAXONOMIES, type TaxonomyName } from "../model/taxonomy.ts";
import { NO_ASSETS } from "../no-assets.ts";
import { refuseUnread } from "../read/refuse-unread.ts";
import { createStopwatch } from "../stopwatch.ts";
import { finishFirst } from "./finish-first.ts";
import { count } from "./problem-counts.ts";
import { siteRoot } from "./site-arguments.ts";
import { readArguments, type Usage } from "./usage.ts";

/** What `rename` and `merge` share: `KIND` and two names, a list of what would change, and nothing written without `--write`. */
export const nameFlags = {
  root: { type: "string", value: "DIR", help: "the site's folder, which holds content/ (default: here)" },
  write: { type: "boolean", help: "change the files; without it they are only listed" },
} as const satisfies Usage["flags"];

/** What is asked of the site. */
export interface NameRequest extends Site {
  readonly term: NamedTerm;
  /** As typed. */
  readonly other: string;
}

/**
 * @param print Takes the list: stdout, unless told otherwise.
 * @returns 0; 1 where a file can only be changed by a person, and nothing was written
 */
export async function runNameCommand(
  args: string[],
  usage: Usage & { readonly flags: typeof nameFlags },
  plan: (request: NameRequest, effects: Effects) => NameChange,
  effects: Effects,
  print: (text: string) => void,
): Promise<number> {
  const { values, operands } = readArguments(args, usage);
  const [kind = "", one = "", other = "", ...rest] = operands.map((text) => text.trim());
  const taxonomy = KINDS[kind.toLowerCase()];
  if (taxonomy === undefined || one === "" || other === "" || rest.length > 0) {
    const advice = `Type dateline ${usage.command} ${usage.operands}, where KIND is person, place, topic, organisation or author; put names with spaces in quotes`;
    throw new Refusal("a kind and two names are needed", advice, 2);
  }
  const root = siteRoot(values.root, effects);
  if (values.write) finishFirst(root, effects);
  // Whatever may be seen when: names are changed everywhere.
  const options = { root, now: effects.clock(), drafts: true };
  const watch = createStopwatch(() => performance.now());
  const edition = await composeEdition(options, NO_ASSETS, createMemoryCache, effects, watch);
  refuseUnread(edition.problems);
  const finder = createTermFinder(edition);
  const term = finder.find(taxonomy, one);
  if (term === null)
    throw new Refusal(`nothing in this site is called "${one}"`, "Check the spelling, or name the slug", 2);
  const change = plan({ root, finder, term, other }, effects);
  return finish({ ...change, write: values.write === true, root }, effects, print);
}

const KINDS: Readonly<Record<string, TaxonomyName>> = {
  ...Object.fromEntries(TAXONOMIES.flatMap(({ name, one }) => [name, one].map((kind) => [kind, name] as const))),
  organization: "organisations",
};

function finish(
  { changes, refused, notes = [], write, root }: NameChange & { readonly write: boolean; readonly root: string },
  effects: Effects,
  print: (text: string) => void,
): number {
  for (const { file, to = file, before, after } of changes) {
    const lines = changedLines(before, after).map((line) => `    ${line}\n`);
    print(`${file}${to === file ? "" : ` → ${to}`}\n${lines.join("")}`);
  }
  for (const note of notes) effects.tell(note);
  for (const { file, reason } of refused) effects.tell(`${file}: change this one yourself: ${reason}`);
  if (refused.length > 0) {
    effects.tell(`Nothing is written, because ${count(refused.length, "file")} can only be changed by a person.`);
    return 1;
  }
  if (changes.length === 0) effects.tell("Nothing to change.");
  else if (write) {
    writeChanges(changes, root, effects);
    effects.tell(`${count(changes.length, "file")} changed.`);
  } else effects.tell(`${count(changes.length, "file")} would change. Nothing is written; --write does it.`);
  return 0;
}
