import type { Archive } from "../../archive/archive.ts";
import { bibliographyOf } from "../citations/lists.ts";
import type { Site } from "../site.ts";
import { mentionResource } from "./mention-resource.ts";
import type { Resource } from "./resource.ts";
import { resourcesOf } from "./resources.ts";

/** All that lies under `data/`, as far as it is switched on, without making any of it. */
export function tablesOf(archive: Archive, site: Site): readonly Resource[] {
  const { exports: tables, mentions, citations } = site.settings.features;
  return [
    ...(tables ? resourcesOf(archive, site) : []),
    ...(mentions ? [mentionResource(archive)] : []),
    ...(citations ? [bibliography(archive, site)] : []),
  ];
}

/** No table, but a list of all articles as well. */
function bibliography(archive: Archive, site: Site): Resource {
  return {
    name: "bibliography",
    format: "csl.json",
    mediaType: "application/vnd.citationstyles.csl+json",
    columns: [],
    rows: archive.articles.length,
    files: bibliographyOf(archive, site),
  };
}
