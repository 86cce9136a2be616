import { basename, dirname, join } from "node:path";
import { contains } from "../model/contains.ts";
import type { Disk, Effects, Entry } from "../model/effects.ts";
import { errorCode } from "../model/error-code.ts";
import { errorAt, type Problem, warningAt } from "../model/problem.ts";
import type { SourceFile } from "./source-file.ts";

export interface FoundFile {
  /** Relative to the root, forward slashes. */
  readonly file: string;
  readonly kind: SourceFile["kind"];
}

/** The Markdown files of a site, in code-unit order of their paths. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/** A kind of file = a folder below `content/` = a row. */
const FOLDERS = [
  { folder: "articles", kind: "article", deep: true },
  { folder: "pages", kind: "page", deep: true },
  { folder: "people", kind: "people", deep: false },
  { folder: "places", kind: "places", deep: false },
] as const satisfies readonly { folder: string; kind: SourceFile["kind"]; deep: boolean }[];

/**
 * Lists what a site holds. Hidden files and folders (`.git`, `._a.md` of macOS) and editors'
 * back-ups (`a.md~`) are passed over silently; Markdown that lies where nothing reads it is not.
 * Symbolic links are followed inside the root only, and no folder is read twice.
 * @param root Absolute, native path of the site.
 */
export function findFiles(root: string, { disk }: Effects): FoundFiles {
  const problems: Problem[] = [];
  const files = FOLDERS.flatMap((row) => walk(root, row, disk, problems));
  for (const { name, kind } of listOrReport("content", join(root, "content"), disk, problems)) {
    if (kind !== "folder" && isMarkdown(name)) problems.push(misplaced(`content/${name}`));
  }
  return { files: files.sort((a, b) => (a.file < b.file ? -1 : 1)), problems };
}

/** The kind of a file by its path alone; `null` where nothing reads it as Markdown. @param file relative to the root, forward slashes. */
export function kindOf(file: string): FoundFile["kind"] | null {
  const [top, folder, ...way] = file.split("/");
  const row = FOLDERS.find((one) => one.folder === folder);
  if (top !== "content" || row === undefined || (way.length > 1 && !row.deep)) return null;
  return isMarkdown(way.at(-1) ?? "") && !way.some(isHidden) ? row.kind : null;
}

/** With a list of open folders instead of recursion: folders may be nested as deep as the disk allows. */
function walk(root: string, row: (typeof FOLDERS)[number], disk: Disk, problems: Problem[]): FoundFile[] {
  const found: FoundFile[] = [];
  const seen = new Set<string>();
  const top = `content/${row.folder}`;
  problems.push(...placeFaults(root, top, "folder", disk));
  const open = [{ folder: top, real: ownOrReport(root, top, disk, problems) }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { folder, real } = next;
    if (real === undefined || seen.has(real)) continue;
    seen.add(real);
    for (const entry of listOrReport(folder, real, disk, problems)) {
      if (isHidden(entry.name)) continue;
      const file = `${folder}/${entry.name}`;
      if (entry.name.includes("\ufffd") && isMissing(join(real, entry.name), disk)) {
        problems.push(unnameable(file));
        continue;
      }
      const { kind, path } =
        entry.kind === "link" ? follow(root, file, disk, problems) : { kind: entry.kind, path: join(real, entry.name) };
      if (kind === "other" && isMarkdown(entry.name)) problems.push(noFile(file));
      if (kind === "folder") open.push({ folder: file, real: path });
      else if (kind === "file" && isMarkdown(entry.name)) {
        if (row.deep || folder === top) found.push({ file, kind: row.kind });
        else problems.push(misplaced(file));
      }
    }
  }
  return found;
}

/** Without its articles an archive would be published that is empty: what cannot be read is an error. */
export function listOrReport(folder: string, native: string, disk: Disk, problems: Problem[]): readonly Entry[] {
  try {
    return disk.list(native);
  } catch (error) {
    problems.push(unreadable(folder, errorCode(error)));
    return [];
  }
}

/** The real path of a folder that is the site's own; with a link in its place, all its files would be those of another place. */
function ownOrReport(root: string, folder: string, disk: Disk, problems: Problem[]): string | undefined {
  const real = realOrReport(root, folder, disk, problems);
  const leading = leadsOut(root, folder, disk);
  if (leading === undefined) return real;
  problems.push(leading);
  return undefined;
}

/**
 * What is wrong with a path that a symbolic link leads out of the site, or out of `content/`, which may be a link itself: that is
 * made by whoever sets the site up, and not by those who write into it. Nothing where it is not there.
 */
export function leadsOut(root: string, file: string, disk: Disk): Problem | undefined {
  const real = realPath(toNative(root, file), disk);
  if (real === undefined || isOwn(real, root, disk)) return undefined;
  return errorAt({ rule: "symbolic-link", file, message: LEADS_OUT, advice: "Copy the files into the site" });
}

function isOwn(real: string, root: string, disk: Disk): boolean {
  return [root, toNative(root, "content")].some((path) => contains(realPath(path, disk) ?? path, real));
}

/** `undefined` where there is no such folder, or where it cannot be told. */
function realOrReport(root: string, folder: string, disk: Disk, problems: Problem[]): string | undefined {
  try {
    return disk.real(toNative(root, folder));
  } catch (error) {
    const code = errorCode(error);
    if (!["ENOENT", "ENOTDIR", "ELOOP"].includes(code)) problems.push(unreadable(folder, code));
    return undefined;
  }
}

/** What is listed under a name by which it cannot be found. */
function isMissing(path: string, disk: Disk): boolean {
  return realPath(path, disk) === undefined;
}

function unnameable(file: string): Problem {
  const message = "the name is not encoded in UTF-8, and nothing can be read by it";
  return errorAt({ rule: "unreadable-file", file, message, found: file, advice: "Give it another name" });
}

function unreadable(folder: string, found: string): Problem {
  const message = "the folder cannot be read";
  return errorAt({ rule: "unreadable-folder", file: folder, message, found, advice: "Check its permissions" });
}

/** Who reads of a pipe waits for ever, of some devices without end. */
export function noFile(file: string): Problem {
  const message = "this is no file, but a pipe, a socket or a device, and is not read";
  return errorAt({ rule: "unreadable-file", file, message, advice: "Put a file in its place, or remove it" });
}

/**
 * What keeps a site from having a folder or a file that it may have: something else bears its name. Without what is meant to
 * be there another site would be published.
 * @param path relative to the root, forward slashes.
 */
export function placeFaults(root: string, path: string, wanted: "folder" | "file", disk: Disk): readonly Problem[] {
  const kind = kindAt(toNative(root, path), disk);
  if (kind === undefined || kind === wanted) return [];
  const message = kind === "link" ? NOWHERE : wanted === "folder" ? "this is a file where a folder is to be" : NO_FILE;
  const advice = kind === "link" ? "Mend it or remove it" : "Move it, or give it another name";
  return [errorAt({ rule: `unreadable-${wanted}`, file: path, message, advice })];
}

const LEADS_OUT = "the symbolic link leads out of the site's folder and is not followed";
const NOWHERE = "the symbolic link leads nowhere";
const NO_FILE = "this is a folder where a file is to be";

/** `link`: one that leads nowhere. What cannot be looked at is told by who reads it. */
function kindAt(path: string, disk: Disk): Entry["kind"] | undefined {
  try {
    const kind = disk.stat(path)?.kind;
    if (kind !== undefined) return kind;
    const entry = disk.list(dirname(path)).find(({ name }) => name === basename(path));
    return entry?.kind === "link" ? "link" : undefined;
  } catch {
    return undefined;
  }
}

interface Target {
  readonly kind: "file" | "folder" | "other" | undefined;
  readonly path: string | undefined;
}

function follow(root: string, file: string, disk: Disk, problems: Problem[]): Target {
  const path = realPath(toNative(root, file), disk);
  const kind = path === undefined ? undefined : disk.stat(path)?.kind;
  const rule = "symbolic-link";
  if (path === undefined || kind === undefined) {
    problems.push(warningAt({ rule, file, message: NOWHERE, advice: "Remove it or mend it" }));
    return { kind: undefined, path };
  }
  if (!isOwn(path, root, disk)) {
    problems.push(warningAt({ rule, file, message: LEADS_OUT, advice: "Copy the files into the site" }));
    return { kind: undefined, path };
  }
  return { kind, path };
}

/** Loops of links, and links to what is not there, have no real path. */
export function realPath(path: string, disk: Disk): string | undefined {
  try {
    return disk.real(path);
  } catch {
    return undefined;
  }
}

export function toNative(root: string, file: string): string {
  return join(root, file);
}

function isHidden(name: string): boolean {
  return name.startsWith(".") || name.endsWith("~") || (name.startsWith("#") && name.endsWith("#"));
}

export function isMarkdown(name: string): boolean {
  return !isHidden(name) && /\.(md|markdown)$/i.test(name);
}

function misplaced(file: string): Problem {
  return warningAt({
    rule: "misplaced-file",
    file,
    message: "nothing reads Markdown here",
    expected: "content/articles/…, content/pages/…, content/people/<slug>.md or content/places/<slug>.md",
    advice: "Move the file",
  });
}
