import { type AttributeName, attributeName } from "./attribute-names.ts";
import { type Component, Element, type Guard, hook, jsx, type Props, type Tag } from "./jsx-runtime.ts";
import { styleText } from "./style-text.ts";

/** Prints a template with its props. */
export type Print = (template: Component, props: Props) => string;

/**
 * Prints what templates give as HTML, as Preact's `renderToString` does. A page is some hundreds of elements that nothing
 * will ever update, so no more is made of them than their text, which takes two thirds of the time.
 * @throws what a template or the guard throws.
 */
export function createPrinter(guard: Guard): Print {
  hook.guard = guard;
  const names = { html: new Map<string, AttributeName | null>(), svg: new Map<string, AttributeName | null>() };
  const types = new Map<string, TagText>();
  const textOf = (type: string): TagText => {
    let text = types.get(type);
    if (text === undefined) {
      text = tagText(type);
      types.set(type, text);
    }
    return text;
  };
  const nameOf = (prop: string, isSvg: boolean): AttributeName | null => {
    const known = isSvg ? names.svg : names.html;
    let name = known.get(prop);
    if (name === undefined) {
      name = attributeName(prop, isSvg);
      known.set(prop, name);
    }
    return name;
  };

  const print = (node: unknown, around: Around): string => {
    if (typeof node === "string") return escaped(node);
    if (node instanceof Element) {
      const { type, props } = node;
      return typeof type === "string" ? element(node as Tag, around) : print(type(props), around);
    }
    if (Array.isArray(node)) {
      let html = "";
      for (const child of node) html += print(child, around);
      return html;
    }
    return typeof node === "number" || typeof node === "bigint" ? String(node) : "";
  };

  const element = (tag: Tag, around: Around): string => {
    const { type, props } = tag;
    const { open, close, empty } = textOf(type);
    let start = open;
    for (const prop in props) {
      if (prop === "children" || prop === "dangerouslySetInnerHTML") continue;
      const value = props[prop];
      if (value === null || value === undefined || typeof value === "function") continue;
      start += attribute(tag, prop, value, around);
    }
    const inside = markupOf(props) || print(contentOf(tag), aroundChildren(tag, around));
    return inside === "" ? start + empty : `${start}>${inside}${close}`;
  };

  const attribute = ({ type, props }: Tag, prop: string, value: unknown, { isSvg, chosen }: Around): string => {
    if ((prop === "className" && "class" in props) || (prop === "htmlFor" && "for" in props)) return "";
    const known = nameOf(prop, isSvg);
    if (known === null) return "";
    const { name, isWord, start } = known;
    if (typeof value === "boolean" && !isWord) return value ? ` ${name}` : "";
    if (name === "value" && (type === "textarea" || type === "select")) return "";
    const text = name === "style" && typeof value === "object" ? styleText(value as object) : String(value);
    const printed = text === "" ? ` ${name}` : `${start}${escaped(text)}"`;
    const isChosen = name === "value" && type === "option" && chosen !== undefined && chosen === value;
    return isChosen && !("selected" in props) ? ` selected${printed}` : printed;
  };

  return (template, props) => print(jsx(template, props), { isSvg: false, chosen: undefined });
}

/** What is printed of every element of a type, in few pieces: a page is put together of thousands of them. */
interface TagText {
  readonly open: string;
  readonly close: string;
  /** What follows its attributes where nothing is inside. */
  readonly empty: string;
}

function tagText(type: string): TagText {
  const close = `</${checked(type)}>`;
  return { open: `<${type}`, close, empty: VOID.has(type) ? "/>" : `>${close}` };
}

/** In what an element stands. */
interface Around {
  readonly isSvg: boolean;
  /** The value of the `<select>`, for its options. */
  readonly chosen: unknown;
}

function aroundChildren({ type, props }: Tag, around: Around): Around {
  if (type === "svg") return { ...around, isSvg: true };
  if (type === "foreignObject") return { ...around, isSvg: false };
  if (type === "select") return { ...around, chosen: props.value ?? props.defaultValue };
  return around;
}

function markupOf({ dangerouslySetInnerHTML: markup }: Props): string {
  const html = (markup as { readonly __html?: unknown } | null | undefined)?.__html;
  return html ? String(html) : "";
}

/** The text of a `<textarea>` may be given as its value. */
function contentOf({ type, props }: Tag): unknown {
  return type === "textarea" ? (props.value ?? props.defaultValue ?? props.children) : props.children;
}

/** https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID: ReadonlySet<string> = new Set([
  ...["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"],
]);

/** https://html.spec.whatwg.org/multipage/syntax.html#syntax-tag-name, and names of custom elements. */
function checked(type: string): string {
  if (/^[A-Za-z][^\s/<>"'=\0]*$/.test(type)) return type;
  throw new Error(`<${type}> is not a valid name of an element`);
}

/** What could begin a tag, a character reference, or end an attribute. */
function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

const SPECIAL = /["&<]/;
