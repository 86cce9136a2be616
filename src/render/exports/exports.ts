import type { DataRoute } from "../data-route.ts";
import { dataPackage } from "./datapackage.ts";

/** The whole archive as tables, under `data/`, and what describes them. */
export const exportsRoute: DataRoute = function* (_archive, site) {
  const tables = site.tables().filter(({ name }) => name !== "bibliography");
  for (const { name, files } of tables) if (name !== "mentions") yield* files;
  yield dataPackage(tables, site);
};
