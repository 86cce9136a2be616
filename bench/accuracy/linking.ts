import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createNameFinder, type NameHit } from "../../src/annotate/names/name-finder.ts";
import { authorityOf, type PersonFacts, type PlaceFacts } from "../../tests/support/authority.ts";

/** How well people and places in prose are linked to records, against labels made by hand. */
export interface LinkingScore {
  readonly person: KindScore;
  readonly place: KindScore;
  /** One line for each wrong and each missed link. */
  readonly faults: readonly string[];
}

export interface KindScore {
  readonly right: number;
  readonly found: number;
  readonly labelled: number;
}

interface LabelledProse {
  readonly docs: readonly { readonly id: string; readonly text: string; readonly entities: readonly Label[] }[];
}

interface Label {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly type: string;
  readonly optional?: boolean;
}

interface Records {
  readonly people: readonly PersonFacts[];
  readonly places: readonly PlaceFacts[];
}

/**
 * A link is right where it lies on a label of its kind. Which record it leads to is checked by
 * the unit tests: the labels do not say. Organisations have no records, so a link on one is wrong.
 * @param goldFolder holds `prose.json`.
 * @param recordsFile holds records of who and what the texts name.
 */
export function scoreLinking(goldFolder: string, recordsFile: string): LinkingScore {
  const { docs }: LabelledProse = JSON.parse(readFileSync(join(goldFolder, "prose.json"), "utf8"));
  const { people, places }: Records = JSON.parse(readFileSync(recordsFile, "utf8"));
  const finder = createNameFinder(authorityOf(people, places), { people: true, places: true });
  const score = { person: { right: 0, found: 0, labelled: 0 }, place: { right: 0, found: 0, labelled: 0 } };
  const faults: string[] = [];

  for (const { id, text, entities } of docs) {
    const lines = text.split("\n");
    const blocks = lines.map((line, n) => ({ id: `p-${n}`, text: line, silent: [], linked: [], section: 0 }));
    const { hits } = finder.find(blocks, { tags: [], notHere: [], language: "en" });
    const placed = hits.map((hit) => moved(hit, lines));
    for (const hit of placed) {
      const label = entities.find((one) => one.start < hit.end && hit.start < one.end);
      if (label?.optional) continue;
      score[hit.kind].found++;
      if (label && kindOf(label) === hit.kind) score[hit.kind].right++;
      else
        faults.push(
          `${id}: “${text.slice(hit.start, hit.end)}” at ${hit.start} is linked to ${hit.kind}:${hit.entity}`,
        );
    }
    for (const label of entities) {
      const kind = kindOf(label);
      if (kind === null || label.optional) continue;
      score[kind].labelled++;
      if (placed.some((hit) => hit.kind === kind && hit.start < label.end && label.start < hit.end)) continue;
      faults.push(`${id}: “${label.surface}” at ${label.start} (${kind}) is not linked`);
    }
  }
  return { ...score, faults };
}

/** A place that stands for its government (LOCORG) is a place; an office that a building lends its name to (ORGLOC) is not. */
function kindOf({ type }: Label): "person" | "place" | null {
  return type === "PER" ? "person" : type === "LOC" || type === "LOCORG" ? "place" : null;
}

function moved(hit: NameHit, lines: readonly string[]): NameHit {
  const before = lines.slice(0, hit.block).reduce((length, line) => length + line.length + 1, 0);
  return { ...hit, start: hit.start + before, end: hit.end + before };
}
