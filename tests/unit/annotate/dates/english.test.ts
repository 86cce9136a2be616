import { describe, expect, test } from "vitest";
import { createDateFinder } from "../../../../src/annotate/dates/find-dates.ts";
import { find, found } from "./finding.ts";

type Row = readonly [text: string, surface: string, edtf: string];

/** Read by an article of Friday, 8 November 2024. */
const POSITIVE: Readonly<Record<string, readonly Row[]>> = {
  "full dates": [
    ["The bridge opened on 3 May 1999.", "3 May 1999", "1999-05-03"],
    ["The bridge opened on May 3, 1999.", "May 3, 1999", "1999-05-03"],
    ["They met on the 3rd of May 1999.", "3rd of May 1999", "1999-05-03"],
    ["First launched on 4 Oct. 1957, it fell.", "4 Oct. 1957", "1957-10-04"],
    ["On Oct 7th, 2023 the alarm went off.", "Oct 7th, 2023", "2023-10-07"],
    ["LONDON, MARCH 3, 1987", "MARCH 3, 1987", "1987-03-03"],
    ["On Sunday, July 4, 1976, they sang.", "Sunday, July 4, 1976", "1976-07-04"],
    ["A file dated 2018-06-12 was lost.", "2018-06-12", "2018-06-12"],
    ["Sent at 2018-06-12T14:30:00Z by radio.", "2018-06-12", "2018-06-12"],
    ["They left on Feb. 29, 2024.", "Feb. 29, 2024", "2024-02-29"],
  ],
  "months and years": [
    ["She was elected in November 2016.", "November 2016", "2016-11"],
    ["The war started in June, 1950.", "June, 1950", "1950-06"],
    ["It was signed in Dec 1991.", "Dec 1991", "1991-12"],
    ["It rained in mid-October 2018.", "mid-October 2018", "2018-10"],
    ["It rained in late October 2018.", "late October 2018", "2018-10"],
    ["She has worked there since March 2020.", "March 2020", "2020-03"],
  ],
  "years by their preposition": [
    ["The company was founded in 1889.", "1889", "1889"],
    ["It is the worst flood since 1953.", "1953", "1953"],
    ["The plant closed at the end of 2019.", "2019", "2019"],
    ["He left before 1991.", "1991", "1991"],
    ["Compared with 2018, sales fell.", "2018", "2018"],
    ["The work will be done by 2030.", "2030", "2030"],
    ["As early as 1950 he warned of it.", "1950", "1950"],
    ["In late 2018 the road was closed.", "late 2018", "2018"],
    ["In mid-2018 the road was closed.", "mid-2018", "2018"],
    ["The crisis of 1997 began there.", "1997", "1997"],
    ["He was born in the year 1492.", "1492", "1492"],
    ["The fiscal 2018 figures are out.", "2018", "2018"],
  ],
  "years by what they stand before": [
    ["The 2018 summit failed.", "2018", "2018"],
    ["The 1988 Olympics were held there.", "1988", "1988"],
    ["The minister's 2015 visit was forgotten.", "2015", "2015"],
    ["A landmark 2015 agreement was torn up.", "2015", "2015"],
    ["The 2022 protests changed nothing.", "2022", "2022"],
    ["The treaty (1963) bans tests.", "1963", "1963"],
    ["The painter (born 1950) was absent.", "1950", "1950"],
    ["2018 was a hard year.", "2018", "2018"],
  ],
  "ranges of days": [
    ["The talks ran from 3 to 5 June 2018.", "from 3 to 5 June 2018", "2018-06-03/2018-06-05"],
    ["The fair, 12-13 June 2018, was full.", "12-13 June 2018", "2018-06-12/2018-06-13"],
    ["The fair, 12–13 June 2018, was full.", "12–13 June 2018", "2018-06-12/2018-06-13"],
    ["The fair, 12—13 June 2018, was full.", "12—13 June 2018", "2018-06-12/2018-06-13"],
    ["The fair, June 12 – 13, 2018, was full.", "June 12 – 13, 2018", "2018-06-12/2018-06-13"],
    ["On the night of 9–10 November 1938", "9–10 November 1938", "1938-11-09/1938-11-10"],
    ["Between March 4 and 6, 2024, they met.", "Between March 4 and 6, 2024", "2024-03-04/2024-03-06"],
    ["From June 30 to July 2, 2018 they met.", "From June 30 to July 2, 2018", "2018-06-30/2018-07-02"],
    ["The strike of June 30–July 2, 2018 failed.", "June 30–July 2, 2018", "2018-06-30/2018-07-02"],
    ["From 28 December to 3 January 2019 it was shut.", "From 28 December to 3 January 2019", "2018-12-28/2019-01-03"],
    ["1 May 1915 through 9 January 1916", "1 May 1915 through 9 January 1916", "1915-05-01/1916-01-09"],
  ],
  "ranges of months and years": [
    ["It rose between March and May 2019.", "between March and May 2019", "2019-03/2019-05"],
    ["It lasted from April to June 2019.", "from April to June 2019", "2019-04/2019-06"],
    ["Rates of June–August 2018 were low.", "June–August 2018", "2018-06/2018-08"],
    ["From January 2001 until January 2009 he ruled.", "From January 2001 until January 2009", "2001-01/2009-01"],
    ["He served from 1933 to 1945.", "from 1933 to 1945", "1933/1945"],
    ["It was shot between 1962 and 1964.", "between 1962 and 1964", "1962/1964"],
    ["The 1939-1945 war changed all.", "1939-1945", "1939/1945"],
    ["The war (1939–45) changed all.", "1939–45", "1939/1945"],
    ["The 2018–19 season ended.", "2018–19", "2018/2019"],
    ["From 2015 through March 2018 he was away.", "From 2015 through March 2018", "2015/2018-03"],
    ["The first half of 2018 was wet.", "The first half of 2018", "2018-01/2018-06"],
    ["The last three months of 2018 were dry.", "The last three months of 2018", "2018-10/2018-12"],
  ],
  "sets and choices": [
    ["They met in 2018 and 2019.", "2018 and 2019", "{2018,2019}"],
    ["He won in 1956, 1960 and 1964.", "1956, 1960 and 1964", "{1956,1960,1964}"],
    ["He won in 1956, 1960, and 1964.", "1956, 1960, and 1964", "{1956,1960,1964}"],
    ["On June 12 and 13, 2018, they met.", "June 12 and 13, 2018", "{2018-06-12,2018-06-13}"],
    ["On 5 and 6 May 2019 they voted.", "5 and 6 May 2019", "{2019-05-05,2019-05-06}"],
    ["On 5, 6 and 9 May 2019 they voted.", "5, 6 and 9 May 2019", "{2019-05-05,2019-05-06,2019-05-09}"],
    ["In March and May 2019 they voted.", "March and May 2019", "{2019-03,2019-05}"],
    ["It was finished in 2011 or 2012.", "2011 or 2012", "[2011,2012]"],
    ["He died on 5 or 6 May 1821.", "5 or 6 May 1821", "[1821-05-05,1821-05-06]"],
  ],
  "decades and centuries": [
    ["In the 1930s they fled.", "the 1930s", "193X"],
    ["The empire fell in the late 1980s.", "the late 1980s", "198X"],
    ["By the mid-1940s it was gone.", "the mid-1940s", "194X"],
    ["In the '60s they sang.", "the '60s", "196X"],
    ["In the 1800s they sailed.", "the 1800s", "18XX"],
    ["In the 2000s they flew.", "the 2000s", "200X"],
    ["The castle dates from the 12th century.", "the 12th century", "11XX"],
    ["A house of the early twentieth century.", "the early twentieth century", "19XX"],
    ["A 19th-century church burned.", "19th-century", "18XX"],
    ["In the 17th and 18th centuries they traded.", "the 17th and 18th centuries", "{16XX,17XX}"],
  ],
  "seasons and quarters": [
    ["It opened in the spring of 1889.", "the spring of 1889", "1889-21"],
    ["In summer 2018 it burned.", "summer 2018", "2018-22"],
    ["In the fall of 1989 it fell.", "the fall of 1989", "1989-23"],
    ["In autumn 1956 they rose.", "autumn 1956", "1956-23"],
    ["The winter of 2018-19 was cold.", "The winter of 2018-19", "2018-24"],
    ["Rates rose in the second quarter of 2023.", "the second quarter of 2023", "2023-34"],
    ["Q3 2018 results were good.", "Q3 2018", "2018-35"],
    ["Its fourth-quarter 2018 loss grew.", "fourth-quarter 2018", "2018-36"],
  ],
  about: [
    ["The tower was built circa 1937.", "circa 1937", "1937~"],
    ["The tower (c. 1450) still stands.", "c. 1450", "1450~"],
    ["He was born about 1937.", "about 1937", "1937~"],
    ["The drought began around 1910.", "around 1910", "1910~"],
    ["About two months ago he left.", "About two months ago", "2024-09~"],
  ],
  "fixed holidays": [
    ["On Christmas Eve 1979 they crossed the river.", "Christmas Eve 1979", "1979-12-24"],
    ["On New Year's Day, 1959 he fled.", "New Year's Day, 1959", "1959-01-01"],
    ["On Boxing Day 2004 the sea rose.", "Boxing Day 2004", "2004-12-26"],
    ["On Halloween they rang the bell.", "Halloween", "2024-10-31"],
  ],
  "days without a year": [
    ["The vote was on Nov. 3.", "Nov. 3", "2024-11-03"],
    ["The law takes effect on January 1.", "January 1", "2025-01-01"],
    ["The vote was on Dec. 20.", "Dec. 20", "2023-12-20"],
    ["The trial is set for Dec. 20.", "Dec. 20", "2024-12-20"],
    ["The vote took place on Sunday, Oct. 27.", "Sunday, Oct. 27", "2024-10-27"],
    ["The festival runs from May 14 to 25.", "from May 14 to 25", "2024-05-14/2024-05-25"],
    ["PYONGYANG, Oct 17 (KCNA) -- A statement said", "Oct 17", "2024-10-17"],
    ["On March 12 people went out.", "March 12", "2024-03-12"],
    ["On 11 and 12 March they voted.", "11 and 12 March", "{2024-03-11,2024-03-12}"],
  ],
  "months without a year": [
    ["They married in June.", "June", "2024-06"],
    ["The treaty will start in March.", "March", "2025-03"],
    ["It was agreed in December.", "December", "2023-12"],
    ["In March 12 people died.", "March", "2024-03"],
    ["It fell in early September.", "early September", "2024-09"],
    ["He arrived last October.", "last October", "2024-10"],
    ["In October of last year it fell.", "October of last year", "2023-10"],
    ["He left on October 5 last year.", "October 5 last year", "2023-10-05"],
  ],
  weekdays: [
    ["He resigned on Monday.", "Monday", "2024-11-04"],
    ["The Senate voted Wednesday to pass it.", "Wednesday", "2024-11-06"],
    ["Parliament will meet on Tuesday.", "Tuesday", "2024-11-12"],
    ["He was arrested on Friday.", "Friday", "2024-11-08"],
    ["The strike began last Friday.", "last Friday", "2024-11-01"],
    ["Talks resume next Monday.", "next Monday", "2024-11-11"],
    ["Monday's vote was close.", "Monday", "2024-11-04"],
    ["It sank on Tuesday last week.", "Tuesday last week", "2024-10-29"],
    ["The army, in a statement Monday, denied it.", "Monday", "2024-11-04"],
  ],
  "relative to publication": [
    ["Yesterday the minister resigned.", "Yesterday", "2024-11-07"],
    ["It was agreed the day before yesterday.", "the day before yesterday", "2024-11-06"],
    ["The vote is tomorrow.", "tomorrow", "2024-11-09"],
    ["He died last night.", "last night", "2024-11-07"],
    ["It happened two weeks ago.", "two weeks ago", "2024-10-25"],
    ["The trial opened 3 days ago.", "3 days ago", "2024-11-05"],
    ["He left three months ago.", "three months ago", "2024-08"],
    ["A year ago the talks failed.", "A year ago", "2023"],
    ["Exports fell last month.", "last month", "2024-10"],
    ["Last week's storm killed nine.", "Last week", "2024-10-28/2024-11-03"],
    ["The shops open this weekend.", "this weekend", "2024-11-09/2024-11-10"],
    ["Earlier this year he fell ill.", "Earlier this year", "2024"],
    ["It begins next year.", "next year", "2025"],
    ["Last summer it burned.", "Last summer", "2024-22"],
  ],
};

const NEGATIVE: Readonly<Record<string, readonly string[]>> = {
  "months that are words": [
    "They may leave.",
    "An august body met.",
    "They march on the capital.",
    "It may 5 times repeat.",
  ],
  "months that are names": [
    "May Chen spoke.",
    "Theresa May spoke, and a speech by May followed.",
    "April Summers sang.",
    "June Carter sang.",
    "August Wilson wrote it.",
    "In August Wilson's play they weep.",
    "Gen. March spoke.",
    "The March family lived there.",
    "The Long March was hard.",
    "The Women's March drew crowds.",
    "Jan Smith and Dec Kelly met.",
    "An act, Article 12 May be changed.",
    "A May-December romance.",
  ],
  "weekdays that are words or names": [
    "He sat in the sun.",
    "The Friday Times printed it.",
    "The Sunday Telegraph and the Sunday Mirror agree.",
    "Tuesday Weld starred.",
    "Ruby Tuesday closed its doors.",
    "Good Friday is a holiday.",
    "The Bloody Sunday inquiry went on.",
    "Friday prayers were held.",
  ],
  "any weekday": [
    "Every Monday they meet.",
    "Each Tuesday they vote.",
    "One Saturday he left.",
    "On a Tuesday in spring he left.",
    "Any given Sunday will do.",
    "On Sundays they rest.",
    "It is open Monday to Friday.",
    "It is open Monday–Friday.",
  ],
  "another day than that of publication": [
    "The following Monday he left.",
    "The previous Friday he had left.",
    "Two weeks later he left.",
    "Five months later they met in the capital.",
    "The next year he died.",
    "Later that year he died.",
    "The same month he left.",
  ],
  spans: [
    "It took ten days.",
    "They took a 10-day tour.",
    "It will be done within two weeks.",
    "For three weeks he was silent.",
    "Over the last year prices rose.",
    "In the past decade prices rose.",
    "In the last week of the war he fled.",
    "In the next month or so it will end.",
  ],
  "no certain number": [
    "A few days ago he left.",
    "Several months ago he left.",
    "More than three years ago he left.",
    "Nearly two weeks ago he left.",
    "Decades ago it was otherwise.",
    "2,000 years ago there was a town.",
    "Two or three weeks ago he left.",
  ],
  "numbers of things": [
    "Room 2019 was empty.",
    "Resolution 1718 was adopted.",
    "UN Resolutions 1718 and 1874 apply.",
    "The Boeing 737 crashed, a Boeing 1900 did not.",
    "Flight 1977 landed.",
    "Highway 1 is closed, Route 1950 is not.",
    "Article 5 applies, and Section 1983 of the code.",
    "Unit 731 and Order 1944 are known.",
    "Chapter 12 and page 1984 say so.",
    "See pp. 1990-1995 and pages 1914-1918.",
    "Lot 1967 was sold.",
    "Channel 2018 is off the air.",
    "Apollo 11, Windows 2000 and Blade Runner 2049.",
    "The address is 1945 Oak Street.",
    "The 2100 block of Main Street was closed.",
  ],
  counts: [
    "There were 2019 people.",
    "There were 2,018 people in town.",
    "More than 2000 soldiers came.",
    "By 2000 people had signed.",
    "About 2000 were killed.",
    "The 2000 soldiers left, the 1500 refugees stayed.",
    "For 1800 workers it is over.",
    "The population of 2019 grew.",
    "With 2019 others he fled.",
    "Sales rose to 2019 from 1950 units.",
    "He scored 1999 points.",
    "In 1500 schools there is no heating.",
  ],
  measures: [
    "It cost $2019 and 2019 dollars.",
    "The race is over 2000 metres.",
    "In 1500 metres he won.",
    "At 1900 hours it began.",
    "The wall is 60 meters long.",
    "It weighs 1950 kilograms.",
    "A 2000-page report and a 2020-foot tower.",
    "The index fell by 1945 points.",
    "A fall of 1987 points.",
    "Some 1950 km of road.",
  ],
  "scores, fractions, verses, versions": [
    "They won 15-12 and lost 2-0.",
    "The vote was 1999 to 1850.",
    "4/5 of them agreed, 1/2 did not.",
    "John 12:18 and Genesis 1:26-27 say so.",
    "Version v2019.1 and version 10.2018 are out.",
    "24/7 service at a 50-50 chance.",
  ],
  "identifiers, addresses, telephone numbers": [
    "Call 555-2019 or 020 7946 2018.",
    "See https://example.com/2018/06/12/a.html for more.",
    "The id is AB-2018-06-12-77.",
    "Invoice 2019/44 and ISBN 978-0-19-2018.",
    "Write to archive2018@example.com or @may2018.",
    "The class number is 2018-A.",
  ],
  "ages and temperatures": ["He is in his 30s.", "Temperatures were in the 30s.", "He was aged 60."],
  "numeric dates without an order": ["Dated 03/04/2023.", "Dated 03.04.2023.", "Dated 3-4-2023.", "9/11 changed it."],
  "days that do not exist": [
    "On 30 February he left.",
    "On February 29, 2023 it snowed.",
    "On 31 June 2018 it snowed.",
    "A file dated 2018-13-01 was lost.",
    "On 5–3 May 2018 he left.",
  ],
  "eras that are not ours": [
    "In the 5th century BC.",
    "On 15 March 44 BC he died.",
    "In the first century of the club.",
  ],
  "days that name an event": ["The Sept. 11 attacks shook it.", "The May 4 movement began there."],
  "days and years that disagree": ["On Tuesday, June 16, they met.", "On 12 June '18 they met."],
  nowadays: ["The museum today holds 300 works.", "In today's world it matters."],
  "holidays in general": ["Each Christmas Day he swims.", "Every New Year's Eve they dance."],
};

describe.each(Object.entries(POSITIVE))("%s", (_class, rows) => {
  test.each(rows)("%s", (text, surface, edtf) => {
    expect(found(text)).toEqual([`${surface} → ${edtf}`]);
  });
});

describe.each(Object.entries(NEGATIVE))("no dates: %s", (_class, texts) => {
  test.each(texts)("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

test("the tables are as long as they claim", () => {
  expect(Object.values(POSITIVE).flat().length).toBeGreaterThanOrEqual(120);
  expect(Object.values(NEGATIVE).flat().length).toBeGreaterThanOrEqual(120);
});

test("several dates in one sentence", () => {
  expect(found("The summit on June 12, 2018 – and the one on July 3, 2019 – failed.")).toEqual([
    "June 12, 2018 → 2018-06-12",
    "July 3, 2019 → 2019-07-03",
  ]);
  expect(found("Officials said Monday that talks will resume Thursday.")).toEqual([
    "Monday → 2024-11-04",
    "Thursday → 2024-11-14",
  ]);
  expect(found("In the 1950s and '60s they sang.")).toEqual(["the 1950s → 195X", "'60s → 196X"]);
});

describe("numeric dates", () => {
  const mdy = createDateFinder({ numericDates: "mdy" });
  const dmy = createDateFinder({ numericDates: "dmy" });
  test("are read the way the site says", () => {
    expect(found("Dated 03/04/2023.", { finder: mdy })).toEqual(["03/04/2023 → 2023-03-04"]);
    expect(found("Dated 03/04/2023.", { finder: dmy })).toEqual(["03/04/2023 → 2023-04-03"]);
    expect(found("Dated 3.4.2023.", { finder: dmy })).toEqual(["3.4.2023 → 2023-04-03"]);
  });
  test("are not turned round where that way gives no day", () => {
    expect(found("Dated 25/12/2023.", { finder: mdy })).toEqual([]);
    expect(found("Dated 12/25/2023.", { finder: dmy })).toEqual([]);
  });
  test("need four digits for the year", () => {
    expect(found("Dated 03/04/23, page 1/2.", { finder: mdy })).toEqual([]);
  });
});

describe("what leans on the publication date", () => {
  const leaning = [
    "He came yesterday.",
    "He came on Monday.",
    "It opened last year.",
    "It was two weeks ago.",
    "Last summer it burned.",
  ];
  test.each(leaning)("is no date where that is no full day: %s", (text) => {
    for (const day of [
      "2024-11",
      "2024",
      "unknown",
      "2024-11-08~",
      "2024-11-08?",
      "[2024-11-06..2025-01-19]",
      "2024-11/..",
    ]) {
      expect(found(text, { published: day })).toEqual([]);
    }
  });
  test("a day and month takes a year that every possible day of publication agrees on", () => {
    expect(found("They met on June 12.", { published: "2018-06" })).toEqual(["June 12 → 2018-06-12"]);
    expect(found("They met on June 12.", { published: "2018" })).toEqual([]);
    expect(found("They met on June 12.", { published: "2018-06-20~" })).toEqual([]);
  });
  test("what states its year does not lean", () => {
    expect(found("They met on June 12, 2018.", { published: "unknown" })).toEqual(["June 12, 2018 → 2018-06-12"]);
  });
  test("confidence falls with what has to be supplied", () => {
    const confidence = (text: string) => find(text)[0]?.confidence ?? 0;
    expect(confidence("On June 12, 2018 they met.")).toBeGreaterThan(confidence("On June 12 they met."));
    expect(confidence("On June 12 they met.")).toBeGreaterThan(confidence("Last week they met."));
  });
  test("reasons are plain words", () => {
    const reason = (text: string) => find(text)[0]?.reason;
    expect(reason("On June 12, 2018 they met.")).toBe("full date");
    expect(reason("On June 12 they met.")).toBe("day and month, year from publication");
    expect(reason("He resigned on Monday.")).toBe("weekday before publication");
    expect(reason("It was two weeks ago.")).toBe("relative to publication");
  });
});

test("a phrase may be broken over two lines", () => {
  expect(found("They met on June\n12, 2018 and\u00a0left two\nweeks ago.")).toEqual([
    "June\n12, 2018 → 2018-06-12",
    "two\nweeks ago → 2024-10-25",
  ]);
});

test("code is silent", () => {
  const text = "The flag 2018-06-12 was set on 3 May 1999.";
  const block = { id: "p-1", text, silent: [{ start: 9, end: 19 }], linked: [], section: 0 };
  const [first] = find(text);
  expect(first?.date.edtf).toBe("2018-06-12");
  const finder = createDateFinder();
  const published = first?.date;
  if (!published) throw new Error("no date");
  expect(finder.find(block, { language: "en", published }).map((hit) => hit.date.edtf)).toEqual(["1999-05-03"]);
});
