import { expect, it } from "vitest";
import { changedInGit } from "../../../src/annotate/changed-in-git.ts";
import type { Article } from "../../../src/model/article.ts";
import { parseDate } from "../../../src/model/parse-date.ts";

const ZONE = "Asia/Seoul";

function date(text: string) {
  const reading = parseDate(text, ZONE);
  if (!reading.ok) throw new Error(text);
  return reading.date;
}

function dated(published: string, changed: string, more: Partial<Article> & { readonly publishAt?: string } = {}) {
  const { publishAt, ...rest } = more;
  const visibility = { draft: false, from: publishAt === undefined ? null : Date.parse(publishAt), until: null };
  const article = { file: "a", version: "v", digest: "d", updated: null, corrections: [], visibility, ...rest };
  const articles = [{ ...article, published: date(published) } as unknown as Article];
  const [found] = changedInGit(articles, new Map([["a", Date.parse(changed) / 1000]]), ZONE);
  return found?.updated?.edtf ?? null;
}

it.each([
  ["in the site's zone", "1998-03", "2024-05-01T20:00:00Z", "2024-05-02T05:00:00+09:00"],
  ["not on the day whose date it bears", "2024-05-02", "2024-05-01T20:00:00Z", null],
  ["nor within the month", "2024-05", "2024-05-20T00:00:00Z", null],
  ["from the hour on, where that is known", "2024-05-02T04:00", "2024-05-01T20:00:00Z", "2024-05-02T05:00:00+09:00"],
  ["nor before it", "2024-05-02T06:00", "2024-05-01T20:00:00Z", null],
  ["where nothing is known of its date", "unknown", "2024-05-01T20:00:00Z", "2024-05-02T05:00:00+09:00"],
])("%s", (_, published, changed, expected) => {
  expect(dated(published, changed)).toBe(expected);
});

it("tells nothing of what was done before readers could see it, and leaves what the editor states", () => {
  expect(dated("2024-01-01", "2024-05-01T00:00:00Z", { publishAt: "2024-06-01T00:00:00Z" })).toBeNull();
  expect(dated("2024-01-01", "2024-05-01T00:00:00Z", { updated: date("2024-02") })).toBe("2024-02");
});

it("gives what it changes another name, so that pages that show it are made again", () => {
  const article = { file: "a", version: "v", digest: "d", updated: null, corrections: [], published: date("2001") };
  const articles = [{ ...article, visibility: { draft: false, from: null, until: null } } as unknown as Article];
  const at = (seconds: number) => changedInGit(articles, new Map([["a", seconds]]), ZONE)[0];
  expect(at(1.7e9)?.version).not.toBe(at(1.6e9)?.version);
  expect(at(1.7e9)?.digest).not.toBe("d");
  expect(at(1.7e9)?.modified).toBe("2023-11-15");
  expect(changedInGit(articles, new Map(), ZONE)).toBe(articles);
});
