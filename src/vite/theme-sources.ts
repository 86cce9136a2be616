import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { version } from "../../package.json" with { type: "json" };
import type { Disk } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";

/** The template files of one site, before they are compiled. Paths are absolute and native. */
export interface ThemeSources {
  readonly root: string;
  /** The default theme's folder, in the generator's package. */
  readonly defaults: string;
  /** The site's own `templates/`; `null` where it has none, or is the generator's own checkout. */
  readonly own: string | null;
  /** The page templates that are in force: kind → file. */
  readonly pages: ReadonlyMap<string, string>;
  /** Hash of all template files and of the versions of the tools. */
  readonly key: string;
}

/** To be raised when a change to this room compiles the same templates into something else. */
const RECIPE = 4;

/** @throws {Refusal} (3) the package's own templates are missing */
export function findThemeSources(root: string, disk: Disk): ThemeSources {
  const defaults = join(packageFolder(disk), "templates");
  const folder = join(root, "templates");
  const kind = disk.stat(folder)?.kind;
  const own = kind === "folder" && disk.real(folder) !== disk.real(defaults) ? folder : null;
  const inherited = templateFiles(defaults, disk);
  const replaced = own === null ? [] : templateFiles(own, disk);
  const pages = new Map([...pageTemplates(defaults, inherited), ...pageTemplates(own ?? defaults, replaced)]);
  if (pages.size === 0) throw new Refusal(`${defaults} holds no templates`, "Install dateline-archive again", 3);

  const hash = createHash("sha256").update(JSON.stringify([RECIPE, version, viteVersion(disk), own !== null, kind]));
  for (const [base, files] of [[defaults, inherited] as const, [own ?? defaults, replaced] as const]) {
    for (const file of files) {
      const bytes = disk.read(join(base, file));
      hash.update(JSON.stringify([file, bytes.length])).update(bytes);
    }
  }
  return { root, defaults, own, pages, key: hash.digest("hex").slice(0, 16) };
}

/** The folder of the generator itself: above `src/vite/` in a checkout, above `lib/` where it is bundled. */
export function packageFolder(disk: Disk): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (disk.stat(join(folder, "package.json")) === undefined && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/** The `node_modules` folders in which the generator's packages lie, links resolved. */
export function packagesFolders(): string[] {
  const require = createRequire(import.meta.url);
  const roots = ["vite/package.json", "preact/package.json"].map((file) => dirname(dirname(require.resolve(file))));
  return [...new Set(roots)];
}

/** Every file below the folder, relative, with forward slashes, in code-unit order. */
function templateFiles(folder: string, disk: Disk, below = ""): string[] {
  return disk.list(join(folder, below)).flatMap(({ name }) => {
    if (name.startsWith(".") || name === "node_modules") return [];
    const path = below === "" ? name : `${below}/${name}`;
    const kind = disk.stat(join(folder, path))?.kind;
    if (kind === "folder") return templateFiles(folder, disk, path);
    return kind === "file" ? [path] : [];
  });
}

/** `templates/<kind>.tsx`; what lies in sub-folders is components. */
function pageTemplates(base: string, files: readonly string[]): [kind: string, file: string][] {
  return files
    .filter((file) => !file.includes("/") && [".tsx", ".jsx"].includes(extname(file)))
    .map((file) => [basename(file, extname(file)), join(base, file)]);
}

function viteVersion(disk: Disk): string {
  const file = createRequire(import.meta.url).resolve("vite/package.json");
  return (JSON.parse(Buffer.from(disk.read(file)).toString()) as { version: string }).version;
}
