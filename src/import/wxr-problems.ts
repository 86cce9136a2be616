import { errorAt, type Problem, warningAt } from "../model/problem.ts";
import type { WxrFile, WxrItem } from "./wxr-file.ts";

/** An export, as messages name it. */
export type NamedExport = WxrFile & { readonly shown: string };

export function aboutStatus({ status, line }: WxrItem, file: string): readonly Problem[] {
  if (status !== "private" && status !== "pending") return [];
  const message =
    status === "private"
      ? "a private post is imported as a draft"
      : "a post that waits for review is imported as a draft";
  return [
    warningAt({
      rule: "import-status",
      file,
      place: { line, column: 1 },
      message,
      advice: "Take draft away when it may be read",
      group: status,
    }),
  ];
}

/** Of an export that was cut off, up to its last whole item; else all of it. */
export function wholeItems(text: string): string {
  if (!/<rss[\s>]/.test(text) || /<\/rss\s*>/.test(text.slice(-1000))) return text;
  const last = text.lastIndexOf("</item>");
  return last === -1 ? NO_ITEMS : `${text.slice(0, last)}</item></channel></rss>`;
}

const NO_ITEMS = "<rss><channel><title/></channel></rss>";

/** A download that stopped is read as far as it goes, which looks like a whole export. */
export function cutOff(text: string, file: string): readonly Problem[] {
  if (wholeItems(text) === text) return [];
  return [
    errorAt({
      rule: "import-cut-off",
      file,
      place: { line: text.split("\n").length, column: 1 },
      message: "the export ends in the middle: what came after this is not in the file",
      expected: "</rss>",
      found: text.slice(-60).trim(),
      advice: text.includes("</item>")
        ? "Export again, or save it again: the posts before it are imported"
        : "Export again, or save it again: there is no whole post in it",
    }),
  ];
}

export function aboutTitle({ title, line }: WxrItem, file: string): readonly Problem[] {
  if (title !== "") return [];
  const message = "a post has no title";
  return [
    warningAt({
      rule: "import-title",
      file,
      place: { line, column: 1 },
      message,
      advice: "Write one into the article: it is called Untitled",
      group: "title",
    }),
  ];
}

const SILENT = new Set([
  "post",
  "page",
  "attachment",
  "revision",
  "nav_menu_item",
  "wp_global_styles",
  "wp_navigation",
  "wp_template",
  "wp_template_part",
  "customize_changeset",
  "custom_css",
  "oembed_cache",
  "wp_block",
]);

export function leftOut({ items, shown }: NamedExport): readonly Problem[] {
  const others = new Map<string, WxrItem[]>();
  for (const item of items) {
    if (SILENT.has(item.type)) continue;
    const own = others.get(item.type);
    if (own === undefined) others.set(item.type, [item]);
    else own.push(item);
  }
  return [...others].map(([type, [first, ...rest]]) =>
    warningAt({
      rule: "import-left-out",
      file: shown,
      place: { line: first?.line ?? 1, column: 1 },
      message: `${rest.length + 1} of the kind "${type}" are left out: only posts and pages are taken`,
      found: first?.title ?? "",
      advice: "Make articles of what is wanted by hand",
    }),
  );
}

/** Pages of pictures and files that belong to no post: nothing here has their addresses. */
export function lostPages({ items, shown }: NamedExport): readonly Problem[] {
  const [first, ...rest] = items.filter(
    ({ type, parent, link, attachmentUrl }) =>
      type === "attachment" && parent === "0" && link !== "" && link !== attachmentUrl,
  );
  if (first === undefined) return [];
  return [
    warningAt({
      rule: "import-left-out",
      file: shown,
      place: { line: first.line, column: 1 },
      message: `${rest.length + 1} of the pages of pictures and files belong to no post: their addresses lead nowhere`,
      found: first.link,
      advice: "Lead those that matter on, under redirects in content/site.yaml",
    }),
  ];
}

export function commentsIn({ items, shown }: NamedExport): readonly Problem[] {
  const count = items.reduce((sum, { comments }) => sum + comments, 0);
  if (count === 0) return [];
  return [
    warningAt({
      rule: "import-left-out",
      file: shown,
      message: "comments of readers are left out",
      found: String(count),
      advice: "Keep the export, if they matter",
    }),
  ];
}

/** An export that is whole and has nothing to read. */
export function nothingIn(text: string, file: string): readonly Problem[] {
  if (/<item[\s>]/.test(text) || wholeItems(text) !== text) return [];
  return [
    errorAt({
      rule: "import-empty",
      file,
      message: "there is no post and no page in this export",
      advice: "Export it anew: Tools, Export, All content",
    }),
  ];
}

export function noExport(file: string, error: unknown): Problem {
  return errorAt({
    rule: "import-empty",
    file,
    message: "this is no export of WordPress",
    found: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error),
    advice: "Export it anew: Tools, Export, All content",
  });
}
