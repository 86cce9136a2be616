import * as machine from "node:path";

/**
 * Whether a path is that of a folder or of something in it, as far as their names tell: where links lead, only the disk knows.
 * Both are absolute and native. One on another drive, or on another server, has no way from the folder but its own name.
 * @param system whose paths they are
 */
export function contains(
  folder: string,
  path: string,
  { relative, isAbsolute, sep }: Pick<typeof machine, "relative" | "isAbsolute" | "sep"> = machine,
): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
