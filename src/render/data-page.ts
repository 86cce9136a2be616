import type { Archive } from "../archive/archive.ts";
import { filePermalink } from "../model/permalink.ts";
import { bibliographyOf } from "./citations/lists.ts";
import { mentionResource } from "./exports/mention-resource.ts";
import { type Recipe, recipesOf } from "./exports/recipes.ts";
import type { Resource, ResourceName } from "./exports/resource.ts";
import { resourcesOf } from "./exports/resources.ts";
import type { Route } from "./page.ts";
import { DATA, hasDataPage } from "./service-pages.ts";
import type { Site } from "./site.ts";
import type { DataLink, PageView } from "./views.ts";

/** `/data/`: what there is for programs, and how to read it. */
export interface DataProps extends PageView {
  readonly tables: readonly TableView[];
  /** What types every column of them, for programs. */
  readonly schema: DataLink | null;
  readonly recipes: readonly Recipe[];
}

export interface TableView {
  readonly name: ResourceName;
  readonly rows: number;
  readonly files: readonly DataLink[];
  /** Descriptions are English, as those in the files. */
  readonly columns: Resource["columns"];
}

export const dataRoute: Route<"data", DataProps> = function* (archive, site) {
  if (hasDataPage(site)) yield { kind: "data", permalink: DATA, files: [], props: () => dataProps(archive, site) };
};

/** The archive as a bibliography, which is no table. */
function bibliographyResource(archive: Archive, site: Site): readonly Resource[] {
  if (!site.settings.features.citations) return [];
  const files = bibliographyOf(archive, site);
  const rows = archive.articles.length;
  return [{ name: "bibliography", format: "csl.json", mediaType: "text/plain", columns: [], rows, files }];
}

function dataProps(archive: Archive, site: Site): DataProps {
  const { exports: on } = site.settings.features;
  const resources = [
    ...(on ? resourcesOf(archive, site) : []),
    ...mentionResource(archive, site),
    ...bibliographyResource(archive, site),
  ];
  return {
    tables: resources.map(({ name, rows, files, columns, mediaType }) => ({
      name,
      rows,
      files: files.map(({ permalink }) => ({
        label: permalink.slice(permalink.lastIndexOf("/") + 1),
        href: site.link(permalink),
        mediaType: permalink.endsWith(".json") ? "application/json" : mediaType,
      })),
      // Not the functions beside them, which take a value from a row: no function gets to a thread.
      columns: columns.map(({ name, type, format, description }) => ({
        name,
        type,
        ...(format !== undefined && { format }),
        description,
      })),
    })),
    schema: on
      ? {
          label: "datapackage.json",
          href: site.link(filePermalink("data", "datapackage.json")),
          mediaType: "application/json",
        }
      : null,
    recipes: recipesOf(resources, site),
    ...site.page(DATA, site.strings.words.data, { description: site.strings.words.dataIntro }),
  };
}
