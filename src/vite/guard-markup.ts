import { runsCode } from "../model/permalink.ts";
import { Html } from "../render/html.ts";

/** What a template may not do; its message says what to do instead. */
export class UnsafeMarkup extends Error {
  override readonly name = "UnsafeMarkup";
}

/** An element of a template, before it is printed. */
interface Element {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/**
 * Looks at every element. Text is escaped when it is printed; two ways are left by which a text could become more than
 * text, and a template that takes one of them by mistake is told so at its line: markup that nobody has sanitised, and an
 * address that runs code.
 *
 * @throws {UnsafeMarkup}
 */
export function guardMarkup({ type, props }: Element): void {
  const { dangerouslySetInnerHTML: markup } = props as { dangerouslySetInnerHTML?: { __html?: unknown } | null };
  if (markup && !(markup.__html instanceof Html)) {
    throw new UnsafeMarkup(
      `<${type}> is given markup that has not been sanitised. Print a text as {text}, the body of an article with <Prose>, a drawing as JSX`,
    );
  }
  if (props.href !== undefined) check(type, "href", props.href);
  if (props.src !== undefined) check(type, "src", props.src);
  if (MORE_ADDRESSES.has(type)) for (const name of OTHER_NAMES) check(type, name, props[name]);
}

const MORE_ADDRESSES = new Set(["a", "form", "button", "input", "object", "use", "animate", "set", "image"]);
const OTHER_NAMES = ["action", "formAction", "formaction", "data", "xlinkHref", "xlink:href", "to", "values"];

function check(type: string, name: string, value: unknown): void {
  if (typeof value !== "string" || !runsCode(value)) return;
  throw new UnsafeMarkup(`${name} of <${type}> is given an address that runs code: "${value.slice(0, 80)}"`);
}
