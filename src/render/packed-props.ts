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

/** The attributes in the one text that comes late, where there is one and no other; else `undefined`. */
export function attributesOfBody({ late }: PackedProps): readonly string[] | undefined {
  const [[name, text] = [], ...others] = late;
  return name === "body" && text instanceof LateHtml && others.length === 0 ? text.attributes : undefined;
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
    const group = inner === undefined ? whole : whole[name as keyof PageView];
    Object.assign(group as object, { [inner ?? name]: kind === "html" ? new FinishedHtml(text) : text });
  }
  return whole;
}

/** A frame that JSON passes over: copying the props of each page without it would take as long as all the rest of packing them. */
export function withoutJson(view: SiteView): SiteView {
  return Object.defineProperty({ ...view }, "toJSON", { value: () => undefined });
}
