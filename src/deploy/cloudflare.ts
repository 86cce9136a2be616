import type { HostPlan } from "./built-site.ts";
import { headersFile } from "./headers-file.ts";
import { leadingPages } from "./leading-pages.ts";
import { counted, megabytes, overLimit, unanswered, unhashed } from "./problems.ts";
import { encoded, type RedirectRule, redirectRules } from "./redirect-rules.ts";

/** Sources: https://developers.cloudflare.com/pages/platform/limits/, …/pages/configuration/redirects/ and …/headers/ */
export const cloudflarePlan: HostPlan = (site) => {
  const rules = redirectRules(site.redirects, site.base);
  const plain = rules.filter(({ query }) => query.length === 0);
  const fitting = new Set(plain.filter((rule) => lineOf(rule).length <= LONGEST_RULE).slice(0, MOST_RULES));
  const left = plain.filter((rule) => !fitting.has(rule));
  const pages = leadingPages(left, site);
  const large = site.files.filter((file) => file.size > LARGEST_FILE);
  // With `_headers` and `_redirects`.
  const count = site.files.length + Object.keys(pages).length + 2;
  return {
    served: { _headers: headersFile(site), _redirects: redirectsFile([...fitting].map(lineOf), site.base), ...pages },
    notes: {},
    compressed: false,
    problems: [
      ...unhashed(site.files),
      ...unanswered(
        rules.filter(({ query }) => query.length > 0),
        "Cloudflare Pages",
        "Make redirect rules for the zone of your domain, or publish on Netlify or nginx, if these still have visitors",
      ),
      ...(left.length > 0
        ? [
            overLimit("warning", {
              file: "_redirects",
              message: `there are ${counted(plain.length)} old addresses, and Cloudflare takes ${counted(MOST_RULES)} rules of up to ${counted(LONGEST_RULE)} characters`,
              advice: `Leave it so: the other ${counted(left.length)} are answered by pages that lead on`,
            }),
          ]
        : []),
      ...(count > MOST_FILES
        ? [
            overLimit(count > MOST_FILES_PAID ? "error" : "warning", {
              message: `the site has ${counted(count)} files; Cloudflare takes ${counted(MOST_FILES)} in its free plan, ${counted(MOST_FILES_PAID)} in others`,
              advice: "Switch off features.termExports, feeds, citations or imageSizes, or choose another plan",
            }),
          ]
        : []),
      ...large.map(({ path, size }) =>
        overLimit("error", {
          file: path,
          message: `the file has ${megabytes(size)}, and Cloudflare takes 25 MiB`,
          advice: "Make it smaller, or link to it elsewhere",
        }),
      ),
    ],
  };
};

function lineOf({ path, to, status }: RedirectRule): string {
  return `${encoded(path)} ${to} ${status}`;
}

/** A site below a path of its host is served from the folder as it is. */
function redirectsFile(lines: readonly string[], base: string): string {
  const all = [...lines, ...(base === "/" ? [] : [`${base}* /:splat 200`])];
  return `# Made by dateline deploy-files. Own rules: put a whole _redirects into public/.\n${all.map((line) => `${line}\n`).join("")}`;
}

const MOST_RULES = 2000;
const LONGEST_RULE = 1000;
const MOST_FILES = 20_000;
const MOST_FILES_PAID = 100_000;
const LARGEST_FILE = 25 * 1024 * 1024;
