import { type Place, type Problem, warningAt } from "../model/problem.ts";
import { htmlToMarkdown } from "./html-markdown.ts";
import { leftCode } from "./left-code.ts";
import { lostHtml } from "./lost-html.ts";
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
  const place = (offset: number) => placeIn(content, offset, line);
  const withGalleries = content.replace(/\[gallery\b([^\]]*)\]/g, (whole, rest: string, offset: number) => {
    const { html, unknown } = gallery(rest, post, site);
    if (unknown.length > 0) problems.push(notInExport(unknown, shown, place(offset)));
    return html ?? whole;
  });
  const isInBlocks = /<!--\s*wp:/.test(content);
  const html = (isInBlocks ? (text: string) => text : withParagraphs)(
    withGalleries
      .replace(/<!--\s*\/?wp:[\s\S]*?-->/g, "")
      .replace(/<!--\s*(?:more|nextpage)\b[\s\S]*?-->/g, "\n\n")
      .replace(/<a\s+(?:name|id)=(?:"[^"]*"|'[^']*')\s*>\s*<\/a>/gi, "")
      .replace(
        /\[(code|sourcecode)\b([^\]]*)\]([\s\S]*?)\[\/\1\]/g,
        (_, __, rest: string, code: string) => `\n\n${codeBlock(rest, code)}\n\n`,
      )
      .replace(
        /<div class="wp-block-embed__wrapper">\s*(https?:\/\/[^\s<]+)\s*<\/div>/g,
        (_, address: string) => `<p>${link(address)}</p>`,
      )
      .replace(
        /\[caption\b[^\]]*\]([\s\S]*?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*?)\[\/caption\]/g,
        (_, image: string, caption: string) => `<figure>${image}<figcaption>${caption.trim()}</figcaption></figure>`,
      )
      .replace(/\[embed\b[^\]]*\](.*?)\[\/embed\]/g, (_, address: string) => `\n\n${link(address.trim())}\n\n`)
      .replace(
        /\[(?:video|audio)\b[^\]]*?(?:src|mp4|mp3|m4v)="([^"]*)"[^\]]*\](?:\[\/(?:video|audio)\])?/g,
        (_, address: string) => link(address),
      ),
  );
  const left = [...new Set(html.replace(/<(pre|code)\b[\s\S]*?<\/\1>/g, "").match(SHORTCODE) ?? [])];
  for (const found of left) {
    const at = Math.max(0, content.indexOf(found));
    problems.push(leftCode("a shortcode", found, shown, place(at), /^\[\/?[\w-]+/.exec(found)?.[0]));
  }
  return { body: htmlToMarkdown(html), problems };
}

function placeIn(text: string, offset: number, line: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** An opening shortcode: a name in lower case, then its attributes; not `[1]`, `[sic]` or `[John]`. */
const SHORTCODE =
  /\[\/[a-z][a-z\d_-]*\]|\[[a-z][a-z\d_-]*(?:\s+[a-z_-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))+\s*\/?\]|\[[a-z][a-z\d]*[_-][a-z\d_-]*\]/g;

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
