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
  const others = OTHER_ADDRESSES.get(type);
  if (others !== undefined) for (const name of others) check(type, name, props[name]);
}

const OF_LINKS = ["xlinkHref", "xlink:href"];
const OF_FORMS = ["action", "formAction", "formaction"];
const OF_CHANGES = [...OF_LINKS, "to", "from", "by", "values"];

/** Attributes in which further addresses of an element stand. */
const OTHER_ADDRESSES: ReadonlyMap<string, readonly string[]> = new Map([
  ...["a", "use", "image"].map((type) => [type, OF_LINKS] as const),
  ...["form", "button", "input"].map((type) => [type, OF_FORMS] as const),
  ...["animate", "set"].map((type) => [type, OF_CHANGES] as const),
  ["object", ["data"]],
]);

function check(type: string, name: string, value: unknown): void {
  if (typeof value !== "string") return;
  const addresses = name === "values" ? value.split(";") : [value];
  if (!addresses.some(runsCode)) return;
  throw new UnsafeMarkup(`${name} of <${type}> is given an address that runs code: "${value.slice(0, 80)}"`);
}
