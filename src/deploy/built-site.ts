import type { Problem } from "../model/problem.ts";
import type { RedirectRecord } from "../render/redirects.ts";

/** A site as it lies in its output folder, as far as a host has to know it. */
export interface BuiltSite {
  /** Starts and ends with `/`. */
  readonly base: string;
  /** Address of the published site, as its settings say. */
  readonly url: string | null;
  /** Pages may show pictures of other servers. */
  readonly remoteImages: boolean;
  /** Sorted by path: below the output folder, forward slashes. */
  readonly files: readonly BuiltFile[];
  readonly redirects: readonly RedirectRecord[];
}

export interface BuiltFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** What one host wants to have. Pure: the same site gives the same bytes. */
export interface DeployPlan {
  /** Path below the output folder → text: files that are uploaded with the site. */
  readonly served: Readonly<Record<string, string>>;
  /** Name → text: what the host is set up with, and visitors never see. */
  readonly notes: Readonly<Record<string, string>>;
  /** The host takes files that lie compressed beside the others. */
  readonly compressed: boolean;
  /** Where the site goes beyond what the host does. An error: the host will refuse it. */
  readonly problems: readonly Problem[];
}

export type HostPlan = (site: BuiltSite) => DeployPlan;
