import { join } from "node:path";
import { fromHtml } from "hast-util-from-html";
import { toString as textIn } from "hast-util-to-string";
import type { Effects } from "../model/effects.ts";
import { errorAt, type Problem, warningAt } from "../model/problem.ts";
import { decode } from "../read/decode.ts";
import type { KnownRecords } from "../suggest/known-records.ts";
import type { Draft, OldSite } from "./draft.ts";
import { htmlToMarkdown } from "./html-markdown.ts";
import type { Imported, ImportSource } from "./imported.ts";
import { placeDrafts } from "./place-drafts.ts";
import { servedFrom } from "./walk.ts";
import { type AttachmentSite, wordpressMarkdown } from "./wordpress-html.ts";
import { readWxr, type WxrFile, type WxrItem } from "./wxr-file.ts";

/**
 * Makes articles of the posts in an export of WordPress, and pages of its pages. Several files are one export that was
 * parted; a folder among them is the root of the old site, with `wp-content/uploads`.
 */
export async function importWxr(
  sources: readonly ImportSource[],
  { settings }: KnownRecords,
  effects: Effects,
): Promise<readonly Imported[]> {
  const { disk } = effects;
  const folders = sources.filter(({ path }) => disk.stat(path)?.kind === "folder").map(({ path }) => path);
  const problems: Problem[] = [];
  const exports = sources
    .filter(({ path }) => !folders.includes(path))
    .flatMap((source) => {
      const { text, problems: inText } = decode(disk.read(source.path), source.shown);
      problems.push(...inText);
      try {
        return { ...readWxr(text), shown: source.shown };
      } catch (error) {
        problems.push(noExport(source.shown, error));
        return [];
      }
    });
  const attachments = new Map(
    exports.flatMap(({ items }) => items.filter(({ type }) => type === "attachment")).map((item) => [item.id, item]),
  );
  const site: AttachmentSite = { attachment: (id) => pictureOf(attachments.get(id)) };
  const drafts = exports.flatMap((file) => {
    problems.push(...leftOut(file), ...commentsIn(file));
    return file.items.flatMap((item) => {
      if (!isTaken(item)) return [];
      const { body, problems: inBody } = wordpressMarkdown(item.content, file.shown, item.line, site);
      problems.push(...inBody, ...aboutStatus(item, file.shown));
      return { ...draftOf(item, file, site, settings.language), body };
    });
  });
  const old: OldSite = {
    url: exports[0]?.url ?? null,
    file: servedFrom([...folders, ...folders.map((folder) => join(folder, ".."))], disk),
  };
  const placed = placeDrafts(drafts, old, settings);
  return [{ ...placed, problems: [...problems, ...placed.problems] }];
}

function isTaken({ type, status }: WxrItem): boolean {
  return (type === "post" || type === "page") && status !== "trash" && status !== "auto-draft" && status !== "inherit";
}

function draftOf(
  item: WxrItem,
  { authors, language, shown }: WxrFile & { readonly shown: string },
  site: AttachmentSite,
  siteLanguage: string,
): Omit<Draft, "body"> {
  const title = plainText(item.title);
  const own = language !== null && language.split("-")[0] !== siteLanguage.split("-")[0] ? language : undefined;
  const shared = {
    shown: `${shown}`,
    line: item.line,
    title,
    name: decoded(item.name) || title || `post-${item.id}`,
    path: null,
    beside: new Map<string, string>(),
    oldUrls: oldUrlsOf(item),
  };
  const summary = plainText(htmlToMarkdown(item.excerpt)).replace(/\s+/g, " ");
  const draft = item.status === "publish" || item.status === "future" ? undefined : true;
  if (item.type === "page") return { ...shared, kind: "page", date: null, front: { summary, language: own, draft } };
  const date = localDate(item.date, item.dateGmt);
  const updated = utcDate(item.modifiedGmt);
  const thumbnail = site.attachment(item.meta.get("_thumbnail_id") ?? "");
  return {
    ...shared,
    kind: "article",
    date,
    front: {
      authors: item.creator === "" ? [] : [authors.get(item.creator) ?? item.creator],
      topics: [...new Set(item.categories.map(plainText))],
      summary,
      image: thumbnail && {
        src: thumbnail.url,
        ...(thumbnail.alt !== "" && { alt: thumbnail.alt }),
        ...(thumbnail.caption !== "" && { caption: thumbnail.caption }),
      },
      // A change on the day of publication is no news.
      updated:
        updated !== null && updated.slice(0, 10) > (utcDate(item.dateGmt) ?? "").slice(0, 10) ? updated : undefined,
      publishAt: item.status === "future" ? (utcDate(item.dateGmt) ?? date) : undefined,
      language: own,
      draft,
    },
  };
}

/** The address that readers had, and the one by number, which never changes. */
function oldUrlsOf({ link, guid, id, type, status }: WxrItem): readonly string[] {
  const byNumber = `/?${type === "page" ? "page_id" : "p"}=${id}`;
  const published = status === "publish" || status === "private";
  return [
    ...new Set([
      ...(published && link !== "" ? [link] : []),
      ...(published && /\?p(?:age_id)?=/.test(guid) ? [guid] : []),
      ...(published ? [byNumber] : []),
    ]),
  ];
}

/** The local time with its distance from UTC, because old addresses are made of it. */
function localDate(local: string, utc: string): string | null {
  const [here, there] = [stamp(local), stamp(utc)];
  if (here === null) return utcDate(utc);
  if (there === null) return local.trim().replace(" ", "T");
  const minutes = Math.round((here - there) / 60_000);
  if (Math.abs(minutes) > 14 * 60) return utcDate(utc);
  const two = (n: number) => String(n).padStart(2, "0");
  const offset =
    minutes === 0
      ? "Z"
      : `${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${local.trim().replace(" ", "T")}${offset}`;
}

function utcDate(utc: string): string | null {
  return stamp(utc) === null ? null : `${utc.trim().replace(" ", "T")}Z`;
}

function stamp(text: string): number | null {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(text.trim());
  if (parts === null || parts[1]?.startsWith("0000")) return null;
  const time = Date.parse(`${parts[1]}T${parts[2]}Z`);
  return Number.isNaN(time) ? null : time;
}

function pictureOf(item: WxrItem | undefined) {
  if (item === undefined || item.attachmentUrl === "") return undefined;
  const caption = plainText(item.excerpt);
  return { url: item.attachmentUrl, alt: item.meta.get("_wp_attachment_image_alt") ?? "", caption };
}

function plainText(html: string): string {
  return textIn(fromHtml(html, { fragment: true })).trim();
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function aboutStatus({ status, line }: WxrItem, file: string): readonly Problem[] {
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

function leftOut({ items, shown }: WxrFile & { readonly shown: string }): readonly Problem[] {
  const others = new Map<string, WxrItem[]>();
  for (const item of items) if (!SILENT.has(item.type)) others.set(item.type, [...(others.get(item.type) ?? []), item]);
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

function commentsIn({ items, shown }: WxrFile & { readonly shown: string }): readonly Problem[] {
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

function noExport(file: string, error: unknown): Problem {
  return errorAt({
    rule: "import-empty",
    file,
    message: "this is no export of WordPress",
    found: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error),
    advice: "Export it anew: Tools, Export, All content",
  });
}
