import { join } from "node:path";
import { parseArgs } from "node:util";
import { scoreDates } from "./accuracy/dates.ts";
import { type KindScore, scoreLinking } from "./accuracy/linking.ts";
import { scoreSuggest } from "./accuracy/suggest.ts";

/**
 * Scores what is recognised in prose against labels made by hand, one measure a file in
 * `bench/accuracy/`, and names each fault: `npm run accuracy -- --gold FOLDER`.
 * The folder holds `prose.json` and `dates.json`; the texts are not ours to keep here.
 */
const { values } = parseArgs({
  options: { gold: { type: "string" }, records: { type: "string", default: "bench/accuracy/records.json" } },
});
if (values.gold === undefined) {
  console.error("Usage: npm run accuracy -- --gold FOLDER [--records FILE.json]");
  process.exit(2);
}
const folder = values.gold.endsWith(".json") ? join(values.gold, "..") : values.gold;
const linking = scoreLinking(folder, values.records);
const both = sum(linking.person, linking.place);
const dates = scoreDates(folder);
const suggested = await scoreSuggest(folder);

console.log(row("linking", both));
console.log(row("  people", linking.person));
console.log(row("  places", linking.place));
console.log(row("dates in prose", dates.prose));
console.log(
  `dates: ${dates.phrases.right} of ${dates.phrases.of} phrases right, ${dates.traps.fallen} of ${dates.traps.of} traps taken`,
);
for (const [kind, score] of Object.entries(suggested.scores)) console.log(row(`suggest ${kind}`, score), f1(score));
for (const fault of [...linking.faults, ...dates.faults, ...suggested.faults]) console.log(`- ${fault}`);

function row(name: string, { right, found, labelled }: KindScore): string {
  return `${name}: precision ${share(right, found)}, recall ${share(right, labelled)} (${right} right, ${found} found, ${labelled} labelled)`;
}

function f1({ right, found, labelled }: KindScore): string {
  return `F1 ${share(2 * right, found + labelled)}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(3);
}

function sum(a: KindScore, b: KindScore): KindScore {
  return { right: a.right + b.right, found: a.found + b.found, labelled: a.labelled + b.labelled };
}
