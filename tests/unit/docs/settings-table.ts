import { z } from "zod";
import { settingsSchema } from "../../../src/model/settings.ts";

/** The table of `docs/settings.md` as the schema gives it: a row a key, with its values, its default and its meaning. */
export function settingsTable(): string {
  const schema = z.toJSONSchema(settingsSchema, { io: "input", unrepresentable: "any" }) as Node;
  const rows = rowsOf(schema, "", "").map((cells) => `| ${cells.join(" | ")} |`);
  return ["| Key | Values | Default | Meaning |", "|---|---|---|---|", ...rows].join("\n");
}

/** A row a key of any of our schemas: key, values, default, meaning. */
export function schemaRows(schema: Node): readonly (readonly string[])[] {
  const required = new Set(schema.required);
  return rowsOf(schema, "", "").map(([key = "", values = "", fallback = "", meaning = ""]) => {
    return [key, values, required.has(key.replaceAll("`", "")) ? "required" : fallback, meaning];
  });
}

/** The part of JSON Schema that zod writes for our settings. */
interface Node {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Node[];
  readonly enum?: readonly string[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly default?: unknown;
  readonly description?: string;
}

function rowsOf(node: Node, path: string, meaning: string, fallback?: unknown): string[][] {
  const described = node.description ?? meaning;
  const value = node.default ?? fallback;
  if (node.properties !== undefined) {
    return Object.entries(node.properties).flatMap(([key, child]) =>
      rowsOf(child, path === "" ? key : `${path}.${key}`, described, isMap(value) ? value[key] : undefined),
    );
  }
  return [[`\`${path}\``, valuesOf(node), defaultOf(value), described]];
}

function valuesOf({ type, enum: words, items, additionalProperties, anyOf, properties }: Node): string {
  if (anyOf !== undefined) return [...new Set(anyOf.map(valuesOf))].join(" or ");
  if (type === "object" && properties !== undefined) return `\`{${Object.keys(properties).join(", ")}}\``;
  // Editors of other systems write true and yes; one way is enough to be told of.
  if (words?.includes("on")) return "`on`, `off`";
  if (words !== undefined) return words.map((word) => `\`${word}\``).join(", ");
  if (type === "array" && items?.enum !== undefined) return `list of ${valuesOf(items)}`;
  if (type === "array") return items === undefined ? "list" : `list of ${valuesOf(items).replaceAll(" or ", " and ")}`;
  if (type === "object" && isMap(additionalProperties)) return `a map; each: ${valuesOf(additionalProperties)}`;
  return "text";
}

function defaultOf(value: unknown): string {
  if (value === true) return "`on`";
  const empty =
    value === undefined || value === "" || (typeof value === "object" && Object.keys(value ?? {}).length === 0);
  return empty ? "none" : `\`${String(value)}\``;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object";
}
