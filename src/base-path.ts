import type { Settings } from "./model/settings.ts";

/** Path of a site below its host: `/`, or a path that starts and ends with a slash. @param stated in place of that of the site's `url`. */
export function basePath(stated: string | undefined, { url }: Pick<Settings, "url">): string {
  const path = stated ?? (url === undefined ? "/" : new URL(url).pathname);
  const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.length === 0 ? "/" : `/${parts.join("/")}/`;
}
