import { Refusal } from "../model/refusal.ts";
import { type Accepted, isOpen } from "../suggest/accept.ts";
import type { NameGroup } from "../suggest/group.ts";
import type { Ask } from "./ask.ts";
import { printable } from "./suggest-table.ts";

/** What the editor said on the command line about what to take. */
export interface Choice {
  readonly accept: string | undefined;
  readonly minConfidence: number | null;
}

/** @throws {Refusal} (2) a number that the table does not have, or a name of an unknown kind. */
export function acceptedOf(
  groups: readonly NameGroup[],
  choice: Choice,
  ask: Ask | null,
): Promise<readonly Accepted[]> {
  const { accept, minConfidence } = choice;
  if (accept !== undefined)
    return Promise.resolve(accept.split(",").map((item) => acceptedByNumber(item.trim(), groups)));
  if (minConfidence !== null) {
    const sure = groups.filter((group) => isOpen(group) && group.confidence >= minConfidence);
    return Promise.resolve(sure.flatMap(({ kind, name }) => (kind === "unknown" ? [] : [{ kind, name }])));
  }
  return ask === null ? Promise.resolve([]) : askOneByOne(groups.filter(isOpen), ask);
}

/** @throws {Refusal} (2) */
export function confidenceFrom(stated: string | undefined): number | null {
  if (stated === undefined) return null;
  const value = /^(?:0|1|0?\.\d+|1\.0+)$/.test(stated) ? Number(stated) : Number.NaN;
  if (!Number.isNaN(value)) return value;
  throw new Refusal(`--min-confidence is no number from 0 to 1: ${stated}`, "Write 0.9, for instance", 2);
}

const KINDS: Readonly<Record<string, Accepted["kind"]>> = {
  person: "person",
  place: "place",
  organisation: "organisation",
  organization: "organisation",
  p: "person",
  l: "place",
  o: "organisation",
};

function acceptedByNumber(item: string, groups: readonly NameGroup[]): Accepted {
  const [, digits, word] = /^(\d+)(?:=(\w+))?$/.exec(item) ?? [];
  const group = groups[Number(digits) - 1];
  if (group === undefined) {
    throw new Refusal(`--accept names no line of the table: ${item}`, `Name numbers from 1 to ${groups.length}`, 2);
  }
  if (!isOpen(group)) {
    throw new Refusal(`${group.name} (${item}) is known or tagged already`, "Leave its number out", 2);
  }
  const kind = word === undefined ? group.kind : group.kind === "date" ? undefined : KINDS[word];
  if (kind === undefined) {
    throw new Refusal(`--accept names no kind of name: ${item}`, "Write person, place or organisation", 2);
  }
  if (kind === "unknown") {
    throw new Refusal(`${group.name} (${item}) may be anything`, `Say what it is: --accept ${digits}=place`, 2);
  }
  return { kind, name: group.name };
}

async function askOneByOne(groups: readonly NameGroup[], ask: Ask): Promise<readonly Accepted[]> {
  const accepted: Accepted[] = [];
  for (const { kind, name, sentence } of groups) {
    const choices =
      kind === "date" ? "[y]es, [n]o, [q]uit" : "[y]es, [n]o, as [p]erson, p[l]ace or [o]rganisation, [q]uit";
    const answer = await ask(
      `\n  ${printable(sentence, 300)}\nAdd ${printable(name, 100)} (${kind === "unknown" ? "of what kind?" : kind})? ${choices}: `,
    );
    const letter = answer?.trim().toLowerCase().slice(0, 1) ?? "q";
    if (letter === "q") break;
    const chosen = letter === "y" ? kind : kind === "date" ? undefined : KINDS[letter];
    if (chosen !== undefined && chosen !== "unknown") accepted.push({ kind: chosen, name });
  }
  return accepted;
}
