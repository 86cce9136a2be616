import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { run } from "../../../src/commands/schemas.ts";
import { machineEffects } from "../../../src/effects.ts";
import { articleSchema, personSchema, placeSchema } from "../../../src/model/front-matter.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import { findFiles } from "../../../src/read/find-files.ts";
import { put, readTree, siteFolder, testEffects } from "../../support/site-folder.ts";

async function schemasOf(records: Readonly<Record<string, string>>) {
  const { root } = siteFolder();
  for (const [file, text] of Object.entries(records)) put(join(root, "content", file), text);
  const printed: string[] = [];
  const code = await run(["--root", root], testEffects(), (text) => void printed.push(text));
  const schema = (name: string) => JSON.parse(readFileSync(join(root, `content/.schemas/${name}.schema.json`), "utf8"));
  const validator = (name: string) => {
    const ajv = new Ajv({ allowUnionTypes: true, strict: false });
    addFormats.default(ajv);
    return ajv.compile(schema(name));
  };
  return { root, code, printed: printed.join("").trim().split("\n"), schema, validator };
}

const RECORDS = {
  "people/ann-lee.md": "---\nname: Ann Lee\n---\n",
  "people/old-ann.md": "---\nname: Old Ann\nmergedInto: ann-lee\n---\n",
  "places/galway.md": "---\nname: Galway\n---\n",
};

describe("JSON Schemas for editors", () => {
  it("take every YAML of the sample archive, as a program for YAML reads it", async () => {
    const { validator } = await schemasOf(RECORDS);
    const { files } = findFiles(".", machineEffects());
    const names = { article: "article", people: "person", places: "place", page: "page" } as const;
    const faults = files.flatMap(({ file, kind }) => {
      const [, yaml = ""] = readFileSync(file, "utf8").split(/^---$/m);
      const valid = validator(names[kind]);
      return valid(parse(yaml)) ? [] : [{ file, errors: valid.errors }];
    });
    expect(files.length).toBeGreaterThan(100);
    expect(faults).toEqual([]);
    const valid = validator("site");
    expect(valid(parse(readFileSync("content/site.yaml", "utf8"))), JSON.stringify(valid.errors)).toBe(true);
  });

  it.each([
    ["article", { title: 1984, date: 1937, draft: true, people: ["Nobody known", 7], summary: null }, true],
    ["article", { title: "A", date: "2024", poeple: ["Ann"] }, false],
    ["article", { date: "2024" }, false],
    ["article", { title: "A", date: "2024", image: { source: "a.png" } }, false],
    ["site", { features: { charts: false, cards: "on" }, feeds: { entries: 30 } }, true],
    ["site", { features: { charts: "maybe" } }, false],
    ["site", { hosts: ["githb"] }, false],
    ["place", { name: "X", coordinates: { lat: 1.5, lon: -2 } }, true],
    ["place", { name: "X", coordinates: { lat: 1.5 } }, false],
    ["person", { name: "X", roles: [{ title: "Judge", from: 1990 }], noindex: true }, true],
  ])("%s %j: %s", async (name, value, fits) => {
    expect((await schemasOf(RECORDS)).validator(name)(value)).toBe(fits);
  });

  it("offer the names that are known", async () => {
    const { schema } = await schemasOf(RECORDS);
    expect(JSON.stringify(schema("article").properties.people)).toContain('"enum":["Ann Lee"]');
    expect(JSON.stringify(schema("article").properties.places)).toContain('"enum":["Galway"]');
    expect(JSON.stringify(schema("place").properties.partOf)).toContain('"enum":["galway"]');
  });

  it("have every key of our own schemas, each with a word on it", async () => {
    const { schema } = await schemasOf({});
    const own = { site: settingsSchema, article: articleSchema, person: personSchema, place: placeSchema };
    for (const [name, { shape }] of Object.entries(own)) {
      expect(Object.keys(schema(name).properties)).toEqual(Object.keys(shape));
      const silent = Object.entries(
        schema(name).properties as Record<string, { description?: string; properties?: object }>,
      );
      expect(silent.filter(([, node]) => node.description === undefined && node.properties === undefined)).toEqual([]);
    }
  });

  it("are no business of git's, nor of a build's, and are written where they change only", async () => {
    const { root, code, printed } = await schemasOf(RECORDS);
    expect(code).toBe(0);
    expect(printed).toHaveLength(6);
    expect(readTree(join(root, "content/.schemas"))[".gitignore"]).toBe("*\n");
    expect(findFiles(root, machineEffects()).problems).toEqual([]);
    const time = () => statSync(join(root, "content/.schemas/person.schema.json")).mtimeMs;
    const before = time();
    await run(["--root", root], testEffects(), () => {});
    expect(time()).toBe(before);
  });
});
