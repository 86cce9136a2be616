import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { run as check } from "../../../src/commands/check.ts";
import { run } from "../../../src/commands/init.ts";
import { packageOrigin } from "../../../src/commands/package-origin.ts";
import { machineEffects } from "../../../src/effects.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import { readYaml } from "../../../src/model/yaml.ts";
import { put, readTree, siteFolder, testEffects } from "../../support/site-folder.ts";

const { disk } = machineEffects();

async function init(args: readonly string[]) {
  const effects = testEffects();
  const printed: string[] = [];
  const code = await run([...args], effects, (text) => void printed.push(text));
  return { code, files: printed.join("").trim().split("\n"), told: effects.told.join("\n") };
}

describe("a new site", () => {
  it("is complete, and has nothing to be told about but its address", async () => {
    const root = join(siteFolder().root, "my-archive");
    const { code, files } = await init([root]);
    expect(code).toBe(0);
    expect(files.filter((file) => file.startsWith("content/articles/"))).toHaveLength(3);
    expect(Object.keys(readTree(root)).sort()).toEqual([...files].sort());
    expect(readFileSync(join(root, "content/site.yaml"), "utf8")).toContain("title: My archive\n");
    expect(readFileSync(join(root, ".gitattributes"), "utf8")).toContain("eol=lf");
    const effects = testEffects();
    expect(await check(["--root", root, "--now", "2026-01-01"], effects)).toBe(0);
    expect(effects.told.join("\n")).toMatch(
      /^content\/site\.yaml:1:1: warning: the site has no url: .*\[site-address\]\n.*\n3 articles checked: 0 errors, 1 warning\.$/,
    );
    const settings = join(root, "content/site.yaml");
    put(settings, readFileSync(settings, "utf8").replace("# url:", "url:"));
    const later = testEffects();
    expect(await check(["--root", root, "--strict", "--now", "2026-01-01"], later)).toBe(0);
    expect(later.told).toEqual(["3 articles checked: 0 errors, 0 warnings."]);
  });

  it.each(["github", "netlify", "cloudflare", "nginx"])("knows what %s wants", async (host) => {
    const root = join(siteFolder().root, "a");
    await init([root, "--host", host, "--title", "A: an archive"]);
    const text = readFileSync(join(root, "content/site.yaml"), "utf8");
    expect(text.includes("# url: https://NAME.github.io/PROJECT/")).toBe(host === "github");
    const settings = settingsSchema.parse(readYaml(text).data);
    expect(settings).toMatchObject({ title: "A: an archive", hosts: [host] });
    const name = host === "netlify" ? "check" : "publish";
    const workflow = load(readFileSync(join(root, `.github/workflows/${name}.yml`), "utf8")) as {
      jobs: Record<string, { steps: { run?: string; uses?: string }[] }>;
    };
    const runs = (job: string) => (workflow.jobs[job]?.steps ?? []).flatMap((step) => step.run ?? []);
    expect(runs("check")).toEqual(expect.arrayContaining(["npm ci", "npx dateline check --format github"]));
    if (host === "netlify") expect(existsSync(join(root, "netlify.toml"))).toBe(true);
    else {
      const [first, second, third] = runs("publish");
      expect([first, third]).toEqual(["npm ci", "npx dateline deploy-files"]);
      expect(second).toMatch(/^npx dateline build/);
    }
  });

  it("names the checkout that it was made from", async () => {
    const { root } = siteFolder();
    const { told } = await init([join(root, "new", "site")]);
    const { dependencies } = JSON.parse(readFileSync(join(root, "new/site/package.json"), "utf8"));
    const [, way] = /^file:(.+)$/.exec(dependencies["dateline-archive"]) ?? [];
    expect(realpathSync(join(root, "new/site", String(way)))).toBe(realpathSync("."));
    expect(told).toContain("npm pack");
  });
});

describe("nothing of an editor's is lost", () => {
  it("a folder with something in it is refused", async () => {
    const { root } = siteFolder();
    put(join(root, "content/articles/a.md"), "Mine\n");
    await expect(init([root])).rejects.toThrow(/is not empty: it holds content\/articles\/a\.md/);
    expect(readTree(root)).toEqual({ "content/articles/a.md": "Mine\n" });
    put(join(root, "file"), "");
    await expect(init([join(root, "file")])).rejects.toThrow(/is a file/);
  });

  it("what an interrupted one has made is gone on with, unless somebody changed it since", async () => {
    const root = join(siteFolder().root, "site");
    const { files } = await init([root]);
    const whole = readTree(root);
    const [one = "", ...gone] = files.filter((file) => file.startsWith("content/articles/"));
    for (const file of [...gone, "content/site.yaml"]) rmSync(join(root, file));
    expect((await init([root])).files).toEqual(["content/site.yaml", ...gone]);
    expect(readTree(root)).toEqual(whole);
    put(join(root, one), "Mine\n");
    rmSync(join(root, "content/site.yaml"));
    await expect(init([root])).rejects.toThrow(`is not empty: it holds ${one}`);
    expect(existsSync(join(root, "content/site.yaml"))).toBe(false);
  });

  it("what a repository begins with is kept", async () => {
    const root = join(siteFolder().root, "repository");
    mkdirSync(join(root, ".git"), { recursive: true });
    const own = { "package.json": "{}\n", ".gitignore": "secret\n", "README.md": "Mine\n" };
    for (const [file, text] of Object.entries(own)) put(join(root, file), text);
    const { code, files, told } = await init([root]);
    expect(code).toBe(0);
    expect(readTree(root)).toMatchObject(own);
    expect(files).not.toContain("package.json");
    expect(told).toContain("Kept as they were: package.json, .gitignore.");
  });
});

it.each([
  [[], /no folder is named/],
  [["a", "b"], /more than one folder/],
  [["a", "--host", "netlfy"], /there is no host "netlfy" \(did you mean "netlify"\?\)/],
])("refuses %j", async (args, message) => {
  await expect(init(args)).rejects.toThrow(message);
});

describe("the package that a site asks for", () => {
  /** @param resolved What npm keeps of it, if it keeps anything. */
  function installed(resolved: string | undefined, files: Readonly<Record<string, string>> = {}) {
    const { root } = siteFolder();
    const generator = join(root, "project/node_modules/dateline-archive");
    mkdirSync(generator, { recursive: true });
    const packages = { "node_modules/dateline-archive": { version: "0.1.0", resolved } };
    put(join(root, "project/node_modules/.package-lock.json"), JSON.stringify({ packages }));
    for (const [file, text] of Object.entries(files)) put(join(root, file), text);
    return { root, origin: packageOrigin(generator, join(root, "site"), disk) };
  }

  const { version } = JSON.parse(readFileSync("package.json", "utf8"));

  it.each([undefined, "https://registry.example/npm/dateline-archive/-/dateline-archive-0.1.0.tgz"])(
    "from a registry (%s) is its version",
    (resolved) => {
      expect(installed(resolved).origin).toEqual({ spec: version, tarball: null, note: null });
    },
  );

  it("from git or an address is that", () => {
    const { origin } = installed("git+ssh://git@example.org/dateline.git#1234567");
    expect(origin.spec).toBe("git+ssh://git@example.org/dateline.git#1234567");
  });

  it("from a packed file is a copy of the file", () => {
    const { root, origin } = installed("file:../packed/x.tgz", { "packed/x.tgz": "bytes" });
    const to = `vendor/dateline-archive-${version}.tgz`;
    expect(origin).toMatchObject({ spec: `file:${to}`, tarball: { from: join(root, "packed/x.tgz"), to } });
  });

  it("from a file that is gone is its version, with a word", () => {
    const { origin } = installed("file:../packed/x.tgz");
    expect(origin).toMatchObject({ spec: version, tarball: null, note: expect.stringContaining("is gone") });
  });
});
