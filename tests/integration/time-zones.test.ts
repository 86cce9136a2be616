import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compilePlainTheme, createTestSite, PLAIN_TEMPLATES, SITES, type TestSite } from "../support/built-site.ts";
import { filesBelow } from "../support/check-links.ts";
import { dateline } from "../support/command.ts";

let site: TestSite;

beforeAll(async () => {
  const theme = await compilePlainTheme(PLAIN_TEMPLATES);
  site = createTestSite(join(SITES, "dates"), theme);
});

afterAll(() => site.remove());

it("gives the same bytes wherever the machine stands", () => {
  const zones = ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"];
  const built = zones.map((TZ) => {
    const out = join(site.root, TZ.replace("/", "-"));
    const { status, stderr } = dateline(["build", "--root", site.root, "--out", out, "--now", "2025-06-01"], {
      cwd: site.root,
      env: { TZ },
    });
    expect(stderr).toMatch(/^23 articles, .* 0 errors, 0 warnings/m);
    expect(status).toBe(0);
    return filesBelow(out).map((file) => [file, readFileSync(join(out, file), "latin1")]);
  });
  expect(built[1]).toEqual(built[0]);
  expect(built[2]).toEqual(built[0]);
});
