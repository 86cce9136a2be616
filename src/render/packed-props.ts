import type { TextPlace } from "../model/article-texts.ts";
import { FinishedHtml, Html, type HtmlRecipe, LateHtml, LateText, printRecipe } from "./html.ts";
import type { PageView, SiteView } from "./views.ts";

/** The props of a page without the frame that all pages share: plain text, to be compared, and to cross to a worker. */
export interface PackedProps {
  /** Markup and late drawings stand in it as their names. */
  readonly json: string;
  /** These, by the name of the prop, or by its path where it stands one object down. */
  readonly late: readonly (readonly [path: string, text: Html | LateText])[];
}

/** The frame leaves itself out: see `withoutJson`. */
export function packProps(props: PageView): PackedProps {
  const late: (readonly [string, Html | LateText])[] = [];
  for (const name in props) {
    if (name === "site") continue;
    const value: unknown = props[name as keyof PageView];
    if (isLate(value)) late.push([name, value]);
    else if (isGroup(value)) {
      for (const inner in value) if (isLate(value[inner])) late.push([`${name}.${inner}`, value[inner]]);
    }
  }
  return { json: JSON.stringify(props), late };
}

function isLate(value: unknown): value is Html | LateText {
  return value instanceof Html || value instanceof LateText;
}

/** Lists are long, and hold nothing that comes late. */
function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What comes late, as it is kept beside the JSON: markup that stands in it, a drawing by its name, the text of an article by its version. */
export type KeptLate = readonly [path: string, kind: "html" | "drawing"] | KeptText;

/** @param attributes for the gaps of the text. @param file of the article. */
type KeptText = readonly [path: string, kind: "text", attributes: readonly string[], file: string];

export function keptLate({ late }: PackedProps): readonly KeptLate[] {
  return late.map(([path, value]) => {
    if (value instanceof LateHtml) return [path, "text", value.attributes, value.file];
    return [path, value instanceof Html ? "html" : "drawing"];
  });
}

/** The same as it crosses to another thread. @param print what stands in the JSON, which it is given. */
export function latePropsOf(
  props: object,
  late: readonly KeptLate[],
  print: (named: string, late: KeptLate) => string,
): readonly LateProp[] {
  return late.map((one) => {
    const [path, kind] = one;
    return [path, print(String(at(props, path)), one), kind === "drawing" ? "text" : "html"];
  });
}

function at(props: object, path: string): unknown {
  return path.split(".").reduce<unknown>((group, name) => (group as Record<string, unknown>)[name], props);
}

/** A prop that crosses apart from the others. */
export type LateProp = readonly [path: string, recipe: HtmlRecipe, kind: "html" | "text"];

/** What `unpackProps` takes in another thread. */
export function lateProps({ late }: PackedProps): readonly LateProp[] {
  return late.map(([path, value]) => [path, value.recipe(), value instanceof Html ? "html" : "text"]);
}

export function unpackProps(
  props: Omit<PageView, "site">,
  late: readonly LateProp[],
  site: SiteView,
  read: (place: TextPlace) => string,
): PageView {
  const whole: PageView = Object.assign(props, { site });
  for (const [path, recipe, kind] of late) {
    const text = printRecipe(recipe, read);
    const [name = "", inner] = path.split(".");
    const group = (inner === undefined ? whole : whole[name as keyof PageView]) as unknown as Record<string, unknown>;
    const named = String(group[inner ?? name]);
    // Also to a template that asks for its JSON a drawing is here what it is where it was made.
    group[inner ?? name] = kind === "html" ? new FinishedHtml(text) : new LateText(named, () => text);
  }
  return whole;
}

/** A frame that JSON passes over: copying the props of each page without it would take as long as all the rest of packing them. */
export function withoutJson(view: SiteView): SiteView {
  return Object.defineProperty({ ...view }, "toJSON", { value: () => undefined });
}
