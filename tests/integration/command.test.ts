import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { dateline, packagesLoadedBy } from "../support/command.ts";
import { put, siteFolder } from "../support/site-folder.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

// Bundles the command where it is stale, so that no test below is charged with it.
beforeAll(() => {
  dateline(["--version"]);
});

describe("the command", () => {
  it("says its version, and loads no package for it", () => {
    expect(dateline(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    expect(packagesLoadedBy(["--version"])).toEqual([]);
  });

  it("loads Vite for a theme that is to be compiled, and for no other", () => {
    const { root } = siteFolder();
    const build = ["build", "--root", root];
    expect(packagesLoadedBy(build)).toContain("vite");
    put(join(root, "content/articles/a.md"), "---\ntitle: A\ndate: 2024-01-01\n---\nIt rained.\n");
    const again = packagesLoadedBy(build);
    expect(again).toContain("satteri");
    expect(again.filter((name) => /^(?:vite|rolldown|lightningcss)/.test(name))).toEqual([]);
  });

  it("lists its commands", () => {
    const { status, stdout } = dateline(["--help"]);
    expect(status).toBe(0);
    for (const name of ["build", "dev", "preview"]) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
  });

  it.each(["build", "dev", "preview"])("says what %s takes", (name) => {
    const { status, stdout } = dateline([name, "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`dateline ${name} [flags]`);
    expect(stdout).toMatch(/^ {2}--root DIR +\S/m);
  });

  it.each([
    [[], /dateline COMMAND/],
    [["biuld"], /there is no command "biuld" \(did you mean "build"\?\)/],
    [["--root", "x"], /--root stands where a command belongs/],
    [["toString"], /there is no command "toString"/],
    [["build", "--strickt"], /"dateline build" has no flag --strickt \(did you mean "--strict"\?\)/],
    [["build", "--outt=x"], /no flag --outt \(did you mean "--out"\?\)/],
    [["build", "--zzz"], /no flag --zzz\. /],
    [["build", "here"], /'here'/],
    [["build", "--out"], /argument missing/],
    [["dev", "--port", "many"], /--port many is not a port/],
    [["dev", "--root", "tests/support"], /there is no content\/ folder/],
  ])("refuses %j", (args, message) => {
    const { status, stdout, stderr } = dateline(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("says calmly that the machine is at fault", () => {
    const { status, stderr } = dateline(["build", "--root", "tests/sites/none", "--report", "package.json/x.json"]);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("goes on when nobody reads what it prints", async () => {
    const child = spawn(process.execPath, ["lib/dateline.js", "--help"], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(stderr).toBe("");
  });

  it.skipIf(process.platform === "win32")("has its run bit", () => {
    accessSync("lib/dateline.js", constants.X_OK);
    expect(readFileSync("lib/dateline.js", "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});
