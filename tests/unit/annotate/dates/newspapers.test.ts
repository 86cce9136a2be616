import { describe, expect, test } from "vitest";
import { found } from "./finding.ts";

type Row = readonly [published: string, text: string, ...found: string[]];

const TENSES: readonly Row[] = [
  // A participle behind "be" is none of the past.
  ["2024-05-20", "A funeral will be held in Tabriz on Tuesday.", "Tuesday → 2024-05-21"],
  ["1942-03-07", "The March allowance may be had in April.", "April → 1942-04"],
  ["1942-03-07", "It will be closed until April 7.", "April 7 → 1942-04-07"],
  // "To" is no sign of an infinitive before a noun, and none of the future behind what was done.
  ["2024-11-08", "He was taken to hospital on Monday.", "Monday → 2024-11-04"],
  ["1910-05-14", "King Edward died at a quarter to twelve on Friday night.", "Friday → 1910-05-13"],
  ["1918-11-16", "The news came through to the Post Office on Monday.", "Monday → 1918-11-11"],
  ["2016-06-24", "Britain voted to leave the European Union on Thursday.", "Thursday → 2016-06-23"],
  ["2024-11-08", "They agreed to meet on Tuesday.", "Tuesday → 2024-11-12"],
  // An infinitive tells of plans, and of what was not done.
  ["2024-10-01", "Their failure to buy any grain in the market on Monday surprised us.", "Monday → 2024-09-30"],
  ["2024-10-01", "She sought to calm all members after Monday's vote.", "Monday → 2024-09-30"],
  ["2024-10-01", "The town later withdrew Saturday's request.", "Saturday → 2024-09-28"],
  // Plans.
  ["2024-06-09", "He called elections for June 30 and July 7.", "June 30 → 2024-06-30", "July 7 → 2024-07-07"],
  ["1936-12-12", "The Coronation stands for May 12 as arranged.", "May 12 → 1937-05-12"],
  ["2024-03-18", "The exhibition runs through Jan. 5.", "Jan. 5 → 2025-01-05"],
  ["1904-08-06", "The fair opens at noon; it ends on Wednesday.", "Wednesday → 1904-08-10"],
  ["1905-03-11", "He was adjourned until Thursday.", "Thursday → 1905-03-16"],
  // "Since" lies behind, "from" and "until" behind a verb of the past may lie on either side.
  ["1926-05-08", "No trains have run since midnight on Monday.", "Monday → 1926-05-03"],
  ["2015-11-14", "He declared three days of mourning from Sunday."],
  ["1905-03-11", "Mr. Gibbs moved that the matter stand over till April.", "April → 1905-04"],
  // What is quoted has a tense of its own.
  ["2024-10-01", '"See you Monday," he said.', "Monday → 2024-10-07"],
  ["2024-10-01", "“He resigned on Monday,” the spokesman said he would confirm.", "Monday → 2024-09-30"],
];

/** Dates without a year lie near, whatever verbs their sentence has. */
const NEARBY: readonly Row[] = [
  ["1987-03-05", "The bank bought bonds for sale to its clients on April 2.", "April 2 → 1987-04-02"],
  [
    "1987-03-11",
    "The mill declared a dividend payable April 30 to holders of May 8.",
    "April 30 → 1987-04-30",
    "May 8 → 1987-05-08",
  ],
  ["1987-03-18", "Holders were told of the plan for the May 14 meeting.", "May 14 → 1987-05-14"],
  [
    "1987-03-03",
    "The council meets here March 30 to April 1, it was said.",
    "March 30 to April 1 → 1987-03-30/1987-04-01",
  ],
  ["1987-04-01", "They will stand by the February 22 pact.", "February 22 → 1987-02-22"],
  ["1987-03-18", "Year ends Jan 31", "Jan 31 → 1987-01-31"],
  ["1987-06-18", "A cargo that loads in July was sold yesterday.", "July → 1987-07", "yesterday → 1987-06-17"],
  ["1987-04-03", "Prices could rise by less than in February.", "February → 1987-02"],
  ["1987-04-01", "This was due to the floods of the valley in December.", "December → 1986-12"],
  ["1987-11-20", "Coupons were sold that mature on January 11.", "January 11 → 1988-01-11"],
  // Far away, on the side of the verb.
  ["1987-06-29", "The first word of it was published on Oct 8.", "Oct 8 → 1986-10-08"],
  ["1987-03-17", "The chairman will retire on December 31.", "December 31 → 1987-12-31"],
  ["1987-03-16", "All sales must be registered by September 30.", "September 30 → 1987-09-30"],
  ["1987-03-18", "The works were bought in July.", "July → 1986-07"],
  ["1987-03-23", "In May the court said no.", "May → 1986-05"],
  ["1987-10-20", "She was last seen in February.", "February → 1987-02"],
  ["1987-03-31", "Work on the bridge is to start in December.", "December → 1987-12"],
  // So say the words before them.
  [
    "1987-03-31",
    "He has owned the yard since June 4, and the inn since July.",
    "June 4 → 1986-06-04",
    "July → 1986-07",
  ],
  ["1987-04-13", "It lost money in the year ended June 30.", "June 30 → 1986-06-30"],
  ["1987-03-11", "It plans to spend less in fiscal 1988, ending January 31.", "1988 → 1988", "January 31 → 1988-01-31"],
  ["1987-06-02", "In its last year ending October 31, it earned more.", "October 31 → 1986-10-31"],
];

const OF_AGENCIES: readonly Row[] = [
  ["1987-03-11", "It is payable April Three, record March 23.", "April Three → 1987-04-03", "March 23 → 1987-03-23"],
  [
    "1987-08-11",
    "It closes by October one; it may be used until September one 1989.",
    "October one → 1987-10-01",
    "September one 1989 → 1989-09-01",
  ],
  ["1987-03-11", "In March three people died, and in May One World opens.", "March → 1987-03"],
  ["1987-03-11", "It said that on March three its workers struck.", "March three → 1987-03-03"],
  // What is told of long ago may be told on.
  ["1987-03-11", "It was founded on 3 May 1921 and burned down on 12 June.", "3 May 1921 → 1921-05-03"],
  ["1987-03-02", "It is for the February 27-July 7 period.", "February 27-July 7 → 1987-02-27/1987-07-07"],
  ["1987-03-02", "Open March 30-April 2, 1988.", "March 30-April 2, 1988 → 1988-03-30/1988-04-02"],
  ["1987-06-29", "Nothing will be done after 1000 CDT, or until 1456 PST."],
  [
    "1987-06-29",
    "It trades between 1700 and 2100 hrs, until 1500 (1400 GMT), by 1000 Paris time and 1228 gmt, from 1800 to 2100 local Chicago time.",
  ],
  [
    "1987-06-29",
    "The oil price fall of 1986 hurt until the fall of 1987.",
    "1986 → 1986",
    "the fall of 1987 → 1987-23",
  ],
];

const COUNTED: readonly Row[] = [
  ["2013-04-08", "The funeral is on Wednesday week."],
  ["1904-08-06", "On Monday fortnight the band will play. Yesterday week a boy was drowned."],
  ["2024-10-01", "The inquiry will end a week on Thursday."],
  ["2022-09-08", "She was crowned on June 2 of the following year."],
  ["2022-09-08", "She fell ill in June that year, and died in May a year later."],
  ["2024-09-13", "It was on Monday the 14th that he fell."],
  ["2024-09-13", "It was on Friday the 13th that he fell.", "Friday → 2024-09-13"],
];

/** Columns of what a paper printed long ago: its days are those of another week. */
const LOOKING_BACK: readonly Row[] = [
  ["1930-01-04", "Fifty years ago: on Monday the Council met, and the ice broke yesterday."],
  ["1930-01-04", "FIFTY YEARS AGO. — The Council met on Monday, January 5."],
  ["1948-06-12", "25 Years Ago To-day.—The bridge was opened on Tuesday last."],
  ["1980-01-04", "From the “Express” of 3 January 1880: On Monday the Council met.", "3 January 1880 → 1880-01-03"],
  ["1930-01-04", "A hundred years ago: the mill burned on 3 May 1830.", "3 May 1830 → 1830-05-03"],
  ["1974-06-15", "One hundred and twenty-five years ago: on Tuesday the mill burned."],
  // Said of the days of the paper itself.
  ["2024-10-04", "A year ago. On Monday the talks began again.", "A year ago → 2023", "Monday → 2024-09-30"],
  [
    "2024-10-04",
    "From the summit of 2018 – and on Monday it was again said – nothing came.",
    "2018 → 2018",
    "Monday → 2024-09-30",
  ],
  ["1930-01-04", "The man who left fifty years ago: he came home on Monday.", "Monday → 1929-12-30"],
  ["2024-10-04", "From the start the talks failed, and on Monday they ended.", "Monday → 2024-09-30"],
];

const OLD_PAPERS: readonly Row[] = [
  ["1903-08-15", "Played at Wye on Saturday last, and won.", "Saturday last → 1903-08-08"],
  ["1893-05-06", "A fire broke out on Tuesday evening last at the mill.", "Tuesday evening last → 1893-05-02"],
  ["1893-05-06", "An inquest will be held on Monday next.", "Monday next → 1893-05-08"],
  ["1893-05-06", "He left for London on the 1st inst.", "1st inst. → 1893-05-01"],
  [
    "1893-05-06",
    "The fire of the 14th ult., and that of the 2nd ultimo, too.",
    "14th ult. → 1893-04-14",
    "2nd ultimo → 1893-04-02",
  ],
  ["1893-12-06", "They will be at home after the 20th prox.", "20th prox. → 1894-01-20"],
  ["1893-05-06", "A storm raged on the 3rd and 4th inst.", "3rd and 4th inst. → 1893-05-03/1893-05-04"],
  ["1893-05-06", "On the 31st ult. nothing happened."],
  ["1893-05-13", "He was found on the morning of Sunday, the 7th inst.", "7th inst. → 1893-05-07"],
  ["1900-05-26", "The news came on Friday night, the 18th inst., at ten.", "18th inst. → 1900-05-18"],
  ["1918-11-16", "It came on Monday morning, November 11th.", "November 11th → 1918-11-11"],
  [
    "1942-03-07",
    "It will be closed from Thursday, April 2 to Tuesday, April 7.",
    "from Thursday, April 2 to Tuesday, April 7 → 1942-04-02/1942-04-07",
  ],
  ["1903-08-15", "W. May made 41, C. March 17, A. Sunday 0, and J. Winter 4."],
];

describe.each([
  ["the tense of a clause", TENSES],
  ["dates near publication", NEARBY],
  ["the style of news agencies", OF_AGENCIES],
  ["days counted from other days", COUNTED],
  ["newspapers until 1950", OLD_PAPERS],
  ["columns that look back", LOOKING_BACK],
] as const)("%s", (_class, rows) => {
  test.each(rows.map(([published, text, ...dates]) => [text, published, dates] as const))(
    "%s",
    (text, published, dates) => {
      expect(found(text, { published })).toEqual(dates);
    },
  );
});
