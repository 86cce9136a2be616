import type { PlaceRecord } from "../model/authority.ts";
import { foldName } from "../model/fold.ts";
import type { PlaceFrontMatter } from "../model/front-matter.ts";
import { errorAt, type Problem } from "../model/problem.ts";
import type { Slug } from "../model/slug.ts";
import type { ParsedFile } from "../parse/parsed-file.ts";

/** Finds out by slugs, or by names that only one place bears, in which places others lie, and cuts loops. In place. */
export function settleContainment(
  places: Map<Slug, PlaceRecord>,
  files: readonly ParsedFile<PlaceFrontMatter>[],
  problems: Problem[],
): void {
  const stated = new Map(files.map(({ source, frontMatter }) => [source.file, frontMatter?.partOf ?? []]));
  const byName = new Map<string, Slug[]>();
  for (const place of places.values()) {
    const key = foldName(place.name);
    byName.set(key, [...(byName.get(key) ?? []), place.slug]);
  }
  for (const place of places.values()) {
    const partOf = (stated.get(place.file) ?? []).flatMap((name, index) => {
      const bySlug = places.get(name as Slug);
      const candidates = bySlug === undefined ? (byName.get(foldName(name)) ?? []) : [bySlug.slug];
      const [only] = candidates;
      if (candidates.length === 1 && only !== undefined) return [only];
      problems.push(
        errorAt({
          rule: "part-of",
          file: place.file,
          place: placeIn(files, place.file, ["partOf", index]),
          message: candidates.length === 0 ? "partOf names no place" : "partOf names more than one place",
          found: candidates.length === 0 ? name : `${name}: ${candidates.join(", ")}`,
          advice: "Name the slug (file name) of a record in content/places",
        }),
      );
      return [];
    });
    places.set(place.slug, { ...place, partOf });
  }
  cutLoops(places, files, problems);
}

/**
 * Cuts what leads back to its own place, and what is nested deeper than any place on earth: a page
 * names all places around its own, so 5,000 places each inside the next would give millions of links.
 */
function cutLoops(places: Map<Slug, PlaceRecord>, files: readonly ParsedFile[], problems: Problem[]): void {
  const depths = new Map<Slug, number>();
  const onPath = new Set<Slug>();
  const depthOf = (slug: Slug): number => {
    const place = places.get(slug);
    if (!place) return 0;
    onPath.add(slug);
    let depth = 0;
    const sound = place.partOf.filter((around, index) => {
      const loop = onPath.has(around);
      const outer = loop ? 0 : (depths.get(around) ?? (onPath.size <= MAX_NESTING ? depthOf(around) : MAX_NESTING));
      if (!loop && outer < MAX_NESTING) {
        depth = Math.max(depth, outer + 1);
        return true;
      }
      const problem = { file: place.file, place: placeIn(files, place.file, ["partOf", index]) };
      problems.push(errorAt({ ...problem, ...(loop ? loopFault([...onPath, around]) : deepFault(around)) }));
      return false;
    });
    onPath.delete(slug);
    depths.set(slug, depth);
    if (sound.length < place.partOf.length) places.set(slug, { ...place, partOf: sound });
    return depth;
  };
  for (const slug of places.keys()) if (!depths.has(slug)) depthOf(slug);
}

/** Places around a place around a place. */
const MAX_NESTING = 20;

function loopFault(path: readonly Slug[]) {
  return {
    rule: "part-of-loop",
    message: "a place cannot lie inside itself",
    found: path.slice(path.indexOf(path.at(-1) as Slug)).join(" → "),
    advice: "Remove one partOf of this circle",
  };
}

function deepFault(around: Slug) {
  return {
    rule: "part-of",
    message: `places are nested more than ${MAX_NESTING} deep`,
    found: around,
    advice: "Name a place further out",
  };
}

/** Where a value of the front matter of one of the files stands. */
export function placeIn(files: readonly ParsedFile[], file: string, path: readonly (string | number)[]) {
  return files.find((candidate) => candidate.source.file === file)?.placeOf(path);
}
