import { describe, expect, it } from "vitest";
import { filePermalink } from "../../../src/model/permalink.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import { dataPackage } from "../../../src/render/exports/datapackage.ts";
import type { Resource } from "../../../src/render/exports/resource.ts";
import type { Site } from "../../../src/render/site.ts";

const COLUMNS: Resource["columns"] = [{ name: "url", type: "string", format: "uri", description: "Its address" }];

describe("datapackage.json", () => {
  it("names no two files alike, where places are too many for one in either of their formats", () => {
    const { resources } = packageOf([
      table("places", "csv", ["places-1.csv", "places-2.csv"]),
      table("geojson", "geojson", ["places-1.geojson", "places-2.geojson"]),
      table("articles", "jsonl", ["articles-2018-06.jsonl", "articles-undated.jsonl", "articles.json"]),
      table("people", "csv", ["people.csv"]),
    ]);
    expect(resources.map(({ name }) => name)).toEqual([
      ...["places-1", "places-2", "geojson-1", "geojson-2"],
      ...["articles-2018-06", "articles-undated", "people"],
    ]);
  });

  it("calls links addresses only where the site has one of its own", () => {
    const formatIn = (url?: string) => packageOf([table("people", "csv", ["people.csv"])], url).resources[0]?.schema;
    expect(formatIn("https://wire.example/").fields[0].format).toBe("uri");
    expect(formatIn().fields[0]).toEqual({ name: "url", type: "string", description: "Its address" });
  });
});

function table(name: Resource["name"], format: Resource["format"], files: readonly string[]): Resource {
  return {
    name,
    format,
    mediaType: "text/csv",
    columns: COLUMNS,
    rows: 1,
    files: files.map((file) => ({ permalink: filePermalink("data", file), key: "", bytes: () => "" })),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: JSON as it is read
function packageOf(resources: readonly Resource[], url?: string): { resources: any[] } {
  const site = { settings: settingsSchema.parse({ title: "Wire", url }) } as unknown as Site;
  return JSON.parse(String(dataPackage(resources, site).bytes()));
}
