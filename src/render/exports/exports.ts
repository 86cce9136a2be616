import type { DataRoute } from "../data-file.ts";
import { dataPackage } from "./datapackage.ts";
import { mentionResource } from "./mention-resource.ts";
import { resourcesOf } from "./resources.ts";

/** The whole archive as tables, under `data/`, and what describes them. */
export const exportsRoute: DataRoute = function* (archive, site) {
  const resources = resourcesOf(archive, site);
  for (const { files } of resources) yield* files;
  yield dataPackage([...resources, ...mentionResource(archive, site)], site);
};
