/** Milliseconds that a build is given: what is younger in a cache and nobody names may belong to one that is under way. */
export const LONGEST_BUILD_MS = 3_600_000;
