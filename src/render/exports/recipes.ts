import type { Permalink } from "../../model/permalink.ts";
import type { Site } from "../site.ts";
import type { Resource } from "./resource.ts";

export interface Recipe {
  readonly language: "Python" | "SQL";
  readonly code: string;
}

/**
 * A few lines that read the tables, to be pasted as they stand: Python without any package, and DuckDB. Where the
 * site has no address, they read what lies in its folder.
 * @param resources what there is; of what is empty nothing is told.
 */
export function recipesOf(resources: readonly Resource[], site: Site): readonly Recipe[] {
  const isLocal = site.settings.url === undefined;
  const addressOf = (permalink: Permalink) => (isLocal ? `dist${permalink}` : site.absolute(permalink));
  // Of a file without lines no program knows what columns it would have.
  const addresses = new Map(
    resources
      .filter(({ rows }) => rows > 0)
      .map(({ name, format, files }) => [
        name,
        files.flatMap(({ permalink }) => (permalink.endsWith(`.${format}`) ? addressOf(permalink) : [])),
      ]),
  );
  const [articles, mentions, people] = (["articles", "mentions", "people"] as const).map((name) => addresses.get(name));
  return [
    ...(articles === undefined ? [] : [{ language: "Python", code: python(articles, isLocal) } as const]),
    ...(people === undefined ? [] : [{ language: "SQL", code: topPeople(people) } as const]),
    ...(articles === undefined || mentions === undefined
      ? []
      : [{ language: "SQL", code: sentences(articles, mentions) } as const]),
  ];
}

function python(files: readonly string[], isLocal: boolean): string {
  const [modules, open] = isLocal
    ? ["json", 'open(file, encoding="utf-8")']
    : ["json, urllib.request", "urllib.request.urlopen(file)"];
  return `import ${modules}
articles = [json.loads(line) for file in ${JSON.stringify(files)} for line in ${open}]
print(len(articles), [article["title"] for article in articles[:3]])`;
}

function topPeople(files: readonly string[]): string {
  return `SELECT name, articles, mentions
FROM read_csv(${list(files)})
ORDER BY articles DESC LIMIT 10;`;
}

function sentences(articles: readonly string[], mentions: readonly string[]): string {
  return `SELECT a.date, a.title, m.sentence
FROM read_json(${list(mentions)}, format = 'newline_delimited') AS m JOIN read_json(${list(articles)}, format = 'newline_delimited') AS a ON m.article = a.id
WHERE m.kind = 'person' AND m.sentence <> '' ORDER BY a.date_from DESC LIMIT 10;`;
}

function list(files: readonly string[]): string {
  return `[${files.map((file) => `'${file.replaceAll("'", "''")}'`).join(", ")}]`;
}
