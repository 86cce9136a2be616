import { join } from "node:path";
import { fromHtml } from "hast-util-from-html";
import { toString as textIn } from "hast-util-to-string";
import { decoded } from "../model/decoded.ts";
import type { Effects } from "../model/effects.ts";
import type { Problem } from "../model/problem.ts";
import { decode } from "../read/decode.ts";
import type { KnownRecords } from "../suggest/known-records.ts";
import type { Draft, OldSite } from "./draft.ts";
import { htmlToMarkdown } from "./html-markdown.ts";
import type { Imported, ImportSource } from "./imported.ts";
import { placeDrafts } from "./place-drafts.ts";
import { servedFrom } from "./walk.ts";
import { localDate, utcDate } from "./wordpress-dates.ts";
import { type AttachmentSite, wordpressMarkdown } from "./wordpress-html.ts";
import { readWxr, type WxrItem } from "./wxr-file.ts";
import {
  aboutStatus,
  aboutTitle,
  commentsIn,
  cutOff,
  leftOut,
  lostPages,
  type NamedExport,
  noExport,
  nothingIn,
  wholeItems,
} from "./wxr-problems.ts";

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
      problems.push(...inText, ...cutOff(text, source.shown));
      try {
        const file = { ...readWxr(wholeItems(text)), shown: source.shown };
        problems.push(...nothingIn(text, source.shown));
        return file;
      } catch (error) {
        problems.push(noExport(source.shown, error));
        return [];
      }
    });
  const attachments = new Map(
    exports.flatMap(({ items }) => items.filter(({ type }) => type === "attachment")).map((item) => [item.id, item]),
  );
  const pagesOf = new Map<string, string[]>();
  for (const { parent, link, attachmentUrl, id } of attachments.values()) {
    const addresses = [...(link === "" || link === attachmentUrl ? [] : [link]), `/?attachment_id=${id}`];
    const own = pagesOf.get(parent);
    if (own === undefined) pagesOf.set(parent, addresses);
    else own.push(...addresses);
  }
  const pictures = new Map<string, WxrItem[]>();
  for (const item of attachments.values()) {
    if (!/\.(?:jpe?g|png|gif|webp)$/i.test(item.attachmentUrl)) continue;
    const own = pictures.get(item.parent);
    if (own === undefined) pictures.set(item.parent, [item]);
    else own.push(item);
  }
  const site: AttachmentSite = {
    attachment: (id) => pictureOf(attachments.get(id)),
    uploadedTo: (post) => (pictures.get(post) ?? []).flatMap((item) => pictureOf(item) ?? []),
  };
  const drafts = exports.flatMap((file) => {
    problems.push(...leftOut(file), ...lostPages(file), ...commentsIn(file));
    return file.items.flatMap((item) => {
      if (!isTaken(item)) return [];
      const { body, problems: inBody } = wordpressMarkdown(
        { content: item.content, post: item.id, shown: file.shown, line: item.contentLine },
        site,
      );
      problems.push(...inBody, ...aboutStatus(item, file.shown), ...aboutTitle(item, file.shown));
      const draft = draftOf(item, file, site, settings.language);
      // WordPress gave each picture a page of its own: whoever asks for it is led to the post that shows the picture.
      return { ...draft, oldUrls: [...draft.oldUrls, ...(isPublic(item) ? (pagesOf.get(item.id) ?? []) : [])], body };
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
  return (type === "post" || type === "page") && !NO_TEXT.has(status);
}

/** What was thrown away, what was never saved, and earlier versions of another. */
const NO_TEXT: ReadonlySet<string> = new Set(["trash", "auto-draft", "inherit"]);

function draftOf(
  item: WxrItem,
  { authors, language, shown }: NamedExport,
  site: AttachmentSite,
  siteLanguage: string,
): Omit<Draft, "body"> {
  const title = plainText(item.title);
  const own = language !== null && language.split("-")[0] !== siteLanguage.split("-")[0] ? language : undefined;
  const shared = {
    shown,
    line: item.line,
    isRewritten: true,
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
  const published = isPublic({ status });
  return [
    ...new Set([
      ...(published && link !== "" ? [link] : []),
      ...(published && /\?p(?:age_id)?=/.test(guid) ? [guid] : []),
      ...(published ? [byNumber] : []),
    ]),
  ];
}

function isPublic({ status }: Pick<WxrItem, "status">): boolean {
  return status === "publish" || status === "private";
}

function pictureOf(item: WxrItem | undefined) {
  if (item === undefined || item.attachmentUrl === "") return undefined;
  const caption = plainText(item.excerpt);
  return { url: item.attachmentUrl, alt: item.meta.get("_wp_attachment_image_alt") ?? "", caption };
}

function plainText(html: string): string {
  return textIn(fromHtml(html, { fragment: true })).trim();
}
