import type { Permalink } from "./model/permalink.ts";
import { errorAt, type Problem, warningAt } from "./model/problem.ts";
import type { PublicFile } from "./read/public-files.ts";
import type { Plan } from "./render/plan.ts";
import type { AnyPage } from "./render/routes.ts";
import { OutputPaths, type PathConflict } from "./write/check-paths.ts";

interface Planned {
  readonly plan: Plan;
  /** Permalinks of what the generator publishes besides pages: pictures, styles, data. */
  readonly files: readonly Permalink[];
  readonly publicFiles: readonly PublicFile[];
}

export interface Settled {
  /** By permalink: no two want one path. */
  readonly pages: ReadonlyMap<Permalink, AnyPage>;
  readonly problems: readonly Problem[];
}

/**
 * Sees to it that no two pages or files want one path. An article or a file of `public/` that wants
 * another's is refused, and the archive is made again without it, so that no list and no
 * link leads to a page that is not there; an old URL that leads to what is published anyway gives way.
 * @param composeWithout Told what is refused: articles by `file`, files of `public/` by `path`.
 */
export function settleClashes<P extends Planned>(composeWithout: (refused: ReadonlySet<string>) => P): P & Settled {
  const refused = new Set<string>();
  const problems: Problem[] = [];
  for (;;) {
    const planned = composeWithout(refused);
    const { pages, clashes } = takePaths(planned);
    const leaving = clashes.filter(({ loser }) => refusable(loser) !== undefined);
    problems.push(...(leaving.length > 0 ? leaving : clashes).map(problemOf));
    if (leaving.length === 0) return { ...planned, pages, problems };
    for (const { loser } of leaving) refused.add(refusable(loser) ?? "");
  }
}

type Owner = AnyPage | PublicFile | Permalink;

interface Clash {
  readonly loser: Owner;
  /** `null` where the loser's own path is at fault. */
  readonly winner: Owner | null;
  readonly conflict: PathConflict;
}

/** Whoever comes later gives way. */
function takePaths({ plan, files, publicFiles }: Planned): {
  readonly pages: ReadonlyMap<Permalink, AnyPage>;
  readonly clashes: readonly Clash[];
} {
  const paths = new OutputPaths();
  const owners = new Map<Permalink, Owner>();
  const pages = new Map<Permalink, AnyPage>();
  const clashes: Clash[] = [];
  for (const owner of byRank([...files, ...plan.pages, ...publicFiles])) {
    const permalink = permalinkOf(owner);
    const conflict = paths.add(permalink);
    if (conflict !== undefined) {
      const winner = conflict.with === null ? null : (owners.get(conflict.with) ?? conflict.with);
      clashes.push({ loser: owner, winner, conflict });
      continue;
    }
    owners.set(permalink, owner);
    if (isPage(owner)) pages.set(permalink, owner);
  }
  return { pages, clashes };
}

/** Each group in the order in which it came. */
function byRank(claims: readonly Owner[]): readonly Owner[] {
  const groups: Owner[][] = [];
  for (const owner of claims) {
    const at = rank(owner);
    groups[at] ??= [];
    groups[at].push(owner);
  }
  return groups.flat();
}

/**
 * Who gives way: old URLs first, then files of `public/` (which would tear holes into the archive:
 * a file `public/people` leaves no room for any person), then articles, then the site's own pages.
 */
function rank(owner: Owner): number {
  if (typeof owner === "string") return 0;
  if (!isPage(owner)) return 4;
  return owner.kind === "moved" ? 5 : isArticle(owner) ? 3 : owner.kind === "site-page" ? 2 : 1;
}

function isPage(owner: Owner): owner is AnyPage {
  return typeof owner !== "string" && "kind" in owner;
}

function permalinkOf(owner: Owner): Permalink {
  return typeof owner === "string" ? owner : owner.permalink;
}

/** By what an owner is refused; `undefined` for what cannot be left out of the archive. */
function refusable(owner: Owner): string | undefined {
  if (typeof owner === "string") return undefined;
  if (!isPage(owner)) return owner.path;
  return isArticle(owner) ? owner.files[0] : undefined;
}

/** Or what is left of one. */
function isArticle({ kind }: AnyPage): boolean {
  return kind === "article" || kind === "withdrawn";
}

function problemOf({ loser, winner, conflict }: Clash): Problem {
  const details = {
    rule: "permalink-clash",
    file: fileOf(loser),
    message: permalinkOf(loser).includes("\ufffd") ? NOT_UTF8 : MESSAGES[conflict.kind],
    found: winner === null ? permalinkOf(loser) : `${permalinkOf(loser)}, which ${nameOf(winner)} has`,
  };
  if (isPage(loser) && loser.kind === "moved")
    return warningAt({ ...details, advice: "Remove the alias: the old URL is not kept alive by it" });
  return errorAt({ ...details, advice: isPage(loser) ? ADVICE[conflict.kind] : "Rename the file or remove it" });
}

const MESSAGES = {
  same: "two pages want the same URL",
  case: "two URLs differ only by case or Unicode form, which macOS and Windows cannot keep apart",
  "file-and-folder": "one URL would be a file and the other a folder of the same name",
  name: "Windows cannot store a file of this name",
  escape: "the URL leads out of the site",
} as const satisfies Record<PathConflict["kind"], string>;

const NOT_UTF8 = "the name is not encoded in UTF-8, and nothing can be read by it";

const OTHER_SLUG = "Give one of them another slug, or rename its file";
const ADVICE = {
  same: OTHER_SLUG,
  case: OTHER_SLUG,
  "file-and-folder": OTHER_SLUG,
  name: "Give it another slug",
  escape: "Give it another slug",
} as const satisfies Record<PathConflict["kind"], string>;

function fileOf(owner: Owner): string {
  if (typeof owner === "string") return owner.slice(1);
  return isPage(owner) ? (owner.files[0] ?? owner.permalink.slice(1)) : `public${owner.permalink}`;
}

function nameOf(owner: Owner): string {
  if (!isPage(owner)) return typeof owner === "string" ? `the generator's own ${owner}` : fileOf(owner);
  return (
    owner.files[0] ??
    (owner.kind === "calendar" ? `the calendar page ${owner.permalink}` : `the page ${owner.permalink}`)
  );
}
