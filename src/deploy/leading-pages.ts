import { outputPath, type Permalink } from "../model/permalink.ts";
import { xmlText } from "../model/xml.ts";
import type { BuiltSite } from "./built-site.ts";
import type { RedirectRule } from "./redirect-rules.ts";

/**
 * Small pages that lead on, for old addresses that the host has no rule for and the build has made no page for: see
 * `movedRoute`. By their paths below the output folder.
 */
export function leadingPages(rules: readonly RedirectRule[], { files }: BuiltSite): Readonly<Record<string, string>> {
  const built = new Set(files.map(({ path }) => path));
  const pages: Record<string, string> = {};
  for (const { record, to, query } of rules) {
    const path = outputPath(record.from as Permalink);
    if (query.length === 0 && path.endsWith(".html") && !built.has(path)) pages[path] = pageTo(to);
  }
  return pages;
}

function pageTo(address: string): string {
  const to = xmlText(address);
  return `<!doctype html>
<meta charset="utf-8">
<title>${to}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${to}">
<p><a href="${to}">${to}</a></p>
`;
}
