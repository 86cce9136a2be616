import type { Archive } from "../archive/archive.ts";
import type { Hidden } from "../archive/hidden.ts";
import type { FileLink } from "../model/article.ts";
import type { Card } from "../model/card.ts";
import type { Feature } from "../model/features.ts";
import type { Permalink } from "../model/permalink.ts";
import { plainKey } from "../model/plain-key.ts";
import { type Problem, warningAt } from "../model/problem.ts";
import { cardsOf } from "./cards.ts";
import type { DataFile } from "./data-file.ts";
import { DATA_FILES } from "./data-files.ts";
import type { Planned } from "./data-route.ts";
import { tablesOf } from "./exports/tables.ts";
import type { AnyPage } from "./routes.ts";
import { ROUTES } from "./routes.ts";
import { createSite, type Site, type SiteInput } from "./site.ts";

/** Every page that will exist, before any is drawn. */
export interface Plan {
  readonly site: Site;
  /** In the order of the routes; two may want one permalink, which the writing refuses. */
  readonly pages: readonly AnyPage[];
  /** Planned when they are first asked for: who only looks at pages need not wait for them. */
  readonly data: () => readonly DataFile[];
  readonly cards: readonly Card[];
  /** Pages that a link in prose leads into, to a heading or a paragraph: whether it is there decides how the link is printed. */
  readonly aimedAt: readonly Permalink[];
  /** Links in prose to paths of this site where nothing is published. */
  readonly problems: readonly Problem[];
}

export interface PlanInput extends Omit<SiteInput, "resolve" | "tables"> {
  /** Permalinks of what is published besides pages and data: pictures, what stands in `public/`. */
  readonly files: Iterable<Permalink>;
  /** Where the articles' and records' own files are published. */
  readonly published: ReadonlyMap<string, Permalink>;
  /** Files that are there and have no page: see `hiddenFiles`. */
  readonly hidden: ReadonlyMap<string, Hidden>;
  /** Milliseconds since the epoch: see `Planned`. */
  readonly now: number;
}

export function planPages(archive: Archive, { files, published, hidden, now, ...input }: PlanInput): Plan {
  const own = new Set<string>(files);
  const known = new Set<string>(own);
  const plainPages = plainTermPages(archive);
  const isThere = (path: string) => {
    if (!known.has(path)) data();
    return known.has(path);
  };
  const resolve = (link: FileLink): Permalink | null => {
    if (link.to === "file") return published.get(link.target) ?? null;
    if (link.to === "term") return plainPages.get(link.target) ?? null;
    if (link.to === "day") return archive.calendar.pages.get(link.target as Permalink)?.permalink ?? null;
    const path = [link.target, `${link.target}/`].find(isThere);
    return path === undefined ? null : (path as Permalink);
  };
  const site = createSite(archive, { ...input, resolve, tables: (own) => tablesOf(archive, own) });
  const pages: AnyPage[] = [];
  const isOn = (name: string) => ![false, "off"].includes(input.settings.features[name as Feature] ?? true);
  for (const [kind, route] of Object.entries(ROUTES)) {
    if (!isOn(kind)) continue;
    for (const page of route(archive, site)) {
      known.add(page.permalink);
      pages.push(page);
    }
  }
  const planned = { pages, isTaken: (permalink: Permalink) => own.has(permalink), now };
  let made: readonly DataFile[] | undefined;
  const data = () => {
    if (made === undefined) {
      made = dataFiles(archive, site, planned, isOn);
      for (const { permalink } of made) known.add(permalink);
    }
    return made;
  };
  const cards = [...cardsOf(archive, site)].filter(({ permalink }) => !own.has(permalink));
  for (const { permalink } of cards) known.add(permalink);
  const links = linksOf(archive, site);
  const aims = links.flatMap(({ gap }) => (gap.fragment.includes("#") ? (resolve(gap) ?? []) : []));
  return {
    site,
    pages,
    data,
    cards,
    aimedAt: [...new Set(aims)],
    problems: [
      ...links.flatMap(({ file, gap }) => deadLink(gap, resolve(gap), file, site, hidden)),
      ...deadRedirects(archive, isThere),
      ...missingAddress(site, isOn),
    ],
  };
}

/** What `public/` has goes before ours. */
function dataFiles(archive: Archive, site: Site, planned: Planned, isOn: (kind: string) => boolean): DataFile[] {
  return Object.entries(DATA_FILES).flatMap(([kind, route]) =>
    isOn(kind) ? [...route(archive, site, planned)].filter(({ permalink }) => !planned.isTaken(permalink)) : [],
  );
}

function missingAddress({ settings }: Site, isOn: (kind: string) => boolean): readonly Problem[] {
  if (settings.url !== undefined || !["feeds", "sitemap", "newsSitemap", "metadata"].some(isOn)) return [];
  return [
    warningAt({
      rule: "site-address",
      file: "content/site.yaml",
      message: "the site has no url: feeds, sitemap and canonical links need one, and are left out",
      advice: "Say url: https://… in content/site.yaml, or switch them off under features",
    }),
  ];
}

/** Pages of terms without record, by `plainKey`. */
function plainTermPages({ terms }: Archive): ReadonlyMap<string, Permalink> {
  const plain = [...terms.people, ...terms.places].filter(({ record, published }) => record === null && published);
  return new Map(plain.map(({ taxonomy, name, permalink }) => [plainKey(taxonomy, name), permalink]));
}

/** All links that an editor wrote in prose, of which most articles have none. */
function linksOf(archive: Archive, site: Site): readonly { readonly file: string; readonly gap: FileLink }[] {
  const bodies = [
    ...archive.articles.map(({ file, links }) => ({ file, gaps: links })),
    ...site.pages.map(({ file, body }) => ({ file, gaps: body.gaps })),
    ...[...archive.introductions].map(([file, { body }]) => ({ file, gaps: body.gaps })),
  ];
  return bodies.flatMap(({ file, gaps }) =>
    gaps.flatMap((gap) => (gap.to === "term" || gap.to === "day" ? [] : { file, gap })),
  );
}

/** What the settings lead on, and nothing answers. */
function deadRedirects({ redirects }: Archive, isThere: (path: string) => boolean): readonly Problem[] {
  return redirects.flatMap(({ from, to, file }) =>
    file !== SETTINGS || isThere(to)
      ? []
      : [
          warningAt({
            rule: "dead-link",
            file,
            message: "dead link: redirects lead to a page that is not there",
            found: `${from}: ${to}`,
            advice: "Correct what stands behind the colon, or remove the line",
          }),
        ],
  );
}

const SETTINGS = "content/site.yaml";

/** What leads to a faulty file is in order: the fault is told by itself. */
function deadLink(
  gap: FileLink,
  permalink: Permalink | null,
  file: string,
  site: Site,
  hidden: PlanInput["hidden"],
): readonly Problem[] {
  const details = { rule: "dead-link", file, place: gap.place };
  if (permalink === null) {
    const why = gap.to === "file" ? hidden.get(gap.target) : undefined;
    if (why === "faulty") return [];
    const what = gap.to === "path" ? "this site has no such page" : WHY_DEAD[why ?? "none"];
    const isToCome = why === "draft" || why === "not due";
    const advice = isToCome
      ? "Nothing, if it is to come: until then the link is printed as text"
      : "Correct the link; until then it is printed as text";
    return [warningAt({ ...details, message: `dead link: ${what}`, found: gap.target, advice, group: gap.target })];
  }
  if (site.hasFragment(permalink, gap.fragment)) return [];
  return [
    warningAt({
      ...details,
      message: "dead link: the page has no such heading or paragraph",
      found: gap.target + gap.fragment,
      advice: "Correct what follows the #; until then the link leads to the top of the page",
    }),
  ];
}

const WHY_DEAD: Readonly<Record<Exclude<Hidden, "faulty"> | "none", string>> = {
  none: "what it leads to is not published",
  draft: "what it leads to is a draft",
  "not due": "what it leads to is not published yet",
  expired: "what it leads to has expired",
};
