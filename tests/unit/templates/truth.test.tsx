import { describe, expect, it } from "vitest";
import { ar } from "../../../src/model/strings/ar.ts";
import { en } from "../../../src/model/strings/en.ts";
import { pageFixtures } from "../../fixtures/templates/pages.ts";
import { render } from "./render.ts";

const FIXTURES = pageFixtures(en, ar);
const at = <T,>(set: Readonly<Record<string, T>>, name: string): T => {
  const props = set[name];
  if (props === undefined) throw new Error(`no fixture ${name}`);
  return props;
};

describe("languages", () => {
  it("states the page's own, and from which side it is read", () => {
    expect(render("article", at(FIXTURES.article, "arabic"))).toContain('<html lang="ar" dir="rtl">');
    expect(render("article", at(FIXTURES.article, "korean"))).toContain('<html lang="en" dir="ltr">');
  });

  it("states that of text in another one", () => {
    const korean = render("article", at(FIXTURES.article, "korean"));
    expect(korean).toContain('<h1 class="headline" lang="ko" dir="ltr">남북 정상, 판문점 선언에 서명</h1>');
    expect(korean).toContain('<div class="report-text" lang="ko" dir="ltr">');
    const person = render("person", at(FIXTURES.person, "full"));
    expect(person).toMatch(/<blockquote class="evidence"[^>]* lang="ko" dir="ltr">/);
    expect(person).toContain('<bdi lang="ar" dir="rtl">كيم جونغ أون</bdi>');
  });
});

describe("where the reader is", () => {
  it("marks the navigation's link to this page, and to the part of the site that it stands in", () => {
    expect(render("places", at(FIXTURES.places, "full"))).toContain('<a href="/places/" aria-current="page">');
    expect(render("place", at(FIXTURES.place, "full"))).toContain('<a href="/places/" aria-current="true">');
    expect(render("home", at(FIXTURES.home, "full"))).not.toContain("aria-current");
  });

  it("marks the day in its month, and the letter in its index", () => {
    const day = render("calendar", at(FIXTURES.calendar, "day"));
    expect(day).toMatch(/href="\/2024\/10\/15\/"[^>]* aria-current="date"/);
    expect(day.match(/aria-current="date"/g)).toHaveLength(1);
    expect(render("term-index", at(FIXTURES["term-index"], "pages"))).toMatch(
      /href="\/people\/letter\/2\/" aria-current="page"/,
    );
  });
});

describe("dates", () => {
  it("puts only the certain part into datetime, and nothing where there is none", () => {
    const bare = render("article", at(FIXTURES.article, "bare"));
    expect(bare).toContain('<time datetime="1937-07">about July 1937</time>');
    const full = render("article", at(FIXTURES.article, "full"));
    expect(full).toContain("between 6 November 2024 and 19 January 2025</a>");
  });

  it("keeps published and happened apart, each with its own mark", () => {
    const day = render("calendar", at(FIXTURES.calendar, "day"));
    const published = day.indexOf('class="side-title mark-published"');
    const happened = day.indexOf('class="side-title mark-happened"');
    expect(published).toBeGreaterThan(0);
    expect(happened).toBeGreaterThan(published);
  });

  it("says in words what a bar shows", () => {
    expect(render("person", at(FIXTURES.person, "full"))).toContain(
      "2018: 13 reports, 19 mentions, 57% of all reports of that time",
    );
    expect(render("dates", at(FIXTURES.dates, "full"))).toContain("2018: Published 12 and Happened 14");
  });

  it("draws all decades to one scale", () => {
    const heights = [...render("dates", at(FIXTURES.dates, "full")).matchAll(/height="(\d+)"/g)].map(([, h]) =>
      Number(h),
    );
    expect(heights.filter((height) => height === 100)).toHaveLength(1);
  });
});

describe("rows", () => {
  it("marks the name in its sentence, and leads to the paragraph", () => {
    const html = render("person", at(FIXTURES.person, "full"));
    expect(html).toContain("<mark>Kim Jong-un</mark>");
    expect(html).toContain('<a class="to-paragraph" href="/2024/06/19/treaty/#p-9b1c77"');
  });

  it("says why a row is there that names nobody", () => {
    const html = render("person", at(FIXTURES.person, "full"));
    expect(html).toContain(en.words.taggedByEditor);
    expect(html).toContain("in Tongne");
  });
});

describe("old addresses", () => {
  it("lead on at once, and say where to", () => {
    const html = render("moved", at(FIXTURES.moved, "full"));
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/2024/06/19/treaty/"');
    expect(html).toContain('<a href="/2024/06/19/treaty/">');
  });
});

describe("a timeline", () => {
  const person = at(FIXTURES.person, "full");
  const [date] = person.timeline?.dates ?? [];
  if (date === undefined) throw new Error("no date");
  const openOf = (dates: number, before: string): number => {
    const twice = date.tellings.flatMap((telling) => [telling, telling]).map((telling) => ({ ...telling, before }));
    const timeline = { total: dates, dates: Array.from({ length: dates }, () => ({ ...date, tellings: twice })) };
    const [open = ""] = render("person", { ...person, timeline }).split('<details class="timeline-rest">');
    return open.match(/class="timeline-date"/g)?.length ?? 0;
  };

  it.each([
    [24, "They met on ", 6],
    [8, "They met on ", 8],
    [24, "They said at length what had been said before, and ".repeat(4), 2],
    [24, "They said at length what had been said before, and ".repeat(2), 3],
    [4, "They said at length what had been said before, and ".repeat(8), 4],
  ])("of %i dates told by “%s” shows %i before its fold", (dates, before, open) => {
    expect(openOf(dates, before)).toBe(open);
  });
});
