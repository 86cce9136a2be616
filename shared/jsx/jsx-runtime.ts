/**
 * What JSX becomes in the templates of a theme: an element, to be printed once (`print-html.ts`). None is made anywhere
 * else, so an object that comes with the content is none, whatever it looks like.
 */
export class Element {
  readonly type: string | Component;
  readonly props: Props;

  constructor(type: string | Component, props: Props | null) {
    this.type = type;
    this.props = props ?? {};
  }
}

export type Props = Readonly<Record<string, unknown>>;
export type Component = (props: Props) => unknown;

/** What compilers call for an element: https://www.typescriptlang.org/docs/handbook/jsx.html#configuring-jsx */
export function jsx(type: string | Component, props: Props | null): Element {
  const element = new Element(type, props);
  if (typeof type === "string") hook.guard(element as Tag);
  return element;
}

/** An element of HTML or SVG. */
export type Tag = Element & { readonly type: string };

/** Told of every tag where a template makes it, so that what it throws is thrown there. */
export type Guard = (tag: Pick<Tag, "type" | "props">) => void;

/** Compilers call `jsx` by its name, so there is no other way to give it a guard. */
export const hook: { guard: Guard } = { guard: () => {} };

export { jsx as jsxDEV, jsx as jsxs };

export function Fragment({ children }: Props): unknown {
  return children;
}
