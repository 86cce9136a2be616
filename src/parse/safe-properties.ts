import type { Element, Properties } from "hast";
import { find, html } from "property-information";
import { bodySchema } from "./sanitise-schema.ts";

/** The attributes of an element as the schema lets them stand, and those that it does not. */
export interface SafeProperties {
  readonly kept: Properties;
  readonly dropped: readonly { readonly attribute: string; readonly value: string; readonly isAddress: boolean }[];
}

/**
 * Decides as hast-util-sanitize will, with three kindnesses to old HTML: schemes may be written
 * in capitals (`HTTP://…`), the `align` of a table's cell becomes a class (the attribute is not
 * valid, and `style` fails a content security policy), and `<a name>` becomes an id.
 */
export function safeProperties({ tagName, properties }: Element): SafeProperties {
  const kept: Properties = {};
  const dropped: { attribute: string; value: string; isAddress: boolean }[] = [];
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    const side = String(value).toLowerCase();
    if (key === "align" && CELLS.has(tagName) && SIDES.has(side)) kept.className = [`align-${side}`];
    else if (key === "name" && tagName === "a" && properties.id === undefined) kept.id = String(value);
    else {
      const safe = safeValue(tagName, key, value);
      if (safe !== undefined) kept[key] = safe;
      else
        dropped.push({ attribute: attributeName(key), value: shown(value), isAddress: Object.hasOwn(PROTOCOLS, key) });
    }
  }
  return { kept, dropped };
}

type Value = NonNullable<Properties[string]>;
type Rule = string | readonly [string, ...(string | RegExp)[]];

const RULES: Readonly<Record<string, readonly Rule[]>> = bodySchema.attributes;
const PROTOCOLS: Readonly<Record<string, readonly string[]>> = bodySchema.protocols;
const CELLS = new Set(["td", "th"]);
const SIDES = new Set(["left", "center", "right"]);

function safeValue(tagName: string, key: string, value: Value): Value | undefined {
  const rule = ruleFor(Object.hasOwn(RULES, tagName) ? RULES[tagName] : undefined, key) ?? ruleFor(RULES["*"], key);
  if (rule === undefined) return undefined;
  if (Array.isArray(value)) {
    const safe = value.filter((item) => fits(rule, item));
    return safe.length === 0 ? undefined : safe;
  }
  if (!fits(rule, value)) return undefined;
  return Object.hasOwn(PROTOCOLS, key) ? safeAddress(String(value), PROTOCOLS[key] ?? []) : value;
}

function ruleFor(rules: readonly Rule[] | undefined, key: string): Rule | undefined {
  return rules?.find((rule) => (typeof rule === "string" ? rule : rule[0]) === key);
}

function fits(rule: Rule, value: string | number | boolean): boolean {
  if (typeof rule === "string") return true;
  return rule.slice(1).some((allowed) => (allowed instanceof RegExp ? allowed.test(String(value)) : allowed === value));
}

/** What stands before the first colon is a scheme, unless a `/`, `?` or `#` comes first. */
function safeAddress(address: string, schemes: readonly string[]): string | undefined {
  const scheme = /^([^:/?#]*):/.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return address;
  return schemes.includes(scheme) ? scheme + address.slice(scheme.length) : undefined;
}

/** As it is written: `class`, not `className`. */
function attributeName(key: string): string {
  return find(html, key).attribute;
}

function shown(value: Value): string {
  return (Array.isArray(value) ? value.join(" ") : String(value)).slice(0, 80);
}
