import { jsonText } from "../../model/json-text.ts";
import { licenceAddress } from "../../model/licence-address.ts";
import { filePermalink } from "../../model/permalink.ts";
import type { DataFile } from "../data-file.ts";
import type { Site } from "../site.ts";
import { made } from "./made-files.ts";
import type { Resource } from "./resource.ts";

/** `data/datapackage.json` (https://specs.frictionlessdata.io/data-package/): every file with the type of every column. */
export function dataPackage(resources: readonly Resource[], site: Site): DataFile {
  const { title, description, url, rights } = site.settings;
  return made(
    filePermalink("data", "datapackage.json"),
    () =>
      `${jsonText(
        {
          profile: "data-package",
          name: "archive",
          title,
          description: description || undefined,
          homepage: url,
          licenses: licencesOf(rights),
          resources: resources.flatMap((resource) => describe(resource, url !== undefined)),
        },
        2,
      )}\n`,
  );
}

/**
 * A table in several files is a resource a file, of one schema, because programs differ in how they join files.
 * @param hasUris Links are whole addresses; without that of the site they are paths, which the format `uri` does not take.
 */
function describe({ name, format, mediaType, columns, rows, files }: Resource, hasUris: boolean) {
  const schema = {
    fields: columns.map(({ name: field, type, format: form, description }) => ({
      name: field,
      // A list is a JSON array in JSON, and text with semicolons in CSV.
      type: type === "array" && format === "csv" ? "string" : type,
      format: hasUris ? form : undefined,
      description,
    })),
    missingValues: [""],
  };
  const tables = files.filter(({ permalink }) => permalink.endsWith(`.${format}`));
  return tables.map(({ permalink }) => {
    const path = permalink.slice(permalink.lastIndexOf("/") + 1);
    return {
      // Not the file's: those of places lie in two formats.
      name: tables.length === 1 ? name : name + path.slice(path.indexOf("-"), path.lastIndexOf(".")),
      path,
      title: tables.length === 1 ? undefined : name,
      profile: columns.length === 0 ? "data-resource" : "tabular-data-resource",
      format,
      mediatype: mediaType,
      encoding: "utf-8",
      rows: tables.length === 1 ? rows : undefined,
      schema: columns.length === 0 ? undefined : schema,
    };
  });
}

/** Where the statement of rights names an address. */
function licencesOf(rights: string) {
  const path = licenceAddress(rights);
  return path === undefined ? undefined : [{ path, title: rights }];
}
