import { closest, distance } from "fastest-levenshtein";
import type { Tag } from "../model/article.ts";
import { foldName } from "../model/fold.ts";
import type { ArticleFrontMatter } from "../model/front-matter.ts";
import { errorAt, type Place, type Problem, warningAt } from "../model/problem.ts";
import { asList, namesIn } from "../model/run-together.ts";
import type { Settings } from "../model/settings.ts";
import { type AuthorityName, TAXONOMIES, type TaxonomyName } from "../model/taxonomy.ts";
import type { NameIndex } from "./name-index.ts";

type TagReader = (
  front: Pick<ArticleFrontMatter, TaxonomyName>,
  file: string,
  placeOf: (path: readonly (string | number)[]) => Place,
) => { readonly tags: readonly Tag[]; readonly problems: readonly Problem[] };

/** Resolves the names that editors put into front matter, and says which of them no record bears. */
export function createTagReader(names: NameIndex, unknown: Settings["tags"]["unknown"]): TagReader {
  const didYouMean = createDidYouMean(names);
  const severalOf = (taxonomy: AuthorityName, name: string) =>
    namesIn(name, taxonomy, (one) => names.resolve(taxonomy, one).length > 0);
  return (front, file, placeOf) => {
    const tags: Tag[] = [];
    const problems: Problem[] = [];
    for (const { name: taxonomy, records } of TAXONOMIES) {
      for (const [index, name] of front[taxonomy].entries()) {
        const slugs = records ? names.resolve(taxonomy, name) : [];
        const record = slugs.length === 1 ? (slugs[0] ?? null) : null;
        tags.push({ taxonomy, name, record });
        if (!records || record !== null) continue;
        if (slugs.length > 1) problems.push(ambiguous(taxonomy, name, slugs, file, placeOf([taxonomy, index])));
        else if (unknown !== "allow") {
          const near = didYouMean(taxonomy, name);
          const several = severalOf(taxonomy, name);
          const details = unknownName(taxonomy, name, file, placeOf([taxonomy, index]), { near, several });
          problems.push(unknown === "error" ? errorAt(details) : warningAt(details));
        }
      }
    }
    return { tags, problems };
  };
}

/** What an editor may have meant by a name that no record bears. */
interface Meant {
  readonly near: string | null;
  /** The names that it seems to be made of. */
  readonly several: readonly string[] | null;
}

function unknownName(taxonomy: AuthorityName, name: string, file: string, place: Place, meant: Meant) {
  const reads = meant.several === null ? "" : `, which reads like ${meant.several.length}`;
  return {
    rule: "unknown-name",
    file,
    place,
    message: `no record in content/${taxonomy} bears this name${reads}; it becomes a plain term`,
    found: name,
    advice: unknownAdvice(taxonomy, name, meant),
    group: `${taxonomy}:${foldName(name)}`,
  };
}

function unknownAdvice(taxonomy: AuthorityName, name: string, { near, several }: Meant): string {
  if (CURLY.test(name)) return "Take the curly quotation marks away: they count as letters of the name";
  if (several !== null) return `${asList(taxonomy, several)}. If it is one name, add a record`;
  if (near !== null) return `Did you mean "${near}"? Otherwise add a record`;
  return `Add content/${taxonomy}/<slug>.md, or set tags: {unknown: allow} in site.yaml`;
}

/** Pasted from a word processor: YAML takes only straight quotation marks away. */
const CURLY = /^[\u2018-\u201f\u00ab].*[\u2018-\u201f\u00bb]$/su;

function ambiguous(
  taxonomy: AuthorityName,
  name: string,
  slugs: readonly string[],
  file: string,
  place: Place,
): Problem {
  return warningAt({
    rule: "ambiguous-name",
    file,
    place,
    message: "more than one record bears this name; it becomes a plain term",
    found: `${name}: ${slugs.join(", ")}`,
    advice: "Write the slug of the one that is meant",
    group: `${taxonomy}:${foldName(name)}`,
  });
}

/** Near names by edit distance, among those of about the same length: one in eight characters may differ, at least one. */
function createDidYouMean(names: NameIndex): (taxonomy: AuthorityName, name: string) => string | null {
  const byLength = new Map<string, string[]>();
  const written = new Map<string, string>();
  for (const taxonomy of ["people", "places"] as const) {
    for (const name of names.names(taxonomy)) {
      const folded = foldName(name);
      const key = `${taxonomy} ${folded.length} ${folded[0]}`;
      const list = byLength.get(key);
      if (list) list.push(folded);
      else byLength.set(key, [folded]);
      if (!written.has(folded)) written.set(folded, name);
    }
  }
  const known = new Map<string, string | null>();
  return (taxonomy, name) => {
    const folded = foldName(name);
    const key = `${taxonomy} ${folded}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const most = Math.max(1, Math.floor(folded.length / 8));
    const candidates: string[] = [];
    for (let length = folded.length - most; length <= folded.length + most; length++) {
      candidates.push(...(byLength.get(`${taxonomy} ${length} ${folded[0]}`) ?? []));
    }
    const swapped = candidates.find((candidate) => isSwapped(folded, candidate));
    const near = swapped ?? (candidates.length === 0 || folded.length < 4 ? null : closest(folded, candidates));
    const isNear = near !== null && (swapped !== undefined || distance(folded, near) <= most);
    const answer = isNear ? (written.get(near) ?? near) : null;
    known.set(key, answer);
    return answer;
  };
}

/** Two letters that change places, the commonest slip of the hand, are two edits to Levenshtein. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
