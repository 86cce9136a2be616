import type { BuiltSite } from "./built-site.ts";
import { FOREVER, HASHED_FOLDERS, securityHeaders } from "./headers.ts";

/**
 * `_headers`, which Netlify and Cloudflare Pages read alike. Both have pages asked for again each
 * time by themselves, and both add up the headers of all rules that fit: so there is no rule of
 * `Cache-Control` for all files.
 * Sources: https://docs.netlify.com/manage/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile(site: BuiltSite): string {
  const rules: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["/*", securityHeaders(site)],
    ...HASHED_FOLDERS.map((folder) => [`${site.base}${folder}/*`, { "Cache-Control": FOREVER }] as const),
    // Whoever wants to work with the data may do so from a page of their own.
    [`${site.base}data/*`, { "Access-Control-Allow-Origin": "*" }],
  ];
  const blocks = rules.map(
    ([path, headers]) =>
      `${path}\n${Object.entries(headers)
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join("")}`,
  );
  return `# Made by dateline deploy-files. Own rules: put a whole _headers into public/.\n${blocks.join("\n")}`;
}
