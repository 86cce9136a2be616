import type { ComponentChildren } from "preact";
import type { PageView } from "../../../../../src/render/views.ts";

/**
 * Prints what a page is given as indented text, so that the expected output of the sites around says
 * what a page holds and nothing of how it looks. What is empty is left out; an arrow is a link.
 */
export function Plain({ site, title, head: _, citations: __, ...props }: PageView & { citations?: unknown }) {
  const { title: name, description, language, direction, home, logo, nav, footer, contact, rights } = site;
  const frame = { site: { name, description, logo, nav, footer, contact, rights } };
  const facts = { title, ...props, ...(props.href === home ? frame : {}) };
  const texts = Object.entries(props).filter(([key, value]) => HTML.has(key) && value !== null);
  return (
    <html lang={language} dir={direction}>
      {"\n"}
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
      </head>
      {"\n"}
      <body>
        {"\n"}
        <pre>{linesOf(facts, 0)}</pre>
        {"\n"}
        {texts.map(([key, html]) => (
          <main class={key} dangerouslySetInnerHTML={{ __html: html as unknown as string }} />
        ))}
        {"\n"}
      </body>
    </html>
  );
}

/** Keys whose value is HTML. */
const HTML = new Set(["body", "introduction"]);
const LINKS = new Set(["href", "src", "to", "previous", "next", "logo", "contact", "home"]);
/** Keys whose value says by itself what it is. */
const NAMES = new Set(["text", "name", "label", "short", "toTitle"]);

type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [key: string]: Value };

function linesOf(value: object, depth: number): ComponentChildren[] {
  return Object.entries(value as Record<string, Value>).flatMap(([key, item]) => {
    if (isEmpty(item) || HTML.has(key)) return [];
    const head = `${"  ".repeat(depth)}${key}:`;
    if (Array.isArray(item)) return [`${head}\n`, ...item.flatMap((entry) => listItem(entry, depth + 1))];
    if (isMap(item) && !isFlat(item)) return [`${head}\n`, ...linesOf(item, depth + 1)];
    // What links on the page lead to.
    return [`${head} `, key === "id" ? <b id={String(item)}>{String(item)}</b> : inline(key, item), "\n"];
  });
}

function listItem(item: Value, depth: number): ComponentChildren[] {
  if (isEmpty(item)) return [];
  const dash = `${"  ".repeat(depth)}- `;
  if (Array.isArray(item)) return [dash, ...item.filter((entry) => !isEmpty(entry)).map(inChain), "\n"];
  if (!isMap(item) || isFlat(item)) return [dash, inline("", item), "\n"];
  const { href, label, name, ...rest } = item;
  const called = [label, name].find((word) => typeof word === "string");
  return [dash, called ? `${called} ` : "", href ? link(String(href)) : "", "\n", ...linesOf(rest, depth + 1)];
}

/** The places around a place, the days of a week. */
function inChain(item: Value, index: number): ComponentChildren {
  return [index === 0 ? "" : " | ", inline("", item)];
}

/** A value, or a map of values, in one line. */
function inline(key: string, value: Value): ComponentChildren {
  if (!isMap(value)) return LINKS.has(key) ? link(String(value)) : String(value);
  if (value.kind === "sentence") return [`${value.before}[${value.marked}]${value.after} `, link(String(value.href)), ` +${value.more}`];
  const entries = Object.entries(value).filter(([, item]) => !isEmpty(item));
  return entries.map(([name, item], index) => [
    index === 0 ? "" : " ",
    LINKS.has(name) ? (name === "href" ? "" : `${name} `) : NAMES.has(name) ? "" : `${name}=`,
    LINKS.has(name) ? link(String(item)) : String(item),
  ]);
}

function link(target: string) {
  return <a href={target}>→</a>;
}

function isMap(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFlat(value: { readonly [key: string]: Value }): boolean {
  return Object.values(value).every((item) => typeof item !== "object" || isEmpty(item));
}

/** Nothing, or a unit of the calendar in which there is nothing. */
function isEmpty(value: Value): boolean {
  if (value === null || value === undefined || value === "" || value === false) return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return isMap(value) && value.href === null && value.published === 0 && value.happened === 0;
}
