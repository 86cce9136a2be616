import { posix } from "node:path";
import { oldPath, oldQuery } from "../annotate/old-path.ts";
import { decoded } from "../model/decoded.ts";
import { parseDate } from "../model/parse-date.ts";
import { type Problem, warningAt } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import { slugify } from "../model/slug.ts";
import { articleText } from "./article-text.ts";
import type { Draft, OldSite } from "./draft.ts";
import type { Imported, ImportedFile } from "./imported.ts";
import { dayOf } from "./iso-date.ts";
import { type FoundLink, relink } from "./relink.ts";

/**
 * Gives each text its file in the new site: its old addresses become aliases, its links to other
 * texts lead to their files, and what it shows comes along, to `public/` under the path it had, or beside it.
 */
export function placeDrafts(drafts: readonly Draft[], old: OldSite, settings: Pick<Settings, "url">): Imported {
  const problems: Problem[] = [];
  const files = fileNames(drafts, problems);
  const ways = waysTo(files, old);
  const copies = new Map<string, ImportedFile>();
  const articles = [...files].map(([draft, file]) => {
    const newUrl = (link: FoundLink): string | null => {
      const found = target(link.url, draft, old);
      if (found === null) return null;
      const text = ways.get(found.path) ?? ways.get(withoutBase(found.path, old));
      if (text !== undefined) return relativePath(file, text) + found.fragment;
      const beside = draft.beside.get(found.path);
      if (beside !== undefined) return keep(copies, posix.join(posix.dirname(file), found.path), beside, found.path);
      if (!/\.\w{1,5}$/.test(found.path)) return null;
      const there = old.file(found.path) ?? old.file(withoutBase(found.path, old));
      if (there === undefined) problems.push(missing(draft, link, found.path));
      else keep(copies, `public${found.path}`, there, found.path);
      return encodeURI(found.path);
    };
    const body = relink(draft.body, newUrl);
    const front = withPicture(draft.front, (url) => newUrl({ url, line: 2 - draft.line, column: 1 }) ?? url);
    for (const [name, path] of draft.beside) keep(copies, posix.join(posix.dirname(file), name), path, name);
    const own = draft.kind === "page" ? `/${slugify(draft.name)}/` : null;
    const aliases = aliasesOf(draft, old, settings).filter((alias) => alias !== own);
    if (draft.kind === "article") problems.push(...aboutDate(draft, file));
    return { file, text: articleText({ ...draft, front, body }, aliases), from: draft.shown };
  });
  if (settings.url === undefined && baseOf(old) !== "/") problems.push(unknownBase(drafts, old));
  return { articles, files: [...copies.values()], problems };
}

/** `content/articles/2018/2018-06-12-bridge.md`, a folder of its own where files lie beside it. */
function fileNames(drafts: readonly Draft[], problems: Problem[]): ReadonlyMap<Draft, string> {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  const files = new Map<Draft, string>();
  for (const draft of drafts) {
    const day = draft.date === null ? null : dayOf(draft.date);
    const name = slugify(draft.name);
    const stem =
      draft.kind === "page"
        ? `content/pages/${name}`
        : `content/articles/${day?.slice(0, 4) ?? "undated"}/${day === null ? "" : `${day}-`}${name}`;
    let free = stem;
    let n = last.get(stem) ?? 1;
    while (taken.has(free.toLowerCase())) free = `${stem}-${++n}`;
    last.set(stem, n);
    taken.add(free.toLowerCase());
    const file = draft.beside.size > 0 && draft.kind === "article" ? `${free}/index.md` : `${free}.md`;
    if (free !== stem) problems.push(renamed(draft, file));
    files.set(draft, file);
  }
  return files;
}

/** The new file by every path that the old site, or the source, had for it. */
function waysTo(files: ReadonlyMap<Draft, string>, old: OldSite): ReadonlyMap<string, string> {
  const ways = new Map<string, string>();
  for (const [draft, file] of files) {
    for (const url of draft.oldUrls) {
      const path = target(url, draft, old)?.path;
      if (path === undefined) continue;
      for (const way of [path, withoutBase(path, old)])
        ways.set(way, file).set(way.replace(/(?:\/|\.html|index\.html)$/, ""), file);
    }
    if (draft.path !== null) ways.set(draft.path, file);
  }
  return ways;
}

/** Where in the old site an address leads; `null` where it leads elsewhere, or stays on the page. */
function target(url: string, draft: Draft, old: OldSite): { readonly path: string; readonly fragment: string } | null {
  if (url.startsWith("#") || /^(?!https?:)[a-z][a-z\d+.-]*:/i.test(url)) return null;
  const hash = url.indexOf("#");
  const fragment = hash === -1 ? "" : url.slice(hash);
  const bare = url.slice(0, url.length - fragment.length);
  if (draft.beside.has(decoded(bare))) return { path: decoded(bare), fragment };
  const own = originOf(old.url);
  const host = /^(?:https?:)?\/\/([^/?#]+)/i.exec(bare);
  if (host !== null && (own === null || bareHost(host[1] ?? "") !== own)) return null;
  const path = decoded(host === null ? bare : bare.slice(host[0].length) || "/");
  const whole =
    path.startsWith("/") || host !== null
      ? posix.normalize(`/${path}`)
      : posix.join(posix.dirname(draft.path ?? "."), path);
  return whole.startsWith("..") ? null : { path: whole, fragment };
}

/** Below which path of its host the old site lived: `/` or `/blog/`. */
function baseOf({ url }: OldSite): string {
  return url !== null && URL.canParse(url) ? new URL(url).pathname.replace(/\/?$/, "/") : "/";
}

/** Texts name their like with the base path, and without it. */
function withoutBase(path: string, old: OldSite): string {
  const base = baseOf(old);
  return base !== "/" && path.startsWith(base) ? path.slice(base.length - 1) : path;
}

/** http or https, with or without www: it was one site. */
function originOf(url: string | null): string | null {
  return url === null || !URL.canParse(url) ? null : bareHost(new URL(url).host);
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, "");
}

/** The picture of the front matter, wherever it lies now. */
function withPicture(front: Draft["front"], newUrl: (url: string) => string): Draft["front"] {
  const { image } = front;
  if (typeof image === "string") return { ...front, image: newUrl(image) };
  if (typeof image !== "object" || image === null || !("src" in image) || typeof image.src !== "string") return front;
  return { ...front, image: { ...image, src: newUrl(image.src) } };
}

/** Without the old base path, where the new site has the same one. */
function aliasesOf({ oldUrls }: Draft, old: OldSite, { url }: Pick<Settings, "url">): readonly string[] {
  const isSame = url !== undefined && new URL(url).pathname.replace(/\/?$/, "/") === baseOf(old);
  const paths = oldUrls.flatMap((address) => {
    const path = oldPath(address) ?? oldQuery(address);
    if (path === null) return [];
    return isSame ? withoutBase(path, old) : path;
  });
  return [...new Set(paths)];
}

function keep(copies: Map<string, ImportedFile>, file: string, path: string, url: string): string {
  copies.set(file, { file, path });
  return encodeURI(url);
}

function relativePath(from: string, to: string): string {
  return encodeURI(posix.relative(posix.dirname(from), to));
}

function unknownBase(drafts: readonly Draft[], old: OldSite): Problem {
  return warningAt({
    rule: "import-address",
    file: drafts[0]?.shown ?? "",
    message: "the old site lived below a path of its host, and nothing says whether the new one will",
    found: baseOf(old),
    advice:
      "If it will, set url in content/site.yaml with that path and import again: else the old addresses, which begin with it, would stand below it twice",
  });
}

function missing(draft: Draft, { line, column }: FoundLink, path: string): Problem {
  return warningAt({
    rule: "import-missing-file",
    file: draft.shown,
    place: draft.isRewritten ? { line: draft.line, column: 1 } : { line: draft.line + line - 1, column },
    message: "a file that the text shows or leads to is not at hand",
    found: path,
    advice: `Put it into the new site as public${path}`,
    group: path,
  });
}

function renamed({ shown }: Draft, file: string): Problem {
  const message = "two texts of one day have one name";
  return warningAt({ rule: "import-name", file: shown, message, found: file, advice: "See which of them is wanted" });
}

/** A date that no calendar has comes along as it was written, so that nothing is lost of it. */
function aboutDate({ shown, date }: Draft, file: string): readonly Problem[] {
  if (date === null) {
    const message = "nothing says when this was published";
    return [warningAt({ rule: "import-date", file: shown, message, advice: `Write its date into ${file}` })];
  }
  const reading = parseDate(date, "UTC");
  if (reading.ok) return [];
  return [
    warningAt({
      rule: "import-date",
      file: shown,
      message: "the date of this text is none, and the article cannot be built with it",
      found: date,
      advice: `Write the right one into ${file}`,
    }),
  ];
}
