import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { machineEffects } from "../../../src/effects.ts";
import type { Effects } from "../../../src/model/effects.ts";
import { watchFolders } from "../../../src/vite/watch-folders.ts";

let root: string;
let stop: () => void;
const changed = vi.fn();
const tell = vi.fn();

beforeEach(() => {
  root = realpathSync.native(mkdtempSync(join(tmpdir(), "dateline-watch-")));
  mkdirSync(join(root, "content/articles/2024"), { recursive: true });
  changed.mockClear();
  tell.mockClear();
});
afterEach(() => {
  stop();
  rmSync(root, { recursive: true });
});

describe("a watched site", () => {
  beforeEach(() => start());

  it.each<[string, () => void]>([
    ["a file far inside", () => write("content/articles/2024/a.md")],
    ["a folder that was not there", () => write("public/a.txt")],
    ["one inside that was not there", () => write("content/people/a.md")],
  ])("tells of %s, and of each change after that", async (_, change) => {
    await told(change);
    await told(change);
  });

  it("tells of what comes back under the name of what has gone", async () => {
    await told(() => rmSync(join(root, "content"), { recursive: true }));
    await told(() => write("content/articles/2024/a.md"));
    await told(() => write("content/articles/2024/a.md"));
    await told(() => {
      renameSync(join(root, "content"), join(root, "away"));
      renameSync(join(root, "away"), join(root, "content"));
    });
    await told(() => write("content/articles/2024/a.md"));
  });

  it("does not tell of what no build reads", async () => {
    const unread = ["dist/a.html", "content/.git/index", "content/node_modules/a/b.md"];
    unread.forEach(write);
    // The folders themselves are told of as they come.
    await pause(100);
    changed.mockClear();
    unread.forEach(write);
    await pause(100);
    expect(changed).not.toHaveBeenCalled();
  });
});

it("says once that the system watches no more folders, and what to do", () => {
  const { disk } = machineEffects();
  const watch: Effects["disk"]["watch"] = (folder, listener) => {
    if (folder.includes("articles")) throw Object.assign(new Error("full"), { code: "ENOSPC" });
    return disk.watch(folder, listener);
  };
  mkdirSync(join(root, "content/articles/2025"));
  start({ disk: { ...disk, watch } });
  expect(tell).toHaveBeenCalledOnce();
  expect(tell.mock.lastCall?.[0]).toContain("raise fs.inotify.max_user_watches");
});

function start(effects: Partial<Effects> = {}) {
  stop = watchFolders(root, ["content", "public"], changed, { ...machineEffects(), ...effects, tell });
}

async function told(change: () => void) {
  await pause(20);
  changed.mockClear();
  change();
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 60_000 });
}

function write(file: string) {
  mkdirSync(join(root, file, ".."), { recursive: true });
  writeFileSync(join(root, file), "text");
}
