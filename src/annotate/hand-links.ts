import type { Element, Root } from "hast";
import type { DateValue } from "../model/date.ts";
import { decoded } from "../model/decoded.ts";
import { parseDate } from "../model/parse-date.ts";
import { type Problem, warningAt } from "../model/problem.ts";
import type { Slug } from "../model/slug.ts";
import { AUTHORITY_OF } from "../model/taxonomy.ts";
import { eachElement } from "./each-element.ts";
import { entityKey, hrefOf, type Marked } from "./mark-mentions.ts";
import type { NameIndex } from "./name-index.ts";

/** What an editor says a link stands for: `[the general](person:lee-jae-in)`, `[that autumn](date:2024-10)`. */
export type HandTarget =
  | { readonly kind: "person" | "place"; readonly entity: Slug }
  | { readonly kind: "date"; readonly date: DateValue };

/** Finds the hand-made mentions of a tree. What names nothing is reported and loses its `href`. */
export function handLinks(
  tree: Root,
  file: string,
  names: NameIndex,
): { readonly targets: ReadonlyMap<Element, HandTarget>; readonly problems: readonly Problem[] } {
  const targets = new Map<Element, HandTarget>();
  const problems: Problem[] = [];
  eachElement(tree, (element) => {
    const { href } = element.properties;
    const match = element.tagName === "a" && typeof href === "string" ? HAND_MADE.exec(href) : null;
    if (!match) return;
    const [, scheme = "", rest = ""] = match;
    const target = targetOf(scheme.toLowerCase() as "person" | "place" | "date", decoded(rest).trim(), names);
    if ("message" in target) {
      problems.push(warningAt({ rule: "hand-link", file, place: element.position?.start, ...target }));
      delete element.properties.href;
    } else targets.set(element, target);
  });
  return { targets, problems };
}

export function markOf(target: HandTarget): Omit<Marked, "start" | "end"> {
  return target.kind === "date"
    ? { kind: "date", entity: null, date: target.date }
    : { kind: target.kind, entity: target.entity, date: null };
}

/** Gives hand-made links their pages, in place. A date without a page of its own (a decade) loses its `href`. */
export function linkByHand(targets: ReadonlyMap<Element, HandTarget>, base: string): void {
  for (const [element, target] of targets) {
    const mark: Marked = { ...markOf(target), start: 0, end: 0 };
    const href = hrefOf(mark, base);
    const { href: _, ...rest } = element.properties;
    element.properties = {
      className: ["mention", `mention-${mark.kind}`],
      ...rest,
      dataEntity: entityKey(mark),
      ...(href === null ? {} : { href }),
    };
  }
}

const HAND_MADE = /^(person|place|date):(.*)$/is;

type Wrong = { readonly message: string; readonly expected: string; readonly found: string };

function targetOf(kind: HandTarget["kind"], name: string, names: NameIndex): HandTarget | Wrong {
  if (kind === "date") {
    const result = parseDate(name, "UTC");
    return result.ok
      ? { kind, date: result.date }
      : { message: `date link: ${result.message}`, expected: result.expected, found: name };
  }
  const [entity, second] = names.resolve(AUTHORITY_OF[kind], name);
  if (entity !== undefined && second === undefined) return { kind, entity };
  return {
    message: second === undefined ? `no record of a ${kind} has this name` : `more than one ${kind} has this name`,
    expected: `the slug of a record in content/${AUTHORITY_OF[kind]}`,
    found: name,
  };
}
