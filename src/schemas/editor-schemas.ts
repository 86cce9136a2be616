import { z } from "zod";
import { type Authority, PLACE_KINDS } from "../model/authority.ts";
import { articleSchema, pageSchema, personSchema, placeSchema } from "../model/front-matter.ts";
import { settingsSchema } from "../model/settings.ts";

/** Where they are written, below the site's root. */
export const SCHEMA_FOLDER = "content/.schemas";

/**
 * JSON Schemas of everything that an editor writes in YAML, for programs that complete and underline.
 * The people and places of the site are offered, and other names are allowed.
 * @returns path below the site's root → text; with a `.gitignore`, because they follow the records
 */
export function editorSchemas({ people, places }: Authority): Readonly<Record<string, string>> {
  const known = {
    people: namesOf(people.values()),
    places: namesOf(places.values()),
    slugs: [...new Set([...people.keys(), ...places.keys()])].sort(),
    placeSlugs: [...places.keys()].sort(),
  };
  const schemas = {
    site: schemaOf(settingsSchema, "content/site.yaml of Dateline", {}),
    article: schemaOf(articleSchema, "Front matter of an article", {
      people: known.people,
      places: known.places,
      not: known.slugs,
    }),
    person: schemaOf(personSchema, "Record of a person", { mergedInto: [...people.keys()].sort() }),
    place: schemaOf(placeSchema, "Record of a place", {
      mergedInto: known.placeSlugs,
      partOf: known.placeSlugs,
      kind: PLACE_KINDS,
    }),
    page: schemaOf(pageSchema, "Front matter of a page", {}),
  };
  const files = Object.entries(schemas).map(([name, schema]) => [
    `${SCHEMA_FOLDER}/${name}.schema.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);
  return { ...Object.fromEntries(files), [`${SCHEMA_FOLDER}/.gitignore`]: "*\n" };
}

function namesOf(records: Iterable<{ readonly name: string; readonly mergedInto: string | null }>): readonly string[] {
  const alive = [...records].filter(({ mergedInto }) => mergedInto === null);
  return [...new Set(alive.map(({ name }) => name))].sort();
}

/** The part of JSON Schema that zod writes for ours. */
type Node = { [key: string]: unknown } & {
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  additionalProperties?: Node | boolean;
};

/** @param offered Key → values that are suggested for it. */
function schemaOf(schema: z.ZodType, title: string, offered: Readonly<Record<string, readonly string[]>>): Node {
  // Draft 7 is what editors know best.
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", target: "draft-7" }) as Node;
  return { title, ...loosened(json, "", offered) };
}

/**
 * We read every scalar as a text, so that a title may be `1984` and a switch `true`; programs for YAML know
 * numbers and truth values, and nothing at all where a key has no value yet.
 */
function loosened(node: Node, key: string, offered: Readonly<Record<string, readonly string[]>>): Node {
  const next: Node = { ...node };
  if (node.properties !== undefined) {
    next.properties = Object.fromEntries(
      Object.entries(node.properties).map(([name, child]) => [name, loosened(child, name, offered)]),
    );
  }
  if (node.items !== undefined) next.items = loosened(node.items, key, offered);
  if (typeof node.additionalProperties === "object")
    next.additionalProperties = loosened(node.additionalProperties, "", offered);
  if (node.anyOf !== undefined) next.anyOf = node.anyOf.map((form) => loosened(form, key, offered));
  if (node.enum !== undefined) return withTruthValues(next);
  if (isText(node.type)) {
    next.type = ["string", "number", "boolean", "null"];
    const values = offered[key];
    if (values !== undefined && values.length > 0) {
      const { description, ...any } = next;
      return { ...(description !== undefined && { description }), anyOf: [{ enum: [...values] }, any] };
    }
  }
  return next;
}

function isText(type: Node["type"]): boolean {
  return [type].flat().includes("string");
}

function withTruthValues({ type: _, enum: words = [], ...node }: Node): Node {
  return words.includes("true") ? { ...node, enum: [...words, true, false] } : { ...node, enum: words };
}
