import { describe, expect, test } from "vitest";
import type { BuiltSite } from "../../../src/deploy/built-site.ts";
import { cloudflarePlan } from "../../../src/deploy/cloudflare.ts";
import { githubPlan } from "../../../src/deploy/github.ts";
import { netlifyPlan } from "../../../src/deploy/netlify.ts";
import { nginxPlan } from "../../../src/deploy/nginx.ts";
import { shut } from "../../../src/deploy/problems.ts";

const LASTING = { from: "/old/", to: "/2011/04/05/storm/" };

function siteWith(temporary: number, hasPages: boolean): BuiltSite {
  const rows = Array.from({ length: temporary }, (_, n) => ({
    from: `/people/a/with/b${n}/`,
    to: "/people/a/",
    temporary: true as const,
  }));
  const files = hasPages ? rows.map(({ from }) => ({ path: `${from.slice(1)}index.html`, size: 900 })) : [];
  return { base: "/", url: null, remoteImages: false, files, redirects: [...rows, LASTING] };
}

test("a path with a dollar sign, which nginx would take for a variable, is refused", () => {
  const { notes, problems } = nginxPlan({ ...siteWith(1, true), base: "/a$http_cookie/" });
  expect(notes).toEqual({});
  expect(problems).toMatchObject([{ severity: "error", message: expect.stringContaining("/a$http_cookie/") }]);
});

test('old addresses with a query are asked for by it: nginx joins several parameters, since it knows no "and"', () => {
  const redirects = [
    { from: "/?p=12", to: "/a/" },
    { from: "/?p=12&page=2", to: "/b/" },
  ];
  expect(nginxPlan({ ...siteWith(0, true), redirects }).notes["nginx-site.conf"]).toContain(`location = "/" {
  if ($args = "") { break; }
  set $dateline_query "$arg_p&$arg_page";
  if ($dateline_query = "12&2") { return 301 "/b/"; }
  if ($arg_p = "12") { return 301 "/a/"; }
  try_files $uri $uri/ =404;
}
`);
});

test("files that only their owner may read are told", () => {
  const files = [
    { path: "a.html", size: 1 },
    { path: "b.html", size: 1, isShut: true },
  ] as const;
  expect(shut(files)).toMatchObject([{ rule: "deploy-permissions", found: "b.html" }]);
  expect(shut(files.slice(0, 1))).toEqual([]);
});

test.each([
  [2, []],
  [9, ["warning"]],
  [11, ["error"]],
])("a site of %i files of 95 MB each, where GitHub Pages takes 1 GB: %j", (count, expected) => {
  const files = Array.from({ length: count }, (_, n) => ({ path: `${n}.mp4`, size: 95_000_000 }));
  const { problems } = githubPlan({ ...siteWith(0, true), files });
  expect(problems.map(({ severity }) => severity)).toEqual(expected);
});

describe("what is no address for ever", () => {
  test("is answered with 302, after those that are", () => {
    const lines = (text: string | undefined) => text?.split("\n").slice(1, -1);
    const { served } = cloudflarePlan(siteWith(1, true));
    expect(lines(served._redirects)).toEqual(["/old/ /2011/04/05/storm/ 301", "/people/a/with/b0/ /people/a/ 302"]);
    expect(lines(netlifyPlan(siteWith(1, true)).served._redirects)).toEqual([
      "/old/ /2011/04/05/storm/ 301!",
      "/people/a/with/b0/ /people/a/ 302!",
    ]);
    expect(nginxPlan(siteWith(1, true)).notes["nginx-site.conf"]).toContain(
      `location = "/people/a/with/b0/" { return 302 "/people/a/"; }`,
    );
  });

  test("is answered by a page where the host has no rule for it, and the build has made none", () => {
    const { served } = githubPlan(siteWith(2, false));
    expect(Object.keys(served)).toEqual([
      ".nojekyll",
      "old/index.html",
      "people/a/with/b0/index.html",
      "people/a/with/b1/index.html",
    ]);
    expect(served["people/a/with/b0/index.html"]).toContain('content="0; url=/people/a/"');
    expect(Object.keys(githubPlan(siteWith(2, true)).served)).toEqual([".nojekyll", "old/index.html"]);
    const hostile = { from: '/a"b/', to: "/x/<y>&z/" };
    const [page] = Object.values(githubPlan({ ...siteWith(0, true), redirects: [hostile] }).served).slice(1);
    expect(page).toContain('<a href="/x/%3Cy%3E%26z/">');
  });

  test("is left out of the rules of a host that takes no more, which is said", () => {
    const planOf = (site: BuiltSite) => cloudflarePlan(site);
    expect(planOf(siteWith(1999, true)).problems).toEqual([]);
    for (const [hasPages, pages] of [
      [true, 0],
      [false, 501],
    ] as const) {
      const { served, problems } = planOf(siteWith(2500, hasPages));
      expect(problems.map(({ advice }) => advice)).toEqual([
        "Leave it so: the other 501 are answered by pages that lead on",
      ]);
      expect(Object.keys(served)).toHaveLength(2 + pages);
    }
    const { served, problems } = netlifyPlan(siteWith(12_000, false));
    expect(served._redirects?.split("\n")).toHaveLength(10_000 + 2);
    expect(problems).toEqual([]);
  });
});
