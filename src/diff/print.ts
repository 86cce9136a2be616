import { type ChangedPage, type ChangedTerm, isEmpty, type SiteDiff } from "./compare.ts";

/** For a terminal. */
export function textOf(diff: SiteDiff, most = Number.POSITIVE_INFINITY): string {
  const sections = sectionsOf(diff).map(({ title, lines }) => {
    const shown = lines.slice(0, most).map((line) => `  ${line}\n`);
    const rest = lines.length > most ? `  … and ${lines.length - most} more\n` : "";
    return `\n${title}\n${shown.join("")}${rest}`;
  });
  return `${diff.base} → ${diff.head}\n${summaryOf(diff)}\n${sections.join("")}`;
}

/** The most that a section of a comment shows: GitHub takes 65,536 characters. */
const MOST_IN_COMMENT = 60;

/**
 * For a comment on a pull request. Titles come from whoever opened it: as code they can neither
 * be markup nor call somebody (`@name`).
 */
export function markdownOf(diff: SiteDiff): string {
  const sections = sectionsOf(diff).map(({ title, lines }) => {
    const shown = lines.slice(0, MOST_IN_COMMENT).map((line) => `- ${code(line)}\n`);
    const rest = lines.length > MOST_IN_COMMENT ? `- … and ${lines.length - MOST_IN_COMMENT} more\n` : "";
    return `\n<details><summary>${title} (${lines.length})</summary>\n\n${shown.join("")}${rest}\n</details>\n`;
  });
  return `### What will change\n\n${code(diff.base)} → ${code(diff.head)}\n\n**${summaryOf(diff)}**\n${sections.join("")}`;
}

/** "14 pages change (12 articles, 2 people), 1 is new, none goes." */
export function summaryOf(diff: SiteDiff): string {
  if (isEmpty(diff)) return "Nothing changes for readers.";
  const { added, changed, removed, redirects } = diff;
  const lost = redirects.lost.length + removed.filter(({ to }) => to === null).length;
  return [
    `${pages(changed.length)} ${changed.length === 1 ? "changes" : "change"}${kindsOf(changed)}`,
    `${added.length} ${added.length === 1 ? "is" : "are"} new${kindsOf(added)}`,
    `${removed.length} ${removed.length === 1 ? "goes" : "go"}${kindsOf(removed)}`,
    ...(lost === 0 ? [] : [`${lost} ${lost === 1 ? "address leads" : "addresses lead"} nowhere any more`]),
  ]
    .join(", ")
    .concat(".");
}

function sectionsOf({ added, changed, removed, terms, redirects }: SiteDiff) {
  const all = [
    {
      title: "Addresses that lead nowhere any more",
      lines: [
        ...removed.filter(({ to }) => to === null).map(pageLine),
        ...redirects.lost.map(({ from, to }) => `${from}  (led to ${to})`),
      ],
    },
    { title: "Names, and the reports that they stand in", lines: terms.map(termLine) },
    { title: "New pages", lines: added.map(pageLine) },
    { title: "Changed pages", lines: changed.map(pageLine) },
    {
      title: "Pages that moved",
      lines: removed.flatMap((page) => (page.to === null ? [] : [`${page.url} → ${page.to}`])),
    },
    { title: "New redirects", lines: redirects.added.map(({ from, to }) => `${from} → ${to}`) },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

function pageLine({ url, title }: ChangedPage): string {
  return `${url}  ${title.replace(/\s+/gu, " ").trim()}`.trim();
}

function termLine({ taxonomy, slug, name, articles, mentions }: ChangedTerm): string {
  const counts =
    articles.before === articles.after ? `${articles.after} reports` : `${articles.before} → ${articles.after} reports`;
  const named = mentions.before === mentions.after ? "" : `, ${mentions.before} → ${mentions.after} mentions`;
  return `${name.replace(/\s+/gu, " ")}: ${counts}${named}  (/${taxonomy}/${slug}/)`;
}

/** " (12 articles, 2 people)". */
function kindsOf(list: readonly ChangedPage[]): string {
  const counts = new Map<Kind, number>();
  for (const { url } of list) counts.set(kindOf(url), (counts.get(kindOf(url)) ?? 0) + 1);
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([kind, n]) => `${n} ${KINDS[kind][n === 1 ? 0 : 1]}`);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

const KINDS = {
  home: ["home page", "home pages"],
  dates: ["date", "dates"],
  articles: ["article", "articles"],
  people: ["person", "people"],
  places: ["place", "places"],
  topics: ["topic", "topics"],
  organisations: ["organisation", "organisations"],
  authors: ["author", "authors"],
  other: ["other", "others"],
} as const;

type Kind = keyof typeof KINDS;

/** By the address, which says it on every site: `/2024/10/15/` is a date, `/2024/10/15/rain/` an article. */
function kindOf(url: string): Kind {
  if (url === "/") return "home";
  if (/^\/(?:\d{4}\/(?:\d{2}\/){0,2}|dates\/|on-this-day\/.*)$/.test(url)) return "dates";
  if (/^\/(?:\d{4}|undated)\/./.test(url)) return "articles";
  const [, taxonomy] = /^\/(people|places|topics|organisations|authors)\//.exec(url) ?? [];
  return (taxonomy as Kind | undefined) ?? "other";
}

function pages(n: number): string {
  return `${n} ${n === 1 ? "page" : "pages"}`;
}

/** A code span that holds any text on one line: its fence is longer than every run of backticks in it. */
function code(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
