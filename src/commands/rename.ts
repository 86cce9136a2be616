import { renameTerm } from "../edit/name-change.ts";
import type { Effects } from "../model/effects.ts";
import { nameFlags, runNameCommand } from "./name-command.ts";
import type { Usage } from "./usage.ts";

export const usage = {
  command: "rename",
  summary:
    "Gives a person, a place or another term a new name, in its record and in every article; the old address leads on",
  operands: 'KIND "OLD" "NEW"',
  flags: nameFlags,
} as const satisfies Usage;

/** @returns 0; 1 where a file can only be changed by a person, and nothing was written */
export async function run(
  args: string[],
  effects: Effects,
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  return runNameCommand(
    args,
    usage,
    ({ term, other, ...site }) => renameTerm(term, other, site, effects),
    effects,
    print,
  );
}
