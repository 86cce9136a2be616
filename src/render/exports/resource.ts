import type { DataFile } from "../data-file.ts";
import type { Column } from "./columns.ts";

/** A table of the archive as a whole, in one file or in several that follow each other. */
export interface Resource {
  readonly name: ResourceName;
  readonly format: "csv" | "jsonl" | "geojson" | "csl.json";
  readonly mediaType: string;
  readonly columns: readonly Pick<Column<never>, "name" | "type" | "format" | "description">[];
  readonly rows: number;
  readonly files: readonly DataFile[];
}

export type ResourceName =
  | "articles"
  | "mentions"
  | "people"
  | "places"
  | "geojson"
  | "terms"
  | "dates"
  | "pairs"
  | "bibliography";
