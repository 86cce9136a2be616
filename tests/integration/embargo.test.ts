import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { compilePlainTheme, createTestSite, PLAIN_TEMPLATES, type PlainTheme } from "../support/built-site.ts";
import { filesBelow } from "../support/check-links.ts";

/**
 * What may not be seen leaves no trace: a site with embargoed, expired and unfinished articles is the same, byte for
 * byte, as one that never had them; and no word of theirs is in any file, packed or not. The plain theme prints
 * all that templates are given, and every feature is on.
 */

const NOW = "2025-06-01T00:00:00Z";
const LATER = "2025-06-02T00:00:00Z";
/** In every text that may not be seen, and in no other: as a word, as part of a name, in the name of a file. */
const PLANTED = /quetzalcoatl|ketzal/i;

let theme: PlainTheme;
let picture: Buffer;

beforeAll(async () => {
  theme = await compilePlainTheme(PLAIN_TEMPLATES);
  picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#123456" } })
    .jpeg()
    .withExif({ IFD0: { ImageDescription: "Quetzalcoatl by night" } })
    .toBuffer();
});

const SEEN: Readonly<Record<string, string>> = {
  "content/site.yaml": `title: Wire
url: https://wire.example/
feeds: { content: full }
tags: { unknown: allow }
features: { cards: on, newsSitemap: on, termExports: on }
`,
  "content/people/ann-marlow.md": "---\nname: Ann Marlow\n---\n\nAn engineer.\n",
  "content/people/ben-ode.md": "---\nname: Ben Ode\n---\n",
  // Its name may be known: a record is published where something leads to it, and here nothing does.
  "content/people/cy-ketzal.md": "---\nname: Cy Ketzal\n---\n",
  "content/places/harbour.md": "---\nname: Harbourtown\nkind: city\ncoordinates: { lat: 10, lon: 20 }\n---\n",
  "content/places/ketzal-bay.md":
    "---\nname: Ketzal Bay\nkind: feature\npartOf: harbour\ncoordinates: { lat: 11, lon: 21 }\n---\n",
  "content/articles/2025-05-01-first.md":
    "---\ntitle: The first\ndate: 2025-05-01\npeople: [Ann Marlow]\ntopics: [Rain]\n---\n\nAnn Marlow was in Harbourtown on 3 May 2024.\n",
  "content/articles/2025-05-31-second.md":
    "---\ntitle: The second\ndate: 2025-05-31\npeople: [Ben Ode]\ntopics: [Rain]\n---\n\nBen Ode met Ann Marlow: see [what came before](2025-05-30-hidden.md).\n",
};

const BODY = `Cy Ketzal met Ann Marlow and Ben Ode at Ketzal Bay and in Harbourtown on 4 April 1999, said Quetzalcoatl.

![Quetzalcoatl](quetzalcoatl.jpg) and [the minutes](quetzalcoatl.txt), as in [the first](2025-05-01-first.md).

## A heading about Quetzalcoatl

A note[^1].

[^1]: Of Quetzalcoatl.
`;

function hidden(when: string): string {
  return `---
title: Quetzalcoatl returns
date: 2025-05-30
summary: Quetzalcoatl in a sentence.
dateline: KETZAL
people: [Ann Marlow, Cy Ketzal, Dee Quetzalcoatl]
places: [Harbourtown, Ketzal Bay, Quetzalcoatl]
topics: [RAIN, RAIN., Quetzalcoatl]
organisations: [Quetzalcoatl & Sons]
authors: [Eve Quetzalcoatl]
dates: [{ date: 1911-11, label: The first Quetzalcoatl }]
source: Quetzalcoatl Times
image: { src: quetzalcoatl.jpg, alt: Quetzalcoatl, caption: By night, credit: E. Quetzalcoatl }
aliases: [/quetzalcoatl.html]
updated: 2025-05-31
corrections: [{ date: 2025-05-31, text: It was Quetzalcoatl after all. }]
translationOf: 2025-05-01-first.md
${when}
---

${BODY}`;
}

const WAYS = {
  "a draft": "draft: true",
  "an embargo": `publishAt: ${LATER}`,
  "what has expired": `expires: ${NOW}`,
  "a withdrawn draft": "draft: true\nwithdrawn: Quetzalcoatl asked for it.",
  "an embargoed withdrawal": `publishAt: ${LATER}\nwithdrawn: Quetzalcoatl asked for it.`,
} as const;

function siteWith(files: Readonly<Record<string, string | Buffer>>) {
  const site = createTestSite(null, theme);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site.root, file)), { recursive: true });
    writeFileSync(join(site.root, file), text);
  }
  return site;
}

function withHidden(when: string, also: string | null = null): Record<string, string | Buffer> {
  return {
    ...SEEN,
    "content/articles/2025-05-30-hidden.md": hidden(when),
    "content/articles/quetzalcoatl.jpg": picture,
    "content/articles/quetzalcoatl.txt": "Quetzalcoatl was present.",
    ...(also === null ? {} : { "content/articles/2025-05-29-also.md": also }),
  };
}

/** Bytes as published; what is packed is unpacked as well. */
function outputOf(root: string): Map<string, string> {
  return new Map(
    filesBelow(join(root, "dist")).flatMap((file) => {
      const bytes = readFileSync(join(root, "dist", file));
      const plain = file.endsWith(".gz")
        ? gunzipSync(bytes)
        : file.endsWith(".br")
          ? brotliDecompressSync(bytes)
          : null;
      const packed: [string, string] = [file, bytes.toString("latin1")];
      return plain === null ? [packed] : [packed, [`${file} (unpacked)`, plain.toString("latin1")]];
    }),
  );
}

function naming(output: ReadonlyMap<string, string>): readonly string[] {
  return [...output].flatMap(([file, text]) => (PLANTED.test(file) || PLANTED.test(text) ? file : []));
}

async function build(files: Readonly<Record<string, string | Buffer>>, now = NOW) {
  const site = siteWith(files);
  try {
    const { exitCode, stderr } = await site.run(`build --now ${now} --report report.json`);
    expect(exitCode, stderr).toBe(0);
    const report = JSON.parse(readFileSync(join(site.root, "report.json"), "utf8"));
    return { output: outputOf(site.root), nextBuildAt: report.nextBuildAt as string | null };
  } finally {
    site.remove();
  }
}

describe("nothing of an article that may not be seen is in any file", () => {
  let without: ReadonlyMap<string, string>;

  beforeAll(async () => {
    without = (await build(SEEN)).output;
  });

  it.each(Object.entries(WAYS))("%s", async (_, when) => {
    const { output } = await build(withHidden(when));
    expect(naming(output)).toEqual([]);
    expect([...output.keys()]).toEqual([...without.keys()]);
    expect([...without.keys()].filter((file) => output.get(file) !== without.get(file))).toEqual([]);
  });

  it("is seen everywhere when its time has come, so that the words above would have been found", async () => {
    const { output } = await build(withHidden(WAYS["an embargo"]), LATER);
    const found = naming(output);
    for (const part of ["index.html", "feed.atom", "sitemap.xml", "data/mentions.jsonl", "data/articles.jsonl"])
      expect(found).toContain(part);
    // In the bytes of an attachment, and in the names of pictures, whose own notes are gone.
    expect(found.filter((file) => /^media\/quetzalcoatl-.*\.(?:txt|jpg|webp|avif)$/.test(file)).length).toBeGreaterThan(
      3,
    );
    expect(output.size).toBeGreaterThan(without.size);
  });
});

it("says when a build would next give another site", async () => {
  const soon = hidden("expires: 2025-06-01T12:00:00Z").replaceAll("Quetzalcoatl returns", "Another");
  const { nextBuildAt } = await build(withHidden(`publishAt: ${LATER}`, soon));
  expect(nextBuildAt).toBe("2025-06-01T12:00:00.000Z");
  const then = await build(withHidden(`publishAt: ${LATER}`, soon), "2025-06-01T12:00:00Z");
  expect(then.nextBuildAt).toBe("2025-06-02T00:00:00.000Z");
  const last = await build(withHidden(`publishAt: ${LATER}`, soon), LATER);
  expect(last.nextBuildAt).toBeNull();
});

it("leaves of a withdrawn article its title, its dates and the reason", async () => {
  const withdrawn = hidden("withdrawn: { reason: The agency took it back, date: 2025-05-31 }").replace(
    "Quetzalcoatl returns",
    "Retracted report",
  );
  const files = withHidden(WAYS["a draft"]);
  const { output } = await build({ ...files, "content/articles/2025-05-30-hidden.md": withdrawn });
  expect(naming(output)).toEqual(["data/redirects.json", "quetzalcoatl.html"]);
  // Its old address leads on; it says so in its own words.
  expect(output.get("quetzalcoatl.html")).toContain("/2025/05/30/hidden/");
  const telling = [...output].flatMap(([file, text]) => (text.includes("Retracted report") ? file : []));
  expect(telling.sort()).toEqual(["2025/05/30/hidden/index.html", "quetzalcoatl.html"]);
  const tombstone = output.get("2025/05/30/hidden/index.html");
  expect(tombstone).toContain("The agency took it back");
  expect(tombstone).toContain("31 May 2025");
  // The way that another report shows to it still leads there.
  expect(output.get("2025/05/31/second/index.html")).toContain('href="/2025/05/30/hidden/"');
});

it("keeps a person who was taken down out of everything but the texts and the page", async () => {
  const files = {
    ...SEEN,
    "content/people/cy-ketzal.md": "---\nname: Cy Ketzal\nnoindex: true\n---\n\nCy Ketzal is an editor.\n",
    "content/articles/2025-05-02-third.md":
      "---\ntitle: The third\ndate: 2025-05-02\nsummary: Two met.\npeople: [Cy Ketzal, Ann Marlow]\n---\n\nCy Ketzal met Ann Marlow.\n",
  };
  const { output } = await build({
    ...files,
    "content/site.yaml": `${SEEN["content/site.yaml"]}`.replace("full", "summary"),
  });
  const page = output.get("people/cy-ketzal/index.html");
  expect(page).toContain("noindex: true");
  // Her name is in the report itself, and in its sentence where that is quoted of another.
  const quoted = ["data/mentions.jsonl", "people/ann-marlow/articles.csv", "people/ann-marlow/articles.json"];
  expect(naming(output).filter((file) => file !== "people/cy-ketzal/index.html")).toEqual([
    "2025/05/02/third/index.html",
    ...quoted,
    "people/ann-marlow/index.html",
  ]);
  for (const file of [...quoted, "people/ann-marlow/index.html"]) {
    expect(output.get(file)?.replaceAll("Cy Ketzal met", ""), file).not.toMatch(PLANTED);
  }
  const report = output.get("2025/05/02/third/index.html") ?? "";
  expect(report.replace(/^[\s\S]*<main/, "").match(/Ketzal/g)).toHaveLength(1);
  expect(report.replace(/<main[\s\S]*$/, "")).not.toContain("Ketzal");
  const listed = { ...files, "content/people/cy-ketzal.md": "---\nname: Cy Ketzal\n---\n\nCy Ketzal is an editor.\n" };
  expect(naming((await build(listed)).output).length).toBeGreaterThan(8);
});
