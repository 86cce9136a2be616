import { find, html, svg } from "property-information";

/** How a prop is printed: by what name, and whether `true` and `false` are words there and not presence and absence. */
export interface AttributeName {
  readonly name: string;
  /** Up to its value. */
  readonly start: string;
  readonly isWord: boolean;
}

/**
 * The attribute that a prop of an element means, which may be written as in HTML or as the DOM's property is called;
 * `null` where it means none.
 * @param isSvg where names have other spellings: `stroke-width`, `viewBox`.
 */
export function attributeName(prop: string, isSvg: boolean): AttributeName | null {
  if (NONE.has(prop) || UNSAFE.test(prop)) return null;
  const { attribute, booleanish } = find(isSvg ? svg : html, UNCONTROLLED.get(prop) ?? prop);
  const isWord = booleanish || prop.startsWith("aria-") || prop.startsWith("data-");
  return { name: attribute, start: ` ${attribute}="`, isWord };
}

const NONE: ReadonlySet<string> = new Set(["key", "ref", "__self", "__source"]);

/** What would end the name, and begin another attribute: https://html.spec.whatwg.org/multipage/syntax.html#attributes-2 */
const UNSAFE = /[\s/='"\0<>]/;

/** Only something that lives in a browser needs to tell the two apart. */
const UNCONTROLLED: ReadonlyMap<string, string> = new Map([
  ["defaultChecked", "checked"],
  ["defaultSelected", "selected"],
  ["defaultValue", "value"],
]);
