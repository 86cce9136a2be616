import type { Article } from "../model/article.ts";
import { externalHref, type Href } from "../model/permalink.ts";
import type { Site } from "./site.ts";

/**
 * Where a reader reports a mistake in one article: the address of `corrections.report` with the article's filled in.
 * A letter gets it as its text and the headline as its subject; a page gets it where `{url}` stands, else as the query `url`.
 * `null` where the site states none, or nothing that may be linked to.
 */
export function reportHref(article: Article, address: string, { settings }: Site): Href | null {
  const { report } = settings.corrections;
  if (report === undefined) return null;
  const isMail = /^[^\s:@/]+@[^\s:@/]+$/.test(report);
  const target = externalHref((isMail ? `mailto:${report}` : report).replaceAll("{url}", encodeURIComponent(address)));
  if (target === undefined || report.includes("{url}")) return target ?? null;
  const filled = target.startsWith("mailto:")
    ? `subject=${encodeURIComponent(article.title.replace(/\p{Surrogate}/gu, "\ufffd"))}&body=${encodeURIComponent(`${address}\r\n\r\n`)}`
    : `url=${encodeURIComponent(address)}`;
  const [, before = "", fragment = ""] = /^([^#]*)(#.*)?$/s.exec(target) ?? [];
  return externalHref(`${before}${before.includes("?") ? "&" : "?"}${filled}${fragment}`) ?? null;
}
