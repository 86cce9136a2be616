import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";

/**
 * Every internal link of a built site that leads nowhere, as `page: link: why`; also ids that stand
 * twice on a page. Each page is parsed once, so the time grows with the size of the site.
 * @param base Starts and ends with `/`: links must stay below it.
 */
export function deadLinks(folder: string, base = "/"): string[] {
  const files = new Set(filesBelow(folder));
  const pages = [...files].filter((file) => file.endsWith(".html")).map((file) => readPage(folder, file));
  const ids = new Map(pages.map((page) => [page.file, page.ids]));
  const styles = [...files].filter((file) => file.endsWith(".css")).map((file) => readStyles(folder, file));
  return [
    ...pages.flatMap(({ file, twice }) => twice.map((id) => `${file}: #${id}: the id stands here twice`)),
    ...[...pages, ...styles].flatMap(({ file, links }) =>
      links.flatMap((link) => {
        const why = faultOf(link, file, { base, files, ids });
        return why === null ? [] : [`${file}: ${link}: ${why}`];
      }),
    ),
  ];
}

/** Files below a folder, with forward slashes, in code-unit order. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

interface Linking {
  readonly file: string;
  /** Each once. */
  readonly links: readonly string[];
}

interface Page extends Linking {
  readonly ids: ReadonlySet<string>;
  readonly twice: readonly string[];
}

const URLS = ["href", "src", "poster", "data", "action", "formAction", "cite"] as const;
/** Attributes that name ids of their own page. */
const ID_LISTS = ["ariaLabelledBy", "ariaDescribedBy", "ariaControls", "headers", "htmlFor", "list"] as const;

function readPage(folder: string, file: string): Page {
  const links = new Set<string>();
  const ids = new Set<string>();
  const twice: string[] = [];
  const tree: Root = fromHtml(readFileSync(join(folder, file), "utf8"));
  visit(tree, "element", ({ tagName, properties }) => {
    const { id, srcSet, content, httpEquiv } = properties;
    if (id !== undefined && id !== null) {
      if (ids.has(String(id))) twice.push(String(id));
      ids.add(String(id));
    }
    for (const name of URLS) if (typeof properties[name] === "string") links.add(properties[name]);
    for (const part of listOf(srcSet)) links.add(part.trim().split(/\s/)[0] ?? "");
    for (const name of ID_LISTS) for (const one of listOf(properties[name], /\s+/)) links.add(`#${one}`);
    if (tagName === "meta" && listOf(httpEquiv).includes("refresh")) {
      links.add(String(content).replace(/^[^=]*=\s*/, ""));
    }
  });
  return { file, links: [...links], ids, twice };
}

function readStyles(folder: string, file: string): Linking {
  const text = readFileSync(join(folder, file), "utf8");
  const links = [...text.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)].map(([, , url = ""]) => url);
  return { file, links: [...new Set(links)] };
}

function listOf(value: unknown, separator: string | RegExp = ","): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" ? value.split(separator).filter((part) => part !== "") : [];
}

function faultOf(
  link: string,
  from: string,
  site: { base: string; files: ReadonlySet<string>; ids: ReadonlyMap<string, ReadonlySet<string>> },
): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link)) return null;
  const [, path = "", fragment = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(link) ?? [];
  const target = path === "" ? from : fileOf(decodeURI(path), from, site);
  if (target === null) return `leaves the base path ${site.base}`;
  if (!site.files.has(target)) return "there is no such file";
  const known = site.ids.get(target);
  const id = decodeURIComponent(fragment);
  return known === undefined || id === "" || id === "top" || known.has(id) ? null : "there is no such id";
}

/** The file that a static host answers with. */
function fileOf(path: string, from: string, { base }: { base: string }): string | null {
  const url = path.startsWith("/")
    ? path
    : posix.join(base, posix.dirname(from), path) + (path.endsWith("/") ? "/" : "");
  if (!url.startsWith(base)) return null;
  const file = decodeURIComponent(url.slice(base.length)).replace(/\/\/$/, "/");
  return file === "" || file.endsWith("/") ? `${file}index.html` : file;
}
