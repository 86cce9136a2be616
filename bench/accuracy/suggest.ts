import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDate } from "../../src/model/parse-date.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { createSuggester, type Suggestion } from "../../src/suggest/suggest.ts";
import { textBlocks } from "../../src/suggest/text-blocks.ts";
import type { KindScore } from "./linking.ts";

type Kind = "person" | "place" | "organisation";

/** How well names are suggested where no record knows any of them. */
export interface SuggestScore {
  /** By kind; "exact" counts only names whose borders are right as well. */
  readonly scores: Readonly<Record<Kind | `exact ${Kind}`, KindScore>>;
  /** One line for each fault. */
  readonly faults: readonly string[];
}

interface LabelledProse {
  readonly docs: readonly { readonly id: string; readonly text: string; readonly entities: readonly Label[] }[];
}

interface Label {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly type: string;
  /** Another kind that is as right: a capital that stands for its government. */
  readonly alt?: string;
  readonly optional?: boolean;
}

/**
 * A suggestion is right where it lies on a label of its kind. What is called "unknown" is not
 * counted as found: it makes no claim.
 * @param goldFolder holds `prose.json`.
 */
export async function scoreSuggest(goldFolder: string): Promise<SuggestScore> {
  const { docs }: LabelledProse = JSON.parse(readFileSync(join(goldFolder, "prose.json"), "utf8"));
  const nobody = { people: new Map(), places: new Map() };
  const suggest = await createSuggester(nobody, settingsSchema.parse({}), ["en"]);
  const unknown = parseDate("unknown", "UTC");
  if (!unknown.ok) throw new Error(unknown.message);
  const lenient = createScore();
  const exact = createScore();
  const faults: string[] = [];

  for (const { id, text, entities } of docs) {
    const found = suggest({ blocks: textBlocks(text), language: "en", published: unknown.date, notHere: [] }).filter(
      isName,
    );
    for (const name of found) {
      const label = entities.find((one) => one.start < name.end && name.start < one.end);
      if (label?.optional) continue;
      const right = label !== undefined && kindsOf(label).includes(name.kind);
      count(lenient[name.kind], right);
      count(exact[name.kind], right && label.start === name.start && label.end === name.end);
      if (!right) faults.push(`suggest ${id}: “${name.surface}” at ${name.start} is called ${name.kind}`);
      else if (label.start !== name.start || label.end !== name.end)
        faults.push(`suggest ${id}: “${name.surface}” stands for “${label.surface}”`);
    }
    for (const label of entities) {
      const [kind] = kindsOf(label);
      if (kind === undefined || label.optional) continue;
      lenient[kind].labelled++;
      exact[kind].labelled++;
      const hit = found.some(
        (name) => name.start < label.end && label.start < name.end && kindsOf(label).includes(name.kind),
      );
      if (!hit) faults.push(`suggest ${id}: “${label.surface}” at ${label.start} (${kind}) is missed`);
    }
  }
  const scores = {
    ...lenient,
    "exact person": exact.person,
    "exact place": exact.place,
    "exact organisation": exact.organisation,
  };
  return { scores, faults };
}

function kindsOf({ type, alt }: Label): readonly Kind[] {
  return [type, alt].flatMap((code) => {
    if (code === "PER") return ["person" as const];
    if (code === "LOC" || code === "LOCORG") return ["place" as const];
    return code === "ORG" || code === "ORGLOC" ? ["organisation" as const] : [];
  });
}

function isName(suggestion: Suggestion): suggestion is Suggestion & { kind: Kind } {
  return suggestion.kind !== "date" && suggestion.kind !== "unknown";
}

type Score = Record<Kind, { right: number; found: number; labelled: number }>;

function createScore(): Score {
  const none = () => ({ right: 0, found: 0, labelled: 0 });
  return { person: none(), place: none(), organisation: none() };
}

function count(score: { right: number; found: number }, right: boolean): void {
  score.found++;
  if (right) score.right++;
}
