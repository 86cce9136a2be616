import { htmlToMarkdown } from "./html-markdown.ts";
import { leftCode } from "./left-code.ts";

/** What a text of WordPress leans on. */
export interface AttachmentSite {
  /** By the number that galleries use. */
  readonly attachment: (
    id: string,
  ) => { readonly url: string; readonly alt: string; readonly caption: string } | undefined;
}

/**
 * The Markdown of a post's content (https://wordpress.org/documentation/article/wordpress-block-editor/ and the
 * older editor's). Captions and galleries become figures; other shortcodes stay visible and are reported.
 */
export function wordpressMarkdown(content: string, shown: string, line: number, site: AttachmentSite) {
  const html = withParagraphs(
    content
      .replace(/<!--\s*\/?wp:[\s\S]*?-->/g, "")
      .replace(/<!--\s*(?:more|nextpage)\b[\s\S]*?-->/g, "")
      .replace(
        /\[caption\b[^\]]*\]([\s\S]*?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*?)\[\/caption\]/g,
        (_, image: string, caption: string) => `<figure>${image}<figcaption>${caption.trim()}</figcaption></figure>`,
      )
      .replace(/\[gallery\b([^\]]*)\]/g, (whole, rest: string) => gallery(rest, site) ?? whole)
      .replace(/\[embed\b[^\]]*\](.*?)\[\/embed\]/g, (_, address: string) => `\n\n${link(address.trim())}\n\n`)
      .replace(
        /\[(?:video|audio)\b[^\]]*?(?:src|mp4|mp3|m4v)="([^"]*)"[^\]]*\](?:\[\/(?:video|audio)\])?/g,
        (_, address: string) => link(address),
      ),
  );
  const left = [...new Set(html.replace(/<(pre|code)\b[\s\S]*?<\/\1>/g, "").match(SHORTCODE) ?? [])];
  return {
    body: htmlToMarkdown(html),
    problems: left.map((found) =>
      leftCode("a shortcode", found, shown, { line, column: 1 }, /^\[[\w-]+/.exec(found)?.[0]),
    ),
  };
}

/** An opening shortcode: a name in lower case, then its attributes; not `[1]`, `[sic]` or `[John]`. */
const SHORTCODE =
  /\[[a-z][a-z\d_-]*(?:\s+[a-z_-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))+\s*\/?\]|\[[a-z][a-z\d]*[_-][a-z\d_-]*\]/g;

function gallery(rest: string, { attachment }: AttachmentSite): string | null {
  const ids = /\bids=["']?([\d,\s]+)/.exec(rest)?.[1]?.split(",") ?? [];
  const pictures = ids.flatMap((id) => attachment(id.trim()) ?? []);
  if (pictures.length === 0) return null;
  return pictures
    .map(
      ({ url, alt, caption }) =>
        `<figure><img src="${escaped(url)}" alt="${escaped(alt)}"><figcaption>${escaped(caption)}</figcaption></figure>`,
    )
    .join("\n");
}

function link(address: string): string {
  return `<a href="${escaped(address)}">${escaped(address)}</a>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

/** The older editor kept paragraphs as empty lines, and lines as lines: https://developer.wordpress.org/reference/functions/wpautop/ */
function withParagraphs(html: string): string {
  if (/<p[\s>]/i.test(html)) return html;
  return html
    .split(/(<(pre|table|ul|ol|blockquote|figure|dl|script|style)\b[\s\S]*?<\/\2>)/i)
    .filter((_, n) => n % 3 !== 2)
    .map((piece, n) => (n % 2 === 1 ? piece : paragraphs(piece)))
    .join("\n");
}

function paragraphs(text: string): string {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) =>
      /^<(?:h[1-6]|div|hr|section|address|form)\b/i.test(part) ? part : `<p>${part.replace(/\n/g, "<br>\n")}</p>`,
    )
    .join("\n");
}
