import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== "");
const shipped = locked.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);
const nameOf = (path: string) => path.replace(/^.*node_modules\//, "");

/** What may be in the package without a word; any other licence is a decision, and stands in the notices. */
const FREE = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "(MIT OR Apache-2.0)"];
/** Decided on: a library loaded as one of its own, unchanged files, data and a font with their credits. */
const DECIDED: Readonly<Record<string, RegExp>> = {
  "LGPL-3.0-or-later": /^@img\/sharp-libvips-/,
  "Apache-2.0 AND LGPL-3.0-or-later": /^@img\/sharp-win32-/,
  "Apache-2.0 AND LGPL-3.0-or-later AND MIT": /^@img\/sharp-wasm32$/,
  "MPL-2.0": /^lightningcss/,
  "Python-2.0": /^argparse$/,
  "CC-BY-4.0": /^cities\.json$/,
  "OFL-1.1": /^@fontsource-variable\//,
};

describe("packages", () => {
  it("are named by exact versions, and known by their hashes", () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    }
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(shipped.length).toBeGreaterThan(100);
  });

  it("run nothing when they are installed, but for one tool of the tests", () => {
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripts.map(([path]) => nameOf(path))).toEqual(["esbuild"]);
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  });

  it("that are shipped have licences that allow it", () => {
    const other = shipped.filter(([path, { license = "none" }]) => {
      return !FREE.includes(license) && DECIDED[license]?.test(nameOf(path)) !== true;
    });
    expect(other.map(([path, { license }]) => `${nameOf(path)}: ${license}`)).toEqual([]);
  });

  it("that are shipped under another licence than MIT are named in the notices", () => {
    const notices = readFileSync("THIRD-PARTY-NOTICES.md", "utf8");
    const families = (name: string) => [
      name,
      name.replace(/^@(img)\/sharp-libvips.*/, "libvips"),
      name.replace(/^@img\/sharp.*/, "sharp"),
      name.replace(/^(@takumi-rs|lightningcss|@fontsource-variable).*/, "$1"),
    ];
    const unnamed = shipped
      .filter(([, { license }]) => license !== "MIT")
      .map(([path]) => nameOf(path))
      .filter((name) => !families(name).some((part) => notices.toLowerCase().includes(part.toLowerCase())));
    expect(unnamed).toEqual([]);
  });
});

describe("the package", () => {
  it("has the same bytes each time that it is packed", () => {
    const integrity = () => {
      const args = ["pack", "--dry-run", "--ignore-scripts", "--json"];
      const said = execFileSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" });
      return JSON.parse(said)[0].integrity;
    };
    const first = integrity();
    expect(first).toMatch(/^sha512-/);
    expect(integrity()).toBe(first);
  });
});
