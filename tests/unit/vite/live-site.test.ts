import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { errorAt } from "../../../src/model/problem.ts";
import { liveSite } from "../../../src/vite/live-site.ts";
import { siteFolder, testEffects } from "../../support/site-folder.ts";

const EMPTY = { dataFile: async () => undefined, pages: new Map(), files: new Map(), reword: () => false };

test.runIf(process.platform !== "win32")("a pipe of which something is to be said is not waited for", async () => {
  const { root } = siteFolder();
  execFileSync("mkfifo", [join(root, "content/articles/pipe.md")]);
  const problem = errorAt({ rule: "unreadable-file", file: "content/articles/pipe.md", message: "this is no file" });
  const site = await liveSite(root, async () => ({ ...EMPTY, problems: [problem] }), testEffects());
  expect(site.overlay()).toMatchObject({ message: "this is no file" });
});

test("what keeps a site from being composed is told in the terminal as well", async () => {
  const { root } = siteFolder();
  const effects = testEffects();
  const denied = Object.assign(new Error("EACCES"), { code: "EACCES", syscall: "open", path: "/x/.dateline" });
  const site = await liveSite(root, () => Promise.reject(denied), effects);
  expect(site.overlay()?.message).toContain("No permission: /x/.dateline");
  expect(effects.told).toEqual([site.overlay()?.message]);
});
