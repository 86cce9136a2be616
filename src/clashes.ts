import type { Permalink } from "./model/permalink.ts";
import { errorAt, type Problem, warningAt } from "./model/problem.ts";
import type { Plan } from "./render/plan.ts";
import type { AnyPage } from "./render/routes.ts";
import { OutputPaths, type PathConflict } from "./write/check-paths.ts";

interface Planned {
  readonly plan: Plan;
  /** Permalinks of what is published besides pages. */
  readonly files: readonly Permalink[];
}

export interface Settled {
  /** By permalink: no two want one path. */
  readonly pages: ReadonlyMap<Permalink, AnyPage>;
  readonly problems: readonly Problem[];
}

/**
 * Sees to it that no two pages or files want one path. An article that wants another's is refused,
 * and the archive is made again without it, so that no list leads to a page that is not there;
 * an old URL that leads to what is published anyway gives way.
 */
export function settleClashes<P extends Planned>(composeWithout: (refused: ReadonlySet<string>) => P): P & Settled {
  const refused = new Set<string>();
  const problems: Problem[] = [];
  for (;;) {
    const planned = composeWithout(refused);
    const { pages, clashes } = takePaths(planned);
    const articles = clashes.flatMap(articleAtFault);
    problems.push(
      ...clashes.filter((clash) => articles.length === 0 || articleAtFault(clash).length > 0).map(problemOf),
    );
    if (articles.length === 0) return { ...planned, pages, problems };
    for (const file of articles) refused.add(file);
  }
}

interface Clash {
  /** What has to give way. */
  readonly loser: AnyPage | Permalink;
  /** `null` where its own path is at fault. */
  readonly winner: AnyPage | Permalink | null;
  readonly conflict: PathConflict;
}

function takePaths({ plan, files }: Planned): {
  readonly pages: ReadonlyMap<Permalink, AnyPage>;
  readonly clashes: readonly Clash[];
} {
  const paths = new OutputPaths();
  const owners = new Map<Permalink, AnyPage | Permalink>();
  const pages = new Map<Permalink, AnyPage>();
  const clashes: Clash[] = [];
  const take = (owner: AnyPage | Permalink) => {
    const permalink = permalinkOf(owner);
    const conflict = paths.add(permalink);
    if (conflict === undefined) owners.set(permalink, owner);
    else {
      const other = conflict.with === null ? null : (owners.get(conflict.with) ?? conflict.with);
      const [loser, winner] = other !== null && rank(other) > rank(owner) ? [other, owner] : [owner, other];
      clashes.push({ loser, winner, conflict });
      if (loser !== other) return;
    }
    if (typeof owner !== "string") pages.set(permalink, owner);
  };
  for (const file of files) take(file);
  for (const page of plan.pages) take(page);
  for (const { loser } of clashes)
    if (typeof loser !== "string" && pages.get(loser.permalink) === loser) pages.delete(loser.permalink);
  return { pages, clashes };
}

/** Who gives way: old URLs first, then articles, then pages of the site's own, then what the generator makes; files never. */
function rank(owner: AnyPage | Permalink): number {
  if (typeof owner === "string") return 0;
  return owner.kind === "moved" ? 4 : owner.kind === "article" ? 3 : owner.kind === "site-page" ? 2 : 1;
}

function permalinkOf(owner: AnyPage | Permalink): Permalink {
  return typeof owner === "string" ? owner : owner.permalink;
}

function articleAtFault({ loser }: Clash): readonly string[] {
  return typeof loser !== "string" && loser.kind === "article" ? loser.files : [];
}

function problemOf({ loser, winner, conflict }: Clash): Problem {
  const details = {
    rule: "permalink-clash",
    file: fileOf(loser),
    message: MESSAGES[conflict.kind],
    found: winner === null ? permalinkOf(loser) : `${permalinkOf(loser)}, which ${nameOf(winner)} has`,
  };
  return typeof loser !== "string" && loser.kind === "moved"
    ? warningAt({ ...details, advice: "Remove the alias: the old URL is not kept alive by it" })
    : errorAt({ ...details, advice: ADVICE[conflict.kind] });
}

const MESSAGES = {
  same: "two pages want the same URL",
  case: "two URLs differ only by case or Unicode form, which macOS and Windows cannot keep apart",
  "file-and-folder": "one URL would be a file and the other a folder of the same name",
  name: "Windows cannot store a file of this name",
  escape: "the URL leads out of the site",
} as const satisfies Record<PathConflict["kind"], string>;

const OTHER_SLUG = "Give one of them another slug, or rename its file";
const ADVICE = {
  same: OTHER_SLUG,
  case: OTHER_SLUG,
  "file-and-folder": OTHER_SLUG,
  name: "Give it another slug",
  escape: "Give it another slug",
} as const satisfies Record<PathConflict["kind"], string>;

function fileOf(owner: AnyPage | Permalink): string {
  return typeof owner === "string" ? `public${owner}` : (owner.files[0] ?? owner.permalink.slice(1));
}

function nameOf(owner: AnyPage | Permalink): string {
  if (typeof owner === "string") return `public${owner}`;
  return (
    owner.files[0] ??
    (owner.kind === "calendar" ? `the calendar page ${owner.permalink}` : `the page ${owner.permalink}`)
  );
}
