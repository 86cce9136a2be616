import type { Settings } from "../model/settings.ts";

export type Host = Settings["hosts"][number];

/** What a new site is made of, beside the sample content that lies in the package. */
export interface Starter {
  /** A sentence's worth of title: "My archive". */
  readonly title: string;
  /** As npm allows it: lower case, no spaces. */
  readonly packageName: string;
  /** What package.json asks npm for: `0.1.0`, `file:vendor/dateline-archive-0.1.0.tgz`. */
  readonly spec: string;
  readonly host: Host;
}

/** Path (relative to the site's root, forward slashes) → text. */
export type StarterFiles = Readonly<Record<string, string>>;
