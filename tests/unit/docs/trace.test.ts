import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { MentionRecord } from "../../../src/annotate/mention-lines.ts";
import { createMemoryCache } from "../../../src/cache/memory-cache.ts";
import { composeEdition, type Edition } from "../../../src/edition.ts";
import { machineEffects } from "../../../src/effects.ts";
import type { Article } from "../../../src/model/article.ts";
import { createStopwatch } from "../../../src/stopwatch.ts";
import { tableBelow } from "./tables.ts";

const PAGE = "docs/architecture.md";
const FILE = "content/articles/2018/2018-06-12-singapore-summit.md";
const NO_THEME = { styles: [], scripts: [], fonts: [], files: [] };

/** The page follows one article of the sample archive, with values that must be the real ones. */
describe("docs/architecture.md", () => {
  const page = readFileSync(PAGE, "utf8");
  let edition: Edition;
  let article: Article;
  let mentions: readonly MentionRecord[];

  beforeAll(async () => {
    const options = { root: resolve("."), now: 0, drafts: false };
    edition = await composeEdition(
      options,
      NO_THEME,
      createMemoryCache,
      machineEffects(),
      createStopwatch(() => 0),
    );
    const found = edition.archive.byFile.get(FILE);
    if (!found) throw new Error(`${FILE} is not published`);
    article = found;
    const lines = Buffer.from(edition.archive.texts.mentions(article)).toString().trimEnd().split("\n");
    mentions = lines.map((line) => JSON.parse(line) as MentionRecord).filter(({ source }) => source !== "frontmatter");
  });

  it("shows mentions as they are recognised", () => {
    const shown = tableBelow(PAGE, "### Annotate");
    const real = mentions.map(({ surface, paragraph, start, end, entity, edtf, reason, confidence }) => {
      return [surface, `${paragraph}, ${start}–${end}`, entity ?? edtf, reason, String(confidence)];
    });
    expect(shown.length).toBeGreaterThan(4);
    expect(real).toEqual(expect.arrayContaining([...shown]));
  });

  it("counts what there is", () => {
    const { people, places } = edition.archive.terms;
    const trump = people.find(({ slug }) => slug === "donald-trump");
    const singapore = places.find(({ slug }) => slug === "singapore");
    const day = [...edition.archive.calendar.pages.values()].find(({ permalink }) => permalink === "/2018/06/12/");
    expect(page).toContain(
      `finds ${mentions.length} mentions in them, in ${NUMBERS[new Set(mentions.map(({ paragraph }) => paragraph)).size]} passages`,
    );
    expect(page).toContain(`sum them up: ${article.namings.length} people, places and dates`);
    expect(page).toContain(`HTML with ${NUMBERS[article.links.length]} gaps`);
    expect(page).toContain(`Donald Trump (${trump?.entries.length} reports, ${trump?.mentions} mentions)`);
    expect(page).toContain(`Singapore, ${NUMBERS[singapore?.entries.length ?? 0]} reports`);
    expect(page).toContain(`one of ${NUMBERS[day?.telling.length ?? 0]} that tell of that day`);
    expect(page).toContain(`kind \`${article.published.kind}\`, EDTF \`${article.published.edtf}\``);
    expect(page).toContain(`the permalink \`${article.permalink}\``);
  });
});

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight"] as const;
