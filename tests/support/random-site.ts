import { crc32, deflateSync } from "node:zlib";
import { ROUTES } from "../../src/render/routes.ts";
import { createRandom, type Random } from "./random.ts";

/** A site that random edits change, as facts; `filesOf` writes it down. */
export interface RandomSite {
  /** By the file's path below the root. */
  readonly articles: Map<string, RandomArticle>;
  readonly people: Map<string, RandomRecord>;
  readonly places: Map<string, RandomRecord>;
  readonly pages: Map<string, string>;
  /** Front matter and settings alike: YAML lines by key. */
  readonly settings: Map<string, string>;
  /** Pictures and other files, by path: the number of the version that lies there. */
  readonly files: Map<string, number>;
  /** The site's own templates: path → text. */
  readonly templates: Map<string, string>;
  now: number;
  base: string | undefined;
  drafts: boolean;
}

export interface RandomArticle {
  readonly front: Map<string, string>;
  paragraphs: string[];
}

export interface RandomRecord {
  readonly front: Map<string, string>;
  body: string;
}

export const PEOPLE = [
  ["mara-lindqvist", "Mara Lindqvist", "Lindqvist"],
  ["tomas-okafor", "Tomas Okafor", "Okafor"],
  ["ines-carvalho", "Ines Carvalho", "Carvalho"],
  ["yusuf-demir", "Yusuf Demir", "Demir"],
  ["anna-petrova", "Anna Petrova", "Petrova"],
  ["kim-min-ji", "Kim Min-ji", "Kim"],
] as const;
export const PLACES = [
  ["norland", "Norland", "country"],
  ["eastmark", "Eastmark", "province"],
  ["harbourtown", "Harbourtown", "city"],
  ["grenford", "Grenford", "town"],
  ["sundale", "Sundale", "village"],
] as const;
export const TOPICS = ["Trade", "Courts", "Weather", "C++", "C#", "Sport"] as const;
/** Each may or may not be there: articles ask for them all. */
export const BESIDE = ["harbour.png", "notes.txt"] as const;
export const PUBLIC = ["public/logo.png", "public/chart.png", "public/leaflet.pdf"] as const;
const FOLDERS = ["2023", "2024", "2024/autumn", "desk"] as const;

export function randomSite(seed: number, articles = 60): { site: RandomSite; random: Random } {
  const random = createRandom(seed);
  const site: RandomSite = {
    articles: new Map(),
    people: new Map(PEOPLE.map(([slug, name, family]) => [slug, record({ name, family })])),
    places: new Map(
      PLACES.map(([slug, name, kind], n) => [
        slug,
        record({ name, kind, coordinates: `{ lat: ${40 - 7 * n}, lon: ${127 + n} }` }),
      ]),
    ),
    pages: new Map([["content/pages/about.md", aboutPage("the archive")]]),
    settings: new Map([
      ["title", "The Random Wire"],
      ["url", "https://wire.example/"],
    ]),
    files: new Map([
      ["public/logo.png", 0],
      ["content/articles/2024/harbour.png", 0],
      ["content/articles/2023/notes.txt", 0],
    ]),
    templates: new Map(random.once(2) ? plainTemplates() : [["templates/moved.tsx", ownTemplate(0)]]),
    now: Date.UTC(2024, 11, 1),
    base: undefined,
    drafts: false,
  };
  for (let n = 0; n < articles; n++) site.articles.set(newFile(n, random), randomArticle(site, random));
  return { site, random };
}

function record(front: Record<string, string>): RandomRecord {
  return { front: new Map(Object.entries(front)), body: "" };
}

export function newFile(n: number, random: Random): string {
  return `content/articles/${random.pick(FOLDERS)}/${random.once(4) ? `story-${n}/index` : `story-${n}`}.md`;
}

export function randomArticle(site: RandomSite, random: Random): RandomArticle {
  const people = PEOPLE.flat();
  const front = new Map<string, string>([
    ["title", `"${random.pick(PEOPLE)[1]} in ${random.pick(PLACES)[1]}, part ${random.below(100)}"`],
    ["date", randomDate(random)],
    ["people", `[${random.some(people, 3).join(", ")}]`],
    ["places", `[${random.some(PLACES.flat().slice(0, 9), 2).join(", ")}]`],
    ["topics", `[${random.some(TOPICS, 2).join(", ")}]`],
  ]);
  if (random.once(6)) front.set("draft", "true");
  if (random.once(6)) front.set("publishAt", `2024-12-${10 + random.below(20)}T08:00:00Z`);
  if (random.once(8)) front.set("expires", `2024-12-${10 + random.below(20)}T08:00:00Z`);
  return { front, paragraphs: Array.from({ length: 2 + random.below(4) }, () => randomParagraph(site, random)) };
}

/** Half of the time one of a few, so that those which are linked are those which are edited. */
export function anyFile({ articles }: RandomSite, random: Random): string {
  const files = [...articles.keys()];
  return random.pick(
    random.once(2) && files.length > 0 ? files.slice(0, 6) : ["content/articles/2024/none.md", ...files],
  );
}

export function randomDate(random: Random): string {
  const day = `202${random.below(5)}-0${1 + random.below(9)}-1${random.below(10)}`;
  return random.pick([day, day, day, day.slice(0, 7), day.slice(0, 4), `${day.slice(0, 4)}~`, `${day}T23:30:00-05:00`]);
}

/** Prose with names and dates, links to other articles and their headings, to pages, pictures and files. */
export function randomParagraph(site: RandomSite, random: Random): string {
  const [slug, name, family] = random.pick(PEOPLE);
  const place = random.pick(PLACES)[1];
  const target = anyFile(site, random).replace("content/articles/", "");
  const fragment = random.pick(["", "#the-vote", "#nowhere", "#the-vote"]);
  return random.pick([
    `${name} said in ${place} that ${family} was elected on 3 May 2024.`,
    `According to ${family}, nothing happened in ${place} in March ${2020 + random.below(5)}.`,
    `## The vote\n\nIn ${place} they voted ${random.below(100)} times.`,
    `See [a report](../${target}${fragment}) and [the same](../../${target}${fragment}), wherever this lies.`,
    `As [reported](../${target}), [told](../../${target}) and [voted](../${target}#the-vote).`,
    `See [the person](/people/${slug}/), [a day](/202${random.below(5)}/0${1 + random.below(9)}/) and [about](/about/).`,
    `[The official](person:${slug}) met [somebody](person:${random.pick(PEOPLE)[0]}) in The Big ${place}.`,
    `![The harbour](${random.pick(BESIDE)}) and ![the logo](/logo.png) and ![a chart](/chart.png)`,
    `[Notes](${random.pick(BESIDE)}), [leaflet](/leaflet.pdf), on 03/04/2023.`,
    `The Chief, known as Big ${family}, is back in Old ${place} 🙂 since 2019.`,
  ]);
}

export function aboutPage(what: string): string {
  return `---\ntitle: About\naliases: [/about-us.html]\n---\n\nThis is ${what}: see [the first](../articles/2024/story-1.md#the-vote).\n`;
}

/** A page that shows everything that a template is given. */
function plainTemplates(): [string, string][] {
  return Object.keys(ROUTES).map((kind) => [
    `templates/${kind}.tsx`,
    `export const Page = ({ site, body, ...props }) => <html><title>{site.title}</title>
      <pre>{JSON.stringify({ ...props, nav: site.nav, holdings: site.holdings })}</pre>
      <p>{site.strings.count.reports(3)}</p>
      {body ? <div dangerouslySetInnerHTML={{ __html: body }} /> : null}</html>;`,
  ]);
}

export function ownTemplate(n: number): string {
  return `export const Page = (props) => <html><title>{props.title}</title><p>Moved, version ${n}: {props.href}</p></html>;`;
}

/** Path below the root → bytes. */
export function filesOf(site: RandomSite): Map<string, Buffer> {
  const texts: [string, string][] = [
    ...[...site.articles].map(
      ([file, { front, paragraphs }]) => [file, markdown(front, paragraphs.join("\n\n"))] as const,
    ),
    ...[...site.people].map(([slug, { front, body }]) => [`content/people/${slug}.md`, markdown(front, body)] as const),
    ...[...site.places].map(([slug, { front, body }]) => [`content/places/${slug}.md`, markdown(front, body)] as const),
    ...site.pages,
    ["content/site.yaml", yaml(site.settings)] as const,
    ...site.templates,
  ].map(([file, text]) => [file, text]);
  return new Map([
    ...texts.map(([file, text]) => [file, Buffer.from(text)] as const),
    ...[...site.files].map(([file, version]) => [file, fileBytes(file, version)] as const),
  ]);
}

function markdown(front: ReadonlyMap<string, string>, body: string): string {
  return `---\n${yaml(front)}---\n\n${body}\n`;
}

function yaml(lines: ReadonlyMap<string, string>): string {
  return [...lines].map(([key, value]) => `${key}: ${value}\n`).join("");
}

/** Versions of one picture differ in their size, and so in whether there are smaller copies, or only in their bytes. */
function fileBytes(file: string, version: number): Buffer {
  return file.endsWith(".png") ? png(158 + (version >> 1), 2, version) : Buffer.from(`${file}, version ${version % 3}`);
}

/** A grey picture: https://www.w3.org/TR/png-3/ */
export function png(width: number, height: number, shade: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
  };
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.from([0, ...Array(width).fill(shade)])));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 0, 0, 0, 0])])),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
