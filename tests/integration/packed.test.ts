import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dateline, startServing } from "../support/command.ts";
import { type InstalledPackage, installPackedPackage } from "../support/installed-package.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

let installed: InstalledPackage;
let site: string;

beforeAll(() => {
  // Bundles the command where it is stale.
  dateline(["--version"]);
  installed = installPackedPackage();
  site = join(installed.folder, "my-archive");
});

afterAll(() => installed.remove());

describe("the packed package", () => {
  it("holds what a site needs, and nothing else", () => {
    const own =
      /^(?:lib|templates|shared|starter|types)\/|^(?:package|tsconfig)\.json$|^(?:README|LICENSE|THIRD-PARTY-NOTICES)/;
    expect(installed.files.filter((file) => !own.test(file))).toEqual([]);
    expect(installed.files).toEqual(
      expect.arrayContaining(["lib/dateline.js", "templates/article.tsx", "starter/content/pages/about.md"]),
    );
    const { files } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(files).toContain("types");
  });

  it("makes a site that carries the package with it", () => {
    const { status, stderr } = installed.npx(["init", "my-archive"]);
    expect(stderr).toContain("npx dateline dev");
    expect(status).toBe(0);
    const { dependencies } = JSON.parse(readFileSync(join(site, "package.json"), "utf8"));
    expect(dependencies).toEqual({ "dateline-archive": `file:vendor/dateline-archive-${version}.tgz` });
    expect(existsSync(join(site, `vendor/dateline-archive-${version}.tgz`))).toBe(true);
    // What `npm install` would do there.
    symlinkSync(join(installed.folder, "node_modules"), join(site, "node_modules"), "junction");
  });

  it("knows every command without what only its own tests need", () => {
    writeFileSync(join(site, "letter.txt"), "On 12 June 2018 Ban Ki-moon wrote a letter from Nairobi.\n");
    const lines = [
      ["new", "The_third_ferry", "--date=2024-03-10"],
      ["import", "letter.txt", "--from", "text"],
      ["schemas"],
      ["check"],
    ];
    for (const line of lines) {
      const { status, stderr } = installed.npx(line, site);
      expect({ line, status, stderr }).toMatchObject({ status: 0, stderr: expect.not.stringContaining("dateline:") });
    }
  });

  it("builds the site and shows it", async () => {
    const { status, stderr } = installed.npx(["build"], site);
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining("5 articles") });
    for (const [line, said] of [
      [["diff"], "Nothing changes for readers."],
      [["deploy-files", "--host", "nginx"], "Ready for nginx"],
    ] as const) {
      const done = installed.npx([...line], site);
      expect({ line, status: done.status }).toEqual({ line, status: 0 });
      expect(done.stdout + done.stderr).toContain(said);
    }
    const launcher = join(installed.folder, "node_modules/dateline-archive/lib/dateline.js");
    const { url, stop } = await startServing(["preview", "--port", "0"], { launcher, cwd: site });
    try {
      const page = await (await fetch(`${url}people/nora-quinlan/`)).text();
      expect(page).toContain("The first ferry is late, and full");
      expect((await fetch(`${url}nothing/`)).status).toBe(404);
    } finally {
      await stop();
    }
  });
});
