import type { HostPlan } from "./built-site.ts";
import { leadingPages } from "./leading-pages.ts";
import { counted, megabytes, overLimit, unanswered } from "./problems.ts";
import { redirectRules } from "./redirect-rules.ts";

/**
 * GitHub Pages sends headers of its own, and knows no rules: old paths are answered by the small
 * pages that lead on. Limits: https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits
 */
export const githubPlan: HostPlan = (site) => {
  const { base, files, redirects } = site;
  const rules = redirectRules(redirects, base);
  const queries = rules.filter(({ query }) => query.length > 0);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const large = files.filter((file) => file.size > LARGEST_IN_GIT);
  return {
    served: {
      // Else GitHub drops what begins with an underscore, where a branch is published as it is.
      ".nojekyll": "",
      ...leadingPages(rules, site),
    },
    notes: {},
    compressed: false,
    problems: [
      ...unanswered(queries, "GitHub Pages", "Publish on Netlify or nginx, if these still have visitors"),
      ...(size > LARGEST_SITE
        ? [
            overLimit("error", {
              message: `the site has ${megabytes(size)}, and GitHub Pages takes 1 GB`,
              advice: "Switch off features.termExports or features.imageSizes, or choose another host",
            }),
          ]
        : []),
      ...(size <= LARGEST_SITE && size > LARGEST_SITE * 0.8
        ? [
            overLimit("warning", {
              message: `the site has ${megabytes(size)} in ${counted(files.length)} files; GitHub Pages takes 1 GB`,
              advice: "Think of another host before it is full",
            }),
          ]
        : []),
      ...large.map(({ path, size: bytes }) =>
        overLimit("warning", {
          file: path,
          message: `the file has ${megabytes(bytes)}; git on GitHub takes 100 MiB`,
          advice: "Publish with GitHub Actions and not from a branch, or make it smaller",
        }),
      ),
    ],
  };
};

const LARGEST_SITE = 1_000_000_000;
const LARGEST_IN_GIT = 100 * 1024 * 1024;
