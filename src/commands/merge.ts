import { mergeTerms } from "../edit/name-change.ts";
import type { Effects } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";
import { nameFlags, runNameCommand } from "./name-command.ts";
import type { Usage } from "./usage.ts";

export const usage = {
  command: "merge",
  summary: "Makes one term of two: all that names the first names the second, and its address leads there",
  operands: 'KIND "FIRST" "SECOND"',
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
    ({ term, other, ...site }) => {
      const second = site.finder.find(term.taxonomy, other);
      if (second !== null) return mergeTerms(term, second, site, effects);
      throw new Refusal(`nothing in this site is called "${other}"`, "To give it that name, use dateline rename", 2);
    },
    effects,
    print,
  );
}
