import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { version } from "../../package.json" with { type: "json" };
import type { Disk } from "../model/effects.ts";
import { realPath } from "../write/target.ts";

/** How npm finds, from another folder, the very package that is running. */
export interface PackageOrigin {
  /** For `dependencies`. */
  readonly spec: string;
  /** A packed package that is to be copied into the site, so that it is there on every machine. */
  readonly tarball: { readonly from: string; readonly to: string } | null;
  /** What the editor should know of it, a sentence. */
  readonly note: string | null;
}

const NAME = "dateline-archive";

/**
 * @param generator Folder of the running package, absolute.
 * @param site Folder that will depend on it, absolute.
 */
export function packageOrigin(generator: string, site: string, disk: Disk): PackageOrigin {
  const project = projectAround(generator, disk);
  if (project === null) return checkout(generator, site, disk);
  const resolved = resolvedIn(project, disk);
  if (resolved === null || isRegistry(resolved)) return { spec: version, tarball: null, note: null };
  if (!resolved.startsWith("file:")) return { spec: resolved, tarball: null, note: null };
  const from = pathOf(resolved, project);
  if (disk.stat(from)?.kind !== "file") {
    const note = `package.json asks for ${NAME} ${version}, because ${from}, from which it was installed, is gone.`;
    return { spec: version, tarball: null, note };
  }
  const to = `vendor/${NAME}-${version}.tgz`;
  const note = `${to} is the package that you installed. Commit it with the site.`;
  return { spec: `file:${to}`, tarball: { from, to }, note };
}

/** The folder in whose `node_modules` the package lies; `null` for a checkout. */
function projectAround(generator: string, disk: Disk): string | null {
  const parts = generator.split(sep);
  if (parts.at(-2) !== "node_modules" || parts.at(-1) !== NAME) return null;
  const folder = dirname(dirname(generator));
  return disk.stat(join(folder, "node_modules"))?.kind === "folder" ? folder : null;
}

/** Where npm says that it had the package from (its "hidden lockfile"); `null` where it keeps no such address. */
function resolvedIn(project: string, disk: Disk): string | null {
  const path = join(project, "node_modules", ".package-lock.json");
  if (disk.stat(path)?.kind !== "file") return null;
  try {
    const { packages } = JSON.parse(new TextDecoder().decode(disk.read(path)));
    const resolved: unknown = packages?.[`node_modules/${NAME}`]?.resolved;
    return typeof resolved === "string" ? resolved : null;
  } catch {
    return null;
  }
}

/** `https://HOST/dateline-archive/-/dateline-archive-0.1.0.tgz` is how every registry names a version. */
function isRegistry(resolved: string): boolean {
  return /^https?:/.test(resolved) && resolved.includes(`/${NAME}/-/`);
}

/** `file:../x.tgz` is relative to the project; `file:///x.tgz` is a URL. */
function pathOf(resolved: string, project: string): string {
  return resolved.startsWith("file://") ? fileURLToPath(resolved) : resolve(project, resolved.slice("file:".length));
}

function checkout(generator: string, site: string, disk: Disk): PackageOrigin {
  // The site may not be there yet, and a link on the way to it must not lead astray.
  const way = relative(realPath(site, disk), generator);
  const spec = `file:${(isAbsolute(way) ? way : way || ".").split(sep).join("/")}`;
  const note = `package.json leads to the checkout in ${generator}, which is on this machine only. To publish from elsewhere, type "npm pack" there, put the file into the site, and install it with "npm install ./FILE.tgz".`;
  return { spec, tarball: null, note };
}
