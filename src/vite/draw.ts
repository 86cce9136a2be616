import { SourceMap, type SourceMapPayload } from "node:module";
import { fileURLToPath } from "node:url";
import type { Disk } from "../model/effects.ts";
import type { Place } from "../model/problem.ts";
import { Refusal } from "../model/refusal.ts";
import { citationsView } from "../render/citations/view.ts";
import { headOf } from "../render/metadata/head.ts";
import type { PageKind, PageProps } from "../render/routes.ts";
import type { PageView } from "../render/views.ts";
import { brokenTemplate } from "./broken-template.ts";
import { guardMarkup } from "./guard-markup.ts";

/** Templates are code of the site, whose types nobody knows when they are called: that props are those of the kind is the routes' promise. */
export type Draw = (kind: PageKind, props: PageView) => string;

/** What the compiled templates export: see `templatesEntry`. */
export interface TemplateBundle {
  readonly templates: { readonly [kind: string]: unknown };
  readonly createPrinter: (guard: typeof guardMarkup) => (template: unknown, props: unknown) => string;
}

/**
 * Stands for the site's base path in the URL of a picture that a template imports: the theme is
 * compiled before the base is known, and for any.
 */
export const BASE_MARK = "/@dateline-base/";

export interface DrawingInput {
  /** Absolute: what the places of faults are told below. */
  readonly root: string;
  /** The bundle's source map. */
  readonly map: () => string;
  /** Whether a template asks for the address of a picture: see `BASE_MARK`. */
  readonly hasPictures: boolean;
}

/** @throws {BrokenTemplate} (1) from `draw`, where a template fails: at the place that failed. */
export function drawWith(bundle: TemplateBundle, { root, map, hasPictures }: DrawingInput, disk: Disk): Draw {
  const print = bundle.createPrinter(guardMarkup);
  return (kind, props) => {
    const template = bundle.templates[kind];
    if (typeof template !== "function") {
      throw new Refusal(
        `there is no template for pages of kind "${kind}"`,
        `Export "Page" from templates/${kind}.tsx`,
        1,
      );
    }
    try {
      const html = print(template, finished(kind, props));
      return `<!doctype html>${hasPictures ? html.replaceAll(BASE_MARK, props.site.home) : html}`;
    } catch (error) {
      throw brokenTemplate(placeInSource(error, map()), root, (file) => Buffer.from(disk.read(file)).toString(), error);
    }
  };
}

/** Here, where all pages come by, whatever thread draws them. */
function finished(kind: PageKind, props: PageView): PageView {
  const head = headOf(kind, props as PageProps[PageKind]);
  const isCited = kind === "article" && props.site.citations;
  const citations = isCited ? { citations: citationsView(props as PageProps["article"]) } : undefined;
  return { ...props, ...(head && { head }), ...citations };
}

/**
 * The topmost line of the stack that lies in a template: by the bundle's source map, unless Node
 * has applied it already (`--enable-source-maps`).
 */
function placeInSource(error: unknown, map: string): Parameters<typeof brokenTemplate>[0] {
  const message = error instanceof Error ? `${error.name}: ${error.message.split("\n")[0]}` : String(error);
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const sourceMap = new SourceMap(JSON.parse(map) as SourceMapPayload);
  for (const [, url = "", atLine, atColumn] of stack.matchAll(/((?:file:|\/|[A-Z]:\\)[^\n()]*):(\d+):(\d+)\)?$/gm)) {
    const [line, column] = [Number(atLine), Number(atColumn)];
    const bundled = /draw\.mjs(?:\?|$)/.test(url);
    const original = bundled ? originalPlace(sourceMap, line, column) : { file: toPath(url), place: { line, column } };
    if (original !== null && /\.[jt]sx$/.test(original.file)) return { message, ...original };
  }
  return { message, file: null, place: { line: 1, column: 1 } };
}

function originalPlace(map: SourceMap, line: number, column: number): { file: string; place: Place } | null {
  const entry = map.findEntry(line - 1, column - 1);
  if (!("originalSource" in entry)) return null;
  return { file: entry.originalSource, place: { line: entry.originalLine + 1, column: entry.originalColumn + 1 } };
}

function toPath(url: string): string {
  return url.startsWith("file:") ? fileURLToPath(url.replace(/\?.*$/s, "")) : url;
}
