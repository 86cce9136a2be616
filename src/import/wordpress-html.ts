import { type Place, type Problem, warningAt } from "../model/problem.ts";
import { replaceEnclosed } from "./enclosed.ts";
import { htmlToMarkdown } from "./html-markdown.ts";
import { leftCode } from "./left-code.ts";
import { lostHtml } from "./lost-html.ts";
import { placer, placesOf } from "./places.ts";
import { withParagraphs } from "./wordpress-paragraphs.ts";

/** What a text of WordPress leans on. */
export interface AttachmentSite {
  /** By the number that galleries use. */
  readonly attachment: (id: string) => Attachment | undefined;
  /** What was uploaded for a post: a gallery that names no pictures shows these. */
  readonly uploadedTo: (post: string) => readonly Attachment[];
}

export interface Attachment {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
}

/** A post's content, and where it stands. */
export interface WordpressText {
  readonly content: string;
  /** Number of the post. */
  readonly post: string;
  readonly shown: string;
  readonly line: number;
}

/**
 * The Markdown of a post's content (https://wordpress.org/documentation/article/wordpress-block-editor/ and the
 * older editor's). Captions and galleries become figures; other shortcodes stay visible and are reported.
 */
export function wordpressMarkdown({ content, post, shown, line }: WordpressText, site: AttachmentSite) {
  const problems: Problem[] = [...lostHtml(content, shown, line)];
  const placeAt = placer(content, line);
  const withGalleries = content.replace(/\[gallery\b([^\][]*)\]/g, (whole, rest: string, offset: number) => {
    const { html, unknown } = gallery(rest, post, site);
    if (unknown.length > 0) problems.push(notInExport(unknown, shown, placeAt(offset)));
    return html ?? whole;
  });
  const isInBlocks = /<!--\s*wp:/.test(content);
  const html = (isInBlocks ? (text: string) => text : withParagraphs)(withoutShortcodes(withGalleries));
  const left = new Set(
    replaceEnclosed(html, /<(?<name>pre|code)\b/g, /<\/(?<name>pre|code)>/g, () => "").match(SHORTCODE),
  );
  for (const { found, place } of placesOf(content, SHORTCODE, line)) {
    // Each once, where it stands first.
    if (left.delete(found))
      problems.push(leftCode("a shortcode", found, shown, place, /^\[\/?[\w-]+/.exec(found)?.[0]));
  }
  for (const found of left)
    problems.push(leftCode("a shortcode", found, shown, { line, column: 1 }, /^\[\/?[\w-]+/.exec(found)?.[0]));
  return { body: htmlToMarkdown(html), problems };
}

/** HTML of what WordPress writes in its own way: comments of blocks, code, pictures with captions, films. */
function withoutShortcodes(content: string): string {
  const bare = replaceEnclosed(content, /<!--\s*(?:\/?wp:|(more|nextpage)\b)/g, /-->/g, ([, cut]) =>
    cut === undefined ? "" : "\n\n",
  ).replace(/<a\s+(?:name|id)=(?:"[^"]*"|'[^']*')\s*>\s*<\/a>/gi, "");
  const withCode = replaceEnclosed(
    bare,
    /\[(?<name>code|sourcecode)\b(?<rest>[^\][]*)\]/g,
    /\[\/(?<name>code|sourcecode)\]/g,
    ({ groups }, code) => `\n\n${codeBlock(groups?.rest ?? "", code)}\n\n`,
  ).replace(
    /<div class="wp-block-embed__wrapper">\s*(https?:\/\/[^\s<]+)\s*<\/div>/g,
    (_, address: string) => `<p>${link(address)}</p>`,
  );
  const withFigures = replaceEnclosed(withCode, /\[caption\b[^\][]*\]/g, /\[\/caption\]/g, (_, inside) => {
    const image = imageEnd(inside);
    if (image === -1) return null;
    return `<figure>${inside.slice(0, image)}<figcaption>${inside.slice(image).trim()}</figcaption></figure>`;
  });
  return replaceEnclosed(withFigures, /\[embed\b[^\][]*\]/g, /\[\/embed\]|\n/g, (_, address, [end]) =>
    end === "\n" ? null : `\n\n${link(address.trim())}\n\n`,
  ).replace(/\[(?:video|audio)\b([^\][]*)\](?:\[\/(?:video|audio)\])?/g, (whole, rest: string) => {
    const address = /(?:src|mp4|mp3|m4v)="([^"]*)"/.exec(rest)?.[1];
    return address === undefined ? whole : link(address);
  });
}

/** Behind the first picture, and the link that it stands in; -1 where there is none. */
function imageEnd(html: string): number {
  const start = html.search(/<img\b/);
  const end = start === -1 ? -1 : html.indexOf(">", start);
  return end === -1 ? -1 : end + 1 + (/^\s*<\/a>/.exec(html.slice(end + 1))?.[0].length ?? 0);
}

/** An opening shortcode: a name in lower case, then its attributes; not `[1]`, `[sic]` or `[John]`. */
const SHORTCODE =
  /\[\/[a-z][a-z\d_-]*\]|\[[a-z][a-z\d_-]*(?:\s+[a-z_-]+=(?:"[^"[]*"|'[^'[]*'|[^\s\][“"'][^\s\][]*))+\s*(?:\/\s*)?\]|\[[a-z][a-z\d]*[_-][a-z\d_-]*\]/g;

/** Of the pictures that it names, in their order; `null` where there are none. */
function gallery(rest: string, post: string, { attachment, uploadedTo }: AttachmentSite) {
  const stated = /\bids=["'\u201c\u201d]?([\d,\s]+)/.exec(rest)?.[1];
  const ids = stated?.split(",").map((id) => id.trim()) ?? [];
  const pictures = stated === undefined ? uploadedTo(post) : ids.flatMap((id) => attachment(id) ?? []);
  return {
    html: pictures.length === 0 ? null : `\n\n${pictures.map(figure).join("\n")}\n\n`,
    unknown: ids.filter((id) => id !== "" && attachment(id) === undefined),
  };
}

function figure({ url, alt, caption }: Attachment): string {
  return `<figure><img src="${escaped(url)}" alt="${escaped(alt)}"><figcaption>${escaped(caption)}</figcaption></figure>`;
}

function notInExport(ids: readonly string[], file: string, place: Place): Problem {
  return warningAt({
    rule: "import-missing-file",
    file,
    place,
    message: "a gallery shows pictures that are not in the export",
    found: ids.join(", "),
    advice: "Export all content, attachments among it, or put the pictures in by hand",
    group: "gallery",
  });
}

function codeBlock(rest: string, code: string): string {
  const language = /\b(?:lang|language)=["']?([\w+#-]+)/.exec(rest)?.[1];
  const inside = /&(?:lt|gt|amp);/.test(code) ? code.replace(/</g, "&lt;") : escaped(code);
  return `<pre><code${language === undefined ? "" : ` class="language-${language}"`}>${inside.trim()}</code></pre>`;
}

function link(address: string): string {
  return `<a href="${escaped(address)}">${escaped(address)}</a>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
