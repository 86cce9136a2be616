import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * The articles for generators that have taxonomies but no calendar: with year, month and day as
 * terms, and with the address that Dateline gives them.
 */
export function writePeerContent(corpus: string, to: string): void {
  const articles = join(corpus, "content", "articles");
  for (const name of readdirSync(articles, { recursive: true }).map(String)) {
    if (!name.endsWith(".md")) continue;
    const text = readFileSync(join(articles, name), "utf8");
    const [, year = "", month = "", day = "", slug = ""] =
      /^(\d{4})-(\d\d)-(\d\d)-(.*)\.md$/.exec(basename(name)) ?? [];
    const more = [
      `url: /${year}/${month}/${day}/${slug}/`,
      `years: ["${year}"]`,
      `months: ["${year}-${month}"]`,
      `days: ["${year}-${month}-${day}"]`,
    ];
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), text.replace("\n---\n", `\n${more.join("\n")}\n---\n`));
  }
}
