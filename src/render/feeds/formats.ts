import { ATOM } from "./atom.ts";
import type { FeedFormat } from "./feed.ts";
import { JSON_FEED } from "./json-feed.ts";
import { RSS } from "./rss.ts";

/** Formats of the archive's own feed, and of every list's. */
export const SITE_FORMATS: readonly FeedFormat[] = [ATOM, RSS, JSON_FEED];
export const LIST_FORMATS: readonly FeedFormat[] = [ATOM, JSON_FEED];
