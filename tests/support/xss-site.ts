import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { ADDRESS_VECTORS, XSS_VECTORS } from "./xss-vectors.ts";

/** A site in which every field of every kind of file holds every vector. */
export interface XssSite {
  readonly root: string;
  /** The headline of each article, as it is to come out. */
  readonly titles: readonly string[];
  readonly remove: () => void;
}

/** Names carry several vectors each: every name has a page, a feed and six files more. */
const IN_A_NAME = 8;
const LONGEST_NAME = 200;

export async function createXssSite(): Promise<XssSite> {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), "dateline-xss-")));
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  };
  const names = namesOf(XSS_VECTORS);
  write("content/site.yaml", settings(XSS_VECTORS));
  write("content/articles/p.png", await hostilePicture(XSS_VECTORS));
  write(
    "content/articles/drawing.svg",
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" width="9" height="9"/>',
  );
  write("content/articles/page.html", "<script>alert(1)</script>");
  for (const [index, name] of names.entries()) {
    write(`content/people/p${index}.md`, record(name, index, personFields(name)));
    write(`content/places/q${index}.md`, record(name, index, placeFields(index)));
  }
  for (const [index, vector] of XSS_VECTORS.entries()) {
    write(`content/articles/${fileName(vector, index)}.md`, article(vector, index, names));
    // Picture and page under a hostile name each.
    if (index % 16 === 0) write(`content/articles/${fileName(vector, index)}.png`, PIXEL);
    if (index % 8 === 0)
      write(
        `content/pages/${fileName(vector, index)}.md`,
        `${front({ title: `${index} ${vector}`, summary: vector })}${vector}\n`,
      );
  }
  return {
    root,
    titles: XSS_VECTORS.map((vector, index) => comesOut(`${index} ${vector}`)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** What the reader of YAML mends: control characters become spaces, half a pair of surrogates U+FFFD; and titles are trimmed. */
export function comesOut(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g, " ")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
}

function article(vector: string, index: number, names: readonly string[]): string {
  const name = names[index % names.length] ?? "";
  const address = ADDRESS_VECTORS[index % ADDRESS_VECTORS.length];
  const day = `20${String(10 + (index % 10))}-0${1 + (index % 9)}-1${index % 10}`;
  return `${front({
    title: `${index} ${vector}`,
    date: day,
    summary: vector,
    dateline: vector,
    people: [name, `p${index % names.length}`],
    places: [name, `q${index % names.length}`],
    topics: [name],
    organisations: [name],
    authors: [name],
    dates: [{ date: day, label: vector }],
    source: index % 2 === 0 ? vector : address,
    image: { src: "p.png", alt: vector, caption: vector, credit: vector },
    corrections: [{ date: day, text: vector }],
    aliases: [`/old/${index}/${vector}`, String(address)],
    id: vector,
    slug: index % 3 === 0 ? `${index}${vector}` : undefined,
    mentions: { not: [vector] },
    withdrawn: index % 50 === 49 ? vector : undefined,
  })}
${vector}

Someone met [${index}](person:p${index % names.length}) in [there](place:q${index % names.length}) on 12 June 2018.

[address](<${String(address).replace(/[\n\r]/g, " ")}>) [drawing](drawing.svg) [page](page.html) ![${vector.replace(/\n/g, " ")}](p.png)
`;
}

function record(name: string, index: number, more: object): string {
  return `${front({
    name,
    names: { ko: name, ar: name },
    sort: name,
    aliases: [`alias ${name}`],
    bare: [`bare ${name}`],
    summary: name,
    sameAs: [...ADDRESS_VECTORS, `https://a.example/${name}`],
    image: "../articles/p.png",
    formerly: [`/tag/${index}/${name}`],
    ...more,
  })}
${name}
`;
}

function personFields(name: string): object {
  return { family: name, born: "1950", roles: [{ title: name, from: "1990", to: "2000" }] };
}

function placeFields(index: number): object {
  return {
    kind: "city",
    partOf: index === 0 ? [] : ["q0"],
    coordinates: { lat: 30 + (index % 20), lon: 100 + (index % 30) },
  };
}

/** All vectors in every field. The headline of the site stands on every page: there it is a few of the worst. */
function settings(vectors: readonly string[]): string {
  const worst = `</title></script><script>alert(1)</script>"'><img src=x onerror=alert(1)> ]]> --> {{x}} \${x}`;
  return JSON.stringify({
    title: worst,
    description: worst,
    url: "https://wire.example/archive/",
    nav: [
      { label: worst, to: `/about/"'><script>alert(1)</script>` },
      ...ADDRESS_VECTORS.map((to) => ({ label: worst, to })),
    ],
    footer: worst,
    contact: ADDRESS_VECTORS[0],
    rights: worst,
    logo: `/logo.png"'><script>alert(1)</script>`,
    corrections: { report: `https://a.example/"'><script>alert(1)</script>?x={url}` },
    strings: { "words.people": worst, "calendar.unknown": worst, [`words.${vectors[0]}`]: worst },
    features: { cards: "off", newsSitemap: "on", termExports: "on" },
    feeds: { content: "full", entries: "999" },
    tags: { unknown: "allow" },
  });
}

function namesOf(vectors: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < vectors.length; at += IN_A_NAME) {
    names.push(
      vectors
        .slice(at, at + IN_A_NAME)
        .map((vector) => vector.slice(0, LONGEST_NAME))
        .join(" "),
    );
  }
  return names;
}

/** As hostile as a file system lets a name be: all but slashes and NUL, in 200 bytes. */
function fileName(vector: string, index: number): string {
  const name = vector.replace(/[/\0]/g, "\u2044").replace(/\p{Surrogate}/gu, "");
  return `${index} ${Buffer.from(name)
    .subarray(0, 200)
    .toString()
    .replace(/\ufffd$/, "")}`;
}

/** JSON is YAML. */
function front(fields: object): string {
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  return `---\n${lines.join("\n")}\n---\n`;
}

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** With vectors in its metadata. */
function hostilePicture(vectors: readonly string[]): Promise<Buffer> {
  const text = vectors
    .filter((vector) => /^[\x20-\x7e]*$/.test(vector))
    .slice(0, 100)
    .join(" ");
  return sharp({ create: { width: 30, height: 20, channels: 3, background: "#a33" } })
    .withExif({ IFD0: { ImageDescription: text, Artist: text, Copyright: text } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><![CDATA[${text.replaceAll("]]>", "")}]]></x:xmpmeta>`)
    .png()
    .toBuffer();
}
