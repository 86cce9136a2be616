import { beforeAll, describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { headOf } from "../../../src/render/metadata/head.ts";
import type { PlacesProps } from "../../../src/render/places.ts";
import type { Plan } from "../../../src/render/plan.ts";
import type { AnyPage, PageKind, PageProps } from "../../../src/render/routes.ts";
import type { IndexProps } from "../../../src/render/term-index.ts";
import { dateOf, dayAfter, type MadeArticle, madeArchive, madePlan } from "../../support/made-archive.ts";
import { createRandom } from "../../support/random.ts";
import { render } from "../templates/render.ts";

/** In bytes, as it goes over the wire before any compression. */
const MOST = 150_000;
const ARTICLES = 20_000;
const PEOPLE = 10_000;
const PLACES = 4_000;
const FULL_DAY = "2016-09-09";

let archive: Archive;
let plan: Plan;

beforeAll(() => {
  archive = madeArchive([...articles()]);
  plan = madePlan(archive, { url: "https://wire.example/" });
});

/** A person in 5,000 of them, a day of 300, 10,000 people of whom a fifth are called Kim, a month of 1,500. */
function* articles(): Iterable<MadeArticle> {
  const random = createRandom(7);
  for (let n = 0; n < ARTICLES; n++) {
    const date =
      n < 300 ? FULL_DAY : n < 1800 ? dayAfter("2017-03-01", n % 31) : dayAfter("1995-01-01", random.below(10_900));
    const people = [personOf(n % PEOPLE), ...(n % 4 === 0 ? ["Andrei Rudenko"] : [])];
    yield {
      opening: OPENING,
      happened: [{ date: dateOf(n % 2 === 0 ? date : dayAfter(date, -1)), label: null }],
      slug: `the-delegation-arrives-${n}`,
      title: `The delegation arrives, and says nothing about what it was sent for (${n})`,
      date,
      tags: { people, places: [placeOf(n % PLACES), "Pyongyang"] },
    };
  }
}

/** As long as a row shows it. */
const OPENING = "The delegation that arrived at the railway station in the early morning said nothing. ".repeat(5);
const SYLLABLES = "chol hak il jong myong nam ok ryong sam song su tae un won yong".split(" ");
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A fifth are called Kim, some are named in Hangul, the rest by every letter. */
function personOf(n: number): string {
  const given = `${SYLLABLES[n % 15]}-${SYLLABLES[Math.floor(n / 15) % 15]} ${Math.floor(n / 225)}`;
  if (n % 5 === 0) return `Kim ${given}`;
  if (n % 5 === 1) return `김${String.fromCodePoint(0xac00 + ((n * 37) % 11_000))}${String.fromCodePoint(0xac00 + n)}`;
  return `${LETTERS[n % 26]?.toUpperCase()}${LETTERS[Math.floor(n / 26) % 26]}rson ${given}`;
}

function placeOf(n: number): string {
  return `${LETTERS[n % 26]?.toUpperCase()}${LETTERS[Math.floor(n / 26) % 26]}-ri ${n}`;
}

/** As it is published, with what its head tells programs. */
function draw(page: AnyPage): string {
  const props = page.props() as PageProps[PageKind];
  const head = headOf(page.kind, props);
  return render(page.kind, { ...props, ...(head && { head }) });
}

const sizeOf = (page: AnyPage) => Buffer.byteLength(draw(page));
const ofKind = (kind: PageKind) => plan.pages.filter((page) => page.kind === kind);
const below = (stem: string) => plan.pages.filter(({ permalink }) => permalink.startsWith(stem));

/** The pages over the limit, with their sizes. */
function tooLarge(pages: readonly AnyPage[]): readonly string[] {
  expect(pages.length).toBeGreaterThan(0);
  return pages.flatMap((page) => (sizeOf(page) > MOST ? [`${page.permalink}: ${sizeOf(page)}`] : []));
}

const propsOf = <P>(page: AnyPage) => page.props() as P;

/** Where the entries of an index's page lead. */
const entriesOf = (page: AnyPage) => propsOf<IndexProps>(page).letters.flatMap(({ terms }) => terms);

/** What can be reached from a page by links to other parts of its index. */
function reachable(first: string): ReadonlySet<string> {
  const byHref = new Map(plan.pages.map((page) => [plan.site.link(page.permalink) as string, page]));
  const found = new Set([first]);
  for (const href of found) {
    const page = byHref.get(href);
    if (page === undefined) throw new Error(`${href} leads nowhere`);
    const { parts, finer = [] } = propsOf<Partial<IndexProps>>(page);
    for (const link of [...(parts ?? []), ...finer.flat()]) found.add(link.href);
  }
  return found;
}

describe("in an archive of 20,000 articles, no page is larger than 150 kB:", () => {
  it("those of a person in 5,000 of them", () => {
    expect(archive.terms.people.find(({ slug }) => slug === "andrei-rudenko")?.entries).toHaveLength(5000);
    expect(tooLarge(below("/people/andrei-rudenko/"))).toEqual([]);
  });

  it("those of a place in all of them", () => {
    expect(tooLarge(below("/places/pyongyang/").slice(0, 60))).toEqual([]);
  });

  it("those of a day of 300, its month and its year", () => {
    const pages = below("/2016/").filter(({ kind }) => kind === "calendar");
    expect(pages.filter(({ permalink }) => permalink.startsWith("/2016/09/09/"))).toHaveLength(6);
    expect(tooLarge(pages)).toEqual([]);
  });

  it("those of a month of 1,500", () => {
    expect(tooLarge(below("/2017/").filter(({ kind }) => kind === "calendar"))).toEqual([]);
  });

  it.each(["home", "dates", "places", "term-index"] as const)("those of the kind %s", (kind) => {
    expect(tooLarge(ofKind(kind))).toEqual([]);
  });

  it("those of articles", () => {
    expect(tooLarge(ofKind("article").slice(0, 20))).toEqual([]);
  });
});

describe("an index of 10,000 people", () => {
  const pages = () => below("/people/").filter(({ kind }) => kind === "term-index");

  it("lists every one of them on one of its parts", () => {
    const listed = pages().flatMap((page) => entriesOf(page).map(({ href }) => href));
    expect(new Set(listed).size).toBe(archive.terms.people.length);
    expect(listed).toHaveLength(archive.terms.people.length);
    expect(archive.terms.people.length).toBeGreaterThan(9000);
  });

  it("begins with those that most reports name", () => {
    const { most, letters, parts } = propsOf<IndexProps>(pages()[0] as AnyPage);
    expect(most[0]).toMatchObject({ name: "Andrei Rudenko", count: 5000 });
    expect(most).toHaveLength(60);
    expect(letters).toEqual([]);
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(archive.terms.people.length);
  });

  it("cuts a letter by the beginnings of its names, as far as need be", () => {
    const addresses = pages().map(({ permalink }) => permalink as string);
    expect(addresses).toContain("/people/letter/k/ki/kim/kim-c/");
    expect(addresses).toContain("/people/letter/a/");
    const { finer, breadcrumbs } = propsOf<IndexProps>(below("/people/letter/k/ki/kim/kim-c/")[0] as AnyPage);
    expect(finer[0]?.map(({ label }) => label)).toContain("Ki");
    expect(finer[2]?.map(({ label }) => label)).toContain("Kim C");
    expect(addresses).toContain("/people/letter/ㄱ/김ㄷ/");
    expect(breadcrumbs.map(({ label }) => label)).toEqual(["Home", "People", "K", "Ki", "Kim"]);
  });

  it("can be walked from its first page to each of them", () => {
    const found = reachable("/people/");
    expect(pages().filter(({ permalink }) => !found.has(plan.site.link(permalink)))).toEqual([]);
  });

  it("has not many more pages for it", () => {
    expect(pages().length).toBeLessThan(archive.terms.people.length / 50);
  });
});

describe("an index of 4,000 places", () => {
  it("shows the most named as a tree, and all of them by letter", () => {
    const props = propsOf<PlacesProps>(ofKind("places")[0] as AnyPage);
    expect(props.shown).toBe(250);
    expect(props.tree[0]).toBeDefined();
    expect(props.tree.map(({ name }) => name)).toContain("Pyongyang");
    const listed = below("/places/letter/").flatMap((page) => entriesOf(page).map(({ href }) => href));
    expect(new Set(listed).size).toBe(archive.terms.places.length);
    const found = reachable("/places/");
    expect(below("/places/letter/").filter(({ permalink }) => !found.has(plan.site.link(permalink)))).toEqual([]);
  });
});

describe("a new name in a long index", () => {
  it("changes the pages of its own beginning, and the counts on those around", () => {
    const more = madeArchive([
      ...articles(),
      { slug: "new", date: "2001-01-01", tags: { people: ["Kim Zol-su"], places: ["Pyongyang"] } },
    ]);
    const after = new Map(
      madePlan(more, { url: "https://wire.example/" })
        .pages.filter(({ kind, permalink }) => kind === "term-index" && permalink.startsWith("/people/"))
        .map((page) => [page.permalink, entriesOf(page)]),
    );
    const before = below("/people/").filter(({ kind }) => kind === "term-index");
    const changed = before.filter((page) => {
      const entries = after.get(page.permalink);
      return entries === undefined || JSON.stringify(entries) !== JSON.stringify(entriesOf(page));
    });
    expect(changed.map(({ permalink }) => permalink)).toEqual(["/people/letter/k/ki/kim/"]);
  });
});
