import type { Disk } from "../model/effects.ts";
import type { Before } from "./before.ts";
import { foldersAbove, foldPath } from "./check-paths.ts";
import type { Journal } from "./journal.ts";
import type { StagedSite } from "./stage.ts";
import type { Location } from "./target.ts";

/** What has to be done to turn the output as it is into the site that is staged. */
export function planJournal({ state }: Before, site: StagedSite, location: Location, disk: Disk): Journal {
  const aside = state === "found" ? site.gone : [];
  const removals = state === "found" ? [] : site.gone;
  const isInTheWay = removals.length > 0 ? blocks(site) : () => false;
  return {
    blocking: removals.filter(isInTheWay),
    aside: { folder: aside.length > 0 ? freeFolder(location.setAside, disk) : "", paths: aside },
    moves: site.staged,
    removals: removals.filter((path) => !isInTheWay(path)),
  };
}

/** True for an old path that is a folder of the new site, lies below a file of it, or differs by case only. */
function blocks(site: StagedSite): (path: string) => boolean {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const path of site.files.keys()) {
    files.add(foldPath(path));
    for (const folder of foldersAbove(foldPath(path))) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return (path) => {
    const folded = foldPath(path);
    return files.has(folded) || folders.has(folded) || [...foldersAbove(folded)].some((folder) => files.has(folder));
  };
}

function freeFolder(stem: string, disk: Disk): string {
  let number = 1;
  while (disk.stat(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}
