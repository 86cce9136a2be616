import type { Archive } from "../archive/archive.ts";
import type { Term } from "../archive/term.ts";
import type { Day } from "../model/date.ts";
import { besidePermalink, filePermalink, type Permalink } from "../model/permalink.ts";
import type { Words } from "../model/strings/table.ts";
import { CITATION_FORMATS } from "./citations/formats.ts";
import { hasTermExports } from "./exports/has-term-exports.ts";
import { type Recipe, recipesOf } from "./exports/recipes.ts";
import type { Resource, ResourceName } from "./exports/resource.ts";
import { newestChange } from "./modified.ts";
import type { Route } from "./page.ts";
import { DATA, hasDataPage } from "./service-pages.ts";
import type { Site } from "./site.ts";
import type { DataLink, NavLink, PageView } from "./views.ts";

/** `/data/`: what there is for programs, and how to read it. */
export interface DataProps extends PageView {
  /** Days of the first and the last publication, `2018-02-09/2024-11-06`; `null` where none is known. */
  readonly coverage: string | null;
  /** Day of the last change; `null` where none is certain. */
  readonly changed: string | null;
  readonly tables: readonly TableView[];
  /** The list of one name as data; `null` where names have none. */
  readonly example: NavLink | null;
  /** What types every column of them, for programs. */
  readonly schema: DataLink | null;
  readonly recipes: readonly Recipe[];
}

export interface TableView {
  readonly name: ResourceName;
  /** In words of the interface: what it is called, what it holds. */
  readonly label: string;
  readonly about: string;
  readonly rows: number;
  readonly files: readonly DataLink[];
  /** Descriptions are English, as those in the files. */
  readonly columns: Resource["columns"];
}

export const dataRoute: Route<"data", DataProps> = function* (archive, site) {
  if (!hasDataPage(site)) return;
  const modified = () => newestChange(archive.articles, (article) => article);
  yield { kind: "data", permalink: DATA, files: [], modified, props: () => dataProps(archive, site) };
};

const LABELS = {
  articles: "dataArticles",
  mentions: "dataMentions",
  people: "dataPeople",
  places: "dataPlaces",
  geojson: "dataGeojson",
  terms: "dataTerms",
  dates: "dataDates",
  pairs: "dataPairs",
  bibliography: "dataBibliography",
} as const satisfies Readonly<Record<ResourceName, keyof Words>>;

function dataProps(archive: Archive, site: Site): DataProps {
  const { exports: on } = site.settings.features;
  const resources = site.tables();
  return {
    coverage: coverageOf(archive),
    changed: newestChange(archive.articles, (article) => article),
    tables: resources.map(({ name, rows, files, columns, mediaType }) => ({
      name,
      label: site.strings.words[LABELS[name]],
      about: site.strings.words[`${LABELS[name]}About`],
      rows,
      files: files.map(({ permalink }) => ({
        label: permalink.slice(permalink.lastIndexOf("/") + 1),
        href: site.link(permalink),
        mediaType: typeOf(permalink, mediaType),
      })),
      // Not the functions beside them, which take a value from a row: no function gets to a thread.
      columns: columns.map(({ name, type, format, description }) => ({
        name,
        type,
        ...(format !== undefined && { format }),
        description,
      })),
    })),
    example: exampleOf(archive, site),
    schema: on
      ? {
          label: "datapackage.json",
          href: site.link(filePermalink("data", "datapackage.json")),
          mediaType: "application/json",
        }
      : null,
    recipes: recipesOf(resources, site),
    ...site.page(DATA, site.strings.words.data, { description: site.strings.words.dataIntro }),
  };
}

/** An index of parts is JSON, whatever the parts are. */
function typeOf(permalink: Permalink, mediaType: string): string {
  const citations = CITATION_FORMATS.find(({ extension }) => permalink.endsWith(`.${extension}`));
  return citations?.mediaType ?? (permalink.endsWith(".json") ? "application/json" : mediaType);
}

/** That of the person, else of the topic, whom most reports name. */
function exampleOf({ terms, articles }: Archive, site: Site): NavLink | null {
  if (!hasTermExports(site.settings, articles.length)) return null;
  let most: Term | undefined;
  for (const term of terms.people.length > 0 ? terms.people : terms.topics)
    if (term.published && term.entries.length > (most?.entries.length ?? 0)) most = term;
  if (most === undefined) return null;
  const permalink = besidePermalink(most.permalink, "articles.json");
  return { label: permalink.slice(1), href: site.link(permalink) };
}

function coverageOf({ articles }: Archive): string | null {
  let first: Day | null = null;
  let last: Day | null = null;
  for (const { published } of articles) {
    const { lower, upper } = published;
    if (lower !== null && lower >= "0001" && (first === null || lower < first)) first = lower;
    if (upper !== null && (last === null || upper > last)) last = upper;
  }
  return first === null || last === null ? null : `${first}/${last}`;
}
