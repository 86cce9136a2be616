import { describe, expect, test } from "vitest";
import { dayAfter, type MadeArticle, madeArchive } from "../../support/made-archive.ts";
import { createRandom } from "../../support/random.ts";

/** Reports of other things, so that what the test is about is rare. */
const OTHERS = Array.from(
  { length: 60 },
  (_, n): MadeArticle => ({ slug: `other-${n}`, date: dayAfter("2020-01-01", n), tags: { people: ["Everybody"] } }),
);

function relatedTo(slug: string, articles: readonly MadeArticle[], most = 4) {
  const archive = madeArchive(articles);
  const article = archive.articles.find(({ id }) => id === slug);
  if (article === undefined) throw new Error(`no article ${slug}`);
  return archive.related
    .of(article, most)
    .map(({ article: other, shared }) => `${other.id}: ${shared.map(({ name }) => name).join(", ")}`);
}

describe("related articles", () => {
  const about = (slug: string, date: string, ...places: string[]): MadeArticle => ({ slug, date, tags: { places } });

  test("share rare terms, and say which, the rarest first", () => {
    const articles = [
      about("a", "2020-02-01", "Kaesong", "Seoul"),
      about("b", "2020-03-01", "Kaesong", "Seoul"),
      about("c", "2020-02-10", "Seoul"),
      about("d", "2020-02-02", "Hanoi"),
      ...OTHERS,
    ];
    expect(relatedTo("a", articles)).toEqual(["b: Kaesong, Seoul", "c: Seoul"]);
    expect(relatedTo("d", articles)).toEqual([]);
  });

  test("are the nearer in time where they share the same", () => {
    const articles = [
      about("a", "2020-02-01", "Kaesong"),
      about("long-after", "2024-02-01", "Kaesong"),
      about("soon-after", "2020-04-01", "Kaesong"),
      about("unknown", "unknown", "Kaesong"),
      ...OTHERS,
    ];
    expect(relatedTo("a", articles)).toEqual(["soon-after: Kaesong", "long-after: Kaesong", "unknown: Kaesong"]);
  });

  test("do not share what stands everywhere, nor only their author", () => {
    const articles = [
      { slug: "a", date: "2020-02-01", tags: { people: ["Everybody"], authors: ["Staff"] } },
      { slug: "b", date: "2020-02-01", tags: { people: ["Everybody"], authors: ["Staff"] } },
      ...OTHERS,
    ];
    expect(relatedTo("a", articles)).toEqual([]);
  });

  test("are the same, whatever the order of the files", () => {
    const random = createRandom(3);
    const articles = Array.from({ length: 300 }, (_, n) =>
      about(
        `r-${n}`,
        dayAfter("2019-01-01", random.below(400)),
        ...random.some(["A", "B", "C", "D", "E", "F", "G"], 2),
      ),
    );
    const shuffled = [...articles].sort(() => random.below(3) - 1);
    for (const { slug } of articles.slice(0, 40)) expect(relatedTo(slug, shuffled)).toEqual(relatedTo(slug, articles));
  });

  test("of an article are looked for among a few, however large the archive is", () => {
    const looked = (size: number) => {
      const random = createRandom(1);
      const names = Array.from({ length: 400 }, (_, n) => `Place ${n}`);
      const archive = madeArchive(
        Array.from({ length: size }, (_, n) =>
          about(`r-${n}`, dayAfter("2010-01-01", n % 4000), ...Array.from({ length: 8 }, () => random.pick(names))),
        ),
      );
      const [article] = archive.articles.slice(size / 2);
      if (article === undefined) throw new Error("no article");
      const found = archive.related.of(article, size);
      expect(archive.related.of(article, 4)).toEqual(found.slice(0, 4));
      return found.length;
    };
    // A place stands in 40 of 2,000 and in 400 of 20,000; of the article's eight, 40 of each are looked at.
    expect(looked(2000)).toBeGreaterThan(200);
    expect(looked(20_000)).toBeLessThanOrEqual(8 * 40);
  });
});

describe("the same person before and after", () => {
  const named = (slug: string, date: string, ...people: string[]): MadeArticle => ({ slug, date, tags: { people } });
  const archive = madeArchive([
    named("first", "2020-01-01", "Kim"),
    named("other", "2020-01-02", "Moon"),
    named("middle", "2020-01-03", "Kim", "Moon", "Nobody else"),
    named("last", "2020-01-04", "Kim"),
  ]);
  const around = (slug: string) => {
    const article = archive.articles.find(({ id }) => id === slug);
    if (article === undefined) throw new Error(`no article ${slug}`);
    return archive
      .samePerson(article)
      .map(({ person, earlier, later }) => [person.name, earlier?.id ?? null, later?.id ?? null]);
  };

  test("are the reports nearest in time that name the person", () => {
    expect(around("middle")).toEqual([
      ["Kim", "first", "last"],
      ["Moon", "other", null],
    ]);
    expect(around("first")).toEqual([["Kim", null, "middle"]]);
    expect(around("last")).toEqual([["Kim", "middle", null]]);
  });
});
