import { hash } from "node:crypto";
import type { Authority } from "../model/authority.ts";
import { GENERATOR } from "../model/generator.ts";
import type { Settings } from "../model/settings.ts";

/** In what light files are annotated: together with a file's own bytes, all that its article is made from. Plain data: it crosses to workers. */
export interface Setup {
  readonly authority: Authority;
  readonly settings: Settings;
  /** The site's base path: `/` or `/archive/`. */
  readonly base: string;
  /** Names the above, and the program: articles of equal bytes and equal set-ups are equal. */
  readonly version: string;
}

export function setupOf(authority: Authority, settings: Settings, base: string): Setup {
  const records = [...authority.people.values(), ...authority.places.values()];
  return { authority, settings, base, version: hash("sha1", JSON.stringify([GENERATOR, base, settings, records])) };
}
