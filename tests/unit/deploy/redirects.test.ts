import { describe, expect, test } from "vitest";
import type { BuiltSite } from "../../../src/deploy/built-site.ts";
import { cloudflarePlan } from "../../../src/deploy/cloudflare.ts";
import { netlifyPlan } from "../../../src/deploy/netlify.ts";
import { nginxPlan } from "../../../src/deploy/nginx.ts";

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

  test("is left out where a host takes no more, and that is said where nothing else answers", () => {
    const adviceOf = (site: BuiltSite) => cloudflarePlan(site).problems.map(({ advice }) => advice);
    expect(adviceOf(siteWith(1999, true))).toEqual([]);
    expect(adviceOf(siteWith(2500, true))).toEqual(["Leave it so: the other 501 are answered by pages that lead on"]);
    expect(adviceOf(siteWith(2500, false))).toEqual([
      "Leave it so, or publish on Netlify or nginx: of the other 501, 501 have no page that leads on",
    ]);
    const { served, problems } = netlifyPlan(siteWith(12_000, false));
    expect(served._redirects?.split("\n")).toHaveLength(10_000 + 2);
    expect(problems).toEqual([]);
  });
});
