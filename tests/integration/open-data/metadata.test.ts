import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import jsonld from "jsonld";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headOf } from "../../../src/render/metadata/head.ts";
import type { AnyPage } from "../../../src/render/routes.ts";
import { type Composed, compose } from "../../support/composed.ts";
import { createHostileArchive, type HostileArchive } from "../../support/hostile-archive.ts";
import { put } from "../../support/site-folder.ts";

type Node = Readonly<Record<string, unknown>> & { readonly "@type"?: string; readonly "@id"?: string };

let hostile: HostileArchive;
const sites: Record<string, Composed> = {};
const vocabulary = readVocabulary("node_modules/schema-dts/dist/schema.d.ts");

beforeAll(async () => {
  hostile = createHostileArchive();
  sites.hostile = await compose(hostile.root);
  sites.sample = await compose(".");
});
afterAll(() => hostile.remove());

describe.each(["hostile", "sample"])("the %s archive", (name) => {
  const pages = () => [...(sites[name]?.edition.pages.values() ?? [])];
  const described = () => pages().filter((page) => page.props().canonical !== null);

  it("describes every page that has an address", () => {
    expect(described().length).toBeGreaterThan(20);
    expect(described().filter((page) => graphIn(page).length === 0)).toEqual([]);
  });

  it("says of each thing only what schema.org knows of its type", () => {
    const faults = new Set<string>();
    for (const page of described()) {
      for (const node of nodesIn(graphIn(page))) {
        const type = node["@type"];
        if (type === undefined) continue;
        const known = vocabulary.get(type);
        if (known === undefined) faults.add(type);
        for (const key of Object.keys(node)) {
          // What is to be filled in is named after the property that it fills: https://schema.org/docs/actions.html
          const property = type === "SearchAction" ? key.replace(/-input$/, "") : key;
          if (!key.startsWith("@") && known?.has(property) !== true) faults.add(`${type}.${key}`);
        }
      }
    }
    expect([...faults]).toEqual([]);
  });

  it("expands to linked data: every thing that is spoken of by name alone is told of elsewhere", async () => {
    const told = new Set<string>();
    const spokenOf = new Set<string>();
    for (const page of described()) {
      const text = headOf(page.kind, page.props() as never)?.jsonLd.toString() ?? "";
      const expanded = await jsonld.expand(JSON.parse(text), { documentLoader });
      expect(JSON.stringify(expanded)).not.toContain("_:");
      for (const node of nodesIn(expanded)) {
        const id = node["@id"];
        // Pages elsewhere are only led to.
        if (id === undefined || !id.includes("#")) continue;
        (Object.keys(node).length > 1 ? told : spokenOf).add(id);
        expect(id).toMatch(/^https:\/\/[^\s<>"]+$/);
      }
    }
    expect([...spokenOf].filter((id) => !told.has(id))).toEqual([]);
  });

  it("names people and places as their own pages do", () => {
    const own = new Set<string>();
    const named = new Set<string>();
    for (const page of described()) {
      for (const node of nodesIn(graphIn(page))) {
        const isEntity = /#(?:person|place)$/.test(node["@id"] ?? "");
        if (isEntity) (page.kind === "person" || page.kind === "place" ? own : named).add(node["@id"] ?? "");
      }
    }
    expect(named.size).toBeGreaterThan(2);
    expect([...named].filter((id) => !own.has(id))).toEqual([]);
  });

  it("lets no text end its script, nor hold what HTML may not", () => {
    for (const page of described()) {
      const head = headOf(page.kind, page.props() as never);
      expect(head?.jsonLd.toString()).not.toContain("<");
      for (const [, , content] of head?.meta ?? [])
        expect(content).not.toMatch(/[\u0000-\u0008\u000b\u000e-\u001f]|\p{Surrogate}/u);
    }
  });
});

describe("an article", () => {
  it.each([
    ["Nothing but a year", undefined, "1937"],
    ["About July", undefined, "1937-07"],
    ["Perhaps a day", undefined, "2018-06-12"],
    ["Some day within", undefined, "2024-11-06/2025-01-19"],
    ["No date at all", undefined, undefined],
    ["At nine", "2024-10-15T09:30:00+09:00", undefined],
  ])("%s: published %s, covers %s", (title, published, coverage) => {
    const { datePublished, temporalCoverage } = article(title);
    expect({ datePublished, temporalCoverage }).toEqual({ datePublished: published, temporalCoverage: coverage });
  });

  it("carries its corrections, its rights and where it comes from", () => {
    expect(article("At nine").correction).toEqual([
      { "@type": "CorrectionComment", text: 'It was "nine", not <ten>.', datePublished: "2024-10-17" },
      { "@type": "CorrectionComment", text: "Some time later." },
    ]);
    expect(article("At nine").dateModified).toBe("2024-10-17");
    expect(article("At nine").license).toBe("https://creativecommons.org/licenses/by/4.0/");
    // An address that runs code is no source.
    const [hostileOne] = nodes("hostile").filter(({ headline }) => String(headline).startsWith("</script>"));
    expect(hostileOne).toBeDefined();
    expect(hostileOne?.isBasedOn).toBeUndefined();
  });

  it("is part of what it was published in, and of the archive that holds it", () => {
    const part = { "@type": "CreativeWork", name: "Leader & <Press>" };
    const { isPartOf, printPage, isBasedOn, archivedAt, url } = article("About July");
    expect(isPartOf).toEqual([{ "@id": "https://wire.example/archive/#website" }, part]);
    expect({ printPage, isBasedOn, archivedAt }).toEqual({ printPage: "4–5", isBasedOn: part, archivedAt: url });
    // What is said of where the sample comes from names no publication.
    const [summary] = nodes("sample").filter(({ isBasedOn }) => isBasedOn !== undefined);
    expect(summary?.isPartOf).toEqual({ "@id": "https://dateline.example/#website" });
  });

  it("shows a picture as it is, and says whose it is where somebody says so, as a person does", () => {
    const [ann] = [...(sites.hostile?.edition.pages.values() ?? [])]
      .filter(({ kind }) => kind === "person")
      .flatMap((page) => nodesIn(graphIn(page)))
      .filter(({ image }) => image !== undefined);
    expect(ann?.image).toMatchObject({
      "@type": "ImageObject",
      width: "30",
      height: "40",
      caption: 'Ann "the" </script> Lee',
      creditText: "<b>Wire",
    });
    const diagram = nodes("sample").find(({ url }) => String(url).endsWith("/sixty-metres-of-road-and-railway/"));
    expect(diagram?.image).toMatch(/^https:\/\/dateline\.example\/media\/two-routes-\w+\.png$/);
  });

  it("is about whom its editor tags, and mentions whom its text names", () => {
    const summit = nodes("sample").find(({ url }) => String(url).endsWith("/singapore-summit/"));
    const idsOf = (list: unknown) => (list as Node[]).map((node) => node["@id"]);
    expect(idsOf(summit?.about)).toContain("https://dateline.example/people/donald-trump/#person");
    expect(idsOf(summit?.mentions).length).toBeGreaterThan(0);
    expect(idsOf(summit?.mentions).filter((id) => idsOf(summit?.about).includes(id))).toEqual([]);
    expect(summit?.dateline).toBe("SENTOSA, Singapore");
    expect(summit?.locationCreated).toMatchObject({ "@id": "https://dateline.example/places/sentosa/#place" });
  });
});

describe("a small archive", () => {
  let root: string;
  beforeAll(() => {
    root = realpathSync.native(mkdtempSync(join(tmpdir(), "dateline-metadata-")));
    put(join(root, "content/people/ann-lee.md"), "---\nname: Ann Lee\nborn: 1942-05-31~\ndied: 2001-02-03\n---\n");
    const corrections = "[{date: '2018-06-04%', text: a}, {date: 2018-06-02, text: b}]";
    put(
      join(root, "content/articles/vague.md"),
      `---\ntitle: Vague\ndate: 2018-05-31\nupdated: 2018-06-03?\npeople: [ann-lee]\ncorrections: ${corrections}\n---\n\nA.\n`,
    );
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("tells no day as a fact that is only about right, or that may be another", async () => {
    put(join(root, "content/site.yaml"), "title: Small\nurl: https://small.example/\n");
    const pages = [...(await compose(root)).edition.pages.values()];
    const found = pages.flatMap((page) => nodesIn(graphIn(page)));
    const [person] = found.filter((node) => node["@type"] === "Person" && node.url !== undefined);
    expect([person?.birthDate, person?.deathDate]).toEqual([undefined, "2001-02-03"]);
    const [news] = found.filter(({ headline }) => headline === "Vague");
    expect([news?.datePublished, news?.dateModified]).toEqual(["2018-05-31", "2018-06-02"]);
    expect(news?.correction).toEqual([
      { "@type": "CorrectionComment", text: "a" },
      { "@type": "CorrectionComment", text: "b", datePublished: "2018-06-02" },
    ]);
    const [page] = pages.filter(({ kind }) => kind === "article");
    const tags = page === undefined ? [] : (headOf(page.kind, page.props() as never)?.meta ?? []);
    expect(tags.filter(([, name]) => /_time$/.test(name))).toEqual([
      ["property", "article:published_time", "2018-05-31"],
    ]);
  });

  // https://developers.google.com/search/docs/appearance/structured-data/dataset
  it.each(["ar", "en", "ko", "ru", "zh"])("describes its data in 50 to 5,000 characters in %s", async (language) => {
    put(join(root, "content/site.yaml"), `title: Small\nurl: https://small.example/\nlanguage: ${language}\n`);
    const pages = [...(await compose(root)).edition.pages.values()].filter(({ kind }) => kind === "data");
    const sets = pages.flatMap((page) => nodesIn(graphIn(page))).filter((node) => node["@type"] === "Dataset");
    expect(sets.length).toBeGreaterThan(5);
    for (const { description } of sets) {
      expect(String(description).length, String(description)).toBeGreaterThanOrEqual(50);
      expect(String(description).length).toBeLessThanOrEqual(5000);
    }
  });
});

function article(title: string): Node {
  const found = nodes("hostile").find(({ headline }) => headline === title);
  if (found === undefined) throw new Error(title);
  return found;
}

function nodes(name: string): readonly Node[] {
  return [...(sites[name]?.edition.pages.values() ?? [])].flatMap((page) =>
    page.kind === "article" ? graphIn(page) : [],
  );
}

function graphIn(page: AnyPage): readonly Node[] {
  const head = headOf(page.kind, page.props() as never);
  return head === undefined ? [] : (JSON.parse(head.jsonLd.toString()) as { "@graph": Node[] })["@graph"];
}

/** Every object in a value. */
function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesIn)];
}

/** Stands for https://schema.org/docs/jsonldcontext.jsonld, of which these tests need no more than the vocabulary and what is an address. */
async function documentLoader(url: string) {
  const addresses = [
    "url",
    "item",
    "sameAs",
    "image",
    "logo",
    "license",
    "mainEntityOfPage",
    "isBasedOn",
    "contentUrl",
  ];
  const context = {
    "@vocab": "https://schema.org/",
    ...Object.fromEntries(addresses.map((name) => [name, { "@id": `https://schema.org/${name}`, "@type": "@id" }])),
  };
  return { contextUrl: undefined as never, documentUrl: url, document: { "@context": context } };
}

/** Type → its properties, its ancestors' among them, as schema-dts has them from schema.org's own files. */
function readVocabulary(file: string): ReadonlyMap<string, ReadonlySet<string>> {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const interfaces = new Map<string, { readonly own: readonly string[]; readonly above: readonly string[] }>();
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const own = statement.members.flatMap(({ name }) => (name && ts.isStringLiteral(name) ? name.text : []));
    const above = (statement.heritageClauses ?? []).flatMap(({ types }) =>
      types.map((type) => type.expression.getText(source)),
    );
    interfaces.set(statement.name.text, { own, above });
  }
  const all = (name: string): readonly string[] => {
    const found = interfaces.get(name);
    return found === undefined ? [] : [...found.own, ...found.above.flatMap(all)];
  };
  const types = [...interfaces.keys()].flatMap((name) => /^(.*)(?:Base|Leaf)$/.exec(name)?.[1] ?? []);
  return new Map(types.map((type) => [type, new Set([...all(`${type}Base`), ...all(`${type}Leaf`)])]));
}
