import type { DataDownload, Dataset } from "schema-dts";
import type { DataProps, TableView } from "../data-page.ts";
import type { DataLink, SiteView } from "../views.ts";
import { absolute, licenceOf, node, publisherOf, some } from "./node.ts";

/**
 * The archive as data, and each of its tables, for those who look for data: https://schema.org/Dataset. Search engines want
 * 50 to 5,000 characters of description, which in Chinese are many words:
 * https://developers.google.com/search/docs/appearance/structured-data/dataset
 */
export function dataset(props: DataProps, address: string): Dataset & { readonly "@id": string } {
  const { site, description, coverage, changed, schema, tables } = props;
  return node<Dataset & { readonly "@id": string }>({
    "@type": "Dataset",
    "@id": `${address}#dataset`,
    url: address,
    name: site.title + site.strings.colon + props.title,
    description: [site.description, description, site.strings.list(tables.map(({ label }) => label))]
      .filter((text) => text !== "")
      .join(" "),
    inLanguage: site.language,
    isAccessibleForFree: true,
    creator: publisherOf(site),
    publisher: publisherOf(site),
    license: licenceOf(site),
    dateModified: changed ?? undefined,
    temporalCoverage: coverage ?? undefined,
    distribution: schema === null ? undefined : download(schema, site),
    hasPart: some(tables.map((table) => tableNode(table, props, address))),
  });
}

function tableNode(table: TableView, { site, title, description }: DataProps, address: string): Dataset {
  const name = `${site.title}${site.strings.colon}${title}, ${table.label}`;
  return node<Dataset & object>({
    "@type": "Dataset",
    "@id": `${address}#table-${table.name}`,
    url: `${address}#table-${table.name}`,
    name,
    description: [
      `${name}. ${table.about}`,
      description,
      ...table.columns.map((column) => `${column.name}: ${column.description}.`),
    ].join(" "),
    license: licenceOf(site),
    creator: publisherOf(site),
    variableMeasured: some(
      table.columns.map((column) => ({
        "@type": "PropertyValue" as const,
        name: column.name,
        description: column.description,
      })),
    ),
    distribution: some(table.files.map((file) => download(file, site))),
  }) as Dataset;
}

function download({ label, href, mediaType }: DataLink, site: SiteView): DataDownload {
  return { "@type": "DataDownload", name: label, contentUrl: absolute(href, site), encodingFormat: mediaType };
}
