import type { AuthorityRecord, Person } from "../../model/authority.ts";
import { foldName } from "../../model/fold.ts";
import { soundsLike } from "./transliteration.ts";

/** How a form names its record. `family` needs the full name before it; `not` is a phrase that names something else. */
export type FormRole = "name" | "alias" | "short" | "family" | "not";

export interface NameForm {
  readonly form: string;
  readonly role: FormRole;
}

/** Everything by which a record is called in prose. */
export function formsOf(record: AuthorityRecord | Person): readonly NameForm[] {
  const full = [record.name, ...Object.values(record.names), ...record.aliases];
  const families = "kind" in record && record.kind === "person" ? familyForms(record, full) : [];
  const isBare = new Set(record.bare.map(foldName));
  const allBare = families[0] !== undefined && isBare.has(foldName(families[0]));
  return [
    ...full.map((form, index): NameForm => ({ form, role: index === 0 ? "name" : "alias" })),
    ...record.bare.map((form): NameForm => ({ form, role: "short" })),
    // What is unmistakable in one script is so in the others: "Trump", «Трамп».
    ...families.map((form): NameForm => ({ form, role: allBare ? "short" : "family" })),
    // "Saad al-Hariri", and then "Hariri", as agencies write.
    ...families.flatMap((form): NameForm[] =>
      /^[ae]l-\p{L}{3}/iu.test(form) ? [{ form: form.slice(3), role: "family" }] : [],
    ),
    ...record.match.not.map((form): NameForm => ({ form, role: "not" })),
  ];
}

/** The family name as the record states it (`family`, or what stands before the comma in `sort`), and in its other scripts. */
function familyForms(person: Person, full: readonly string[]): readonly string[] {
  const stated = person.family ?? (person.sort.includes(",") ? (person.sort.split(",")[0] ?? "") : "");
  const family = foldName(stated);
  if (family === "") return [];
  const side = sideOf(family, full.map(foldName));
  if (side === null) return [stated];
  const count = family.split(" ").length;
  const others = full.filter((name) => scriptKey(name) !== scriptKey(stated));
  return [stated, ...others.flatMap((name) => familyPart(name, stated, side, count))];
}

/** Whether the family name opens the name ("Kim Jong-un") or closes it ("Andrei Rudenko"). */
function sideOf(family: string, names: readonly string[]): "first" | "last" | null {
  if (names.some((name) => name.startsWith(`${family} `))) return "first";
  if (names.some((name) => name.endsWith(` ${family}`))) return "last";
  return null;
}

/**
 * The family name in another script: the end of the name that sounds like it (岸田 stands first in
 * 기시다 후미오), else the end where it stands in the record's own name ("唐纳德·特朗普"). One
 * syllable of Hangul or Han is never a name by itself.
 */
function familyPart(name: string, family: string, side: "first" | "last", count: number): readonly string[] {
  const parts = name.split(/[\s\u00b7\u2022\u2027\u30fb\uff65]+/u).filter((part) => part !== "");
  if (parts.length <= count) return [];
  const first = parts.slice(0, count).join(" ");
  const last = parts.slice(-count).join(" ");
  const difference = soundsLike(first, family) - soundsLike(last, family);
  const part = Math.abs(difference) >= 0.3 ? (difference > 0 ? first : last) : side === "first" ? first : last;
  return part.length < 2 ? [] : [part];
}

function scriptKey(text: string): string {
  return /\p{Script=Cyrillic}/u.test(text)
    ? "cyrillic"
    : /\p{Script=Latin}/u.test(text)
      ? "latin"
      : /\p{Script=Hangul}/u.test(text)
        ? "hangul"
        : "other";
}
