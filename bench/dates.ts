import { performance } from "node:perf_hooks";
import type { Block } from "../src/annotate/block.ts";
import { createDateFinder } from "../src/annotate/dates/find-dates.ts";
import { parseDate } from "../src/model/parse-date.ts";

/**
 * What recognising dates costs: an article of 3 kB, and texts made to be slow. Prints milliseconds.
 * Run: node bench/run.mjs dates
 */
const PARAGRAPHS = [
  "The delegations arrived in the capital on Monday, two days after the ministry had announced the talks. Officials from both sides declined to say how long the meeting would last, but a spokesman told reporters that a joint statement was being drafted and that it would be read out in the evening, if the leaders agreed on its wording.",
  "The two governments last met in June 2018, when they signed a declaration of four points. Since then little has been carried out. The working group that was to follow up the summit met twice, and broke up without setting a date for another session. Diplomats from third countries, who were briefed on the matter, said the gap had widened rather than narrowed.",
  "In the border district, where the road was closed on October 15, 2024, people went about their work as usual. A shopkeeper said that fewer lorries had passed in recent months, and that prices of flour and oil had gone up. The railway, built in the early 20th century, has carried no passengers for seven years, and grass grows between the sleepers.",
  "Analysts warned against reading too much into the announcement. Both capitals have strong reasons to be seen talking, one of them wrote, and neither has much to offer. The price of failure, however, is small: nobody expects more than a photograph. Others pointed out that the same was said in 2018 and 2019, and that those meetings changed the tone of the whole region for a while.",
  "The opposition called the visit a waste of money. Its leader, speaking in parliament, asked what had become of the promises made before the election, and whether the government had a plan for the case that the other side walked out. The prime minister did not answer the question directly; he said that patience was a virtue in these matters, and that the door was open.",
];
const ARTICLE = [...PARAGRAPHS, ...PARAGRAPHS.slice(0, 4)].join("\n").slice(0, 3000).split("\n");

const HOSTILE: Readonly<Record<string, string>> = {
  "280,000 digits": "1234567890".repeat(28_000),
  "1 1 1 1 …": "1 ".repeat(140_000),
  "2018 and 2018 and …": "2018 and ".repeat(31_000),
  "May 1, 2, 3, …": `May ${"1, 2, 3, ".repeat(31_000)}`,
  "2018–2018–…": "2018–".repeat(56_000),
  "( ( ( (": "( ".repeat(140_000),
  spaces: `in ${" ".repeat(280_000)}2018`,
  "Monday Monday …": "Monday ".repeat(40_000),
  "the late early mid …": "the late early mid ".repeat(15_000),
  "12일 12일 …": "12일 ".repeat(70_000),
};

const published = parseDate("2024-11-08", "UTC");
if (!published.ok) throw new Error(published.message);
const { date } = published;
const finder = createDateFinder({ numericDates: "mdy" });
const find = (text: string, language = "en") => finder.find(blockOf(text), { language, published: date });

for (const language of ["en", "ru", "de", "ko", "vi"]) {
  const once = () => ARTICLE.reduce((sum, text) => sum + find(text, language).length, 0);
  for (let n = 0; n < 300; n++) once();
  const times = Array.from({ length: 500 }, () => timed(once)).sort((a, b) => a - b);
  report(`article of 3 kB read as ${language}, ${once()} dates (median)`, times[250] ?? 0);
}
for (const [name, text] of Object.entries(HOSTILE)) {
  for (const language of ["en", "ru", "ko", "zh", "vi"])
    report(
      `${name} (${language})`,
      timed(() => find(text, language)),
    );
}

function blockOf(text: string): Block {
  return { id: "p-1", text, silent: [], linked: [], section: 0 };
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function report(name: string, milliseconds: number): void {
  process.stdout.write(`${milliseconds.toFixed(3).padStart(10)} ms  ${name}\n`);
}
