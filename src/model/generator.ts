declare const __DATELINE_BUILD__: string | undefined;

/**
 * Names the program itself: what another program, or another version of this one, has kept is not
 * believed. A hash of the sources in the bundled command, "source" where they run as they are.
 */
export const GENERATOR: string = typeof __DATELINE_BUILD__ === "string" ? __DATELINE_BUILD__ : "source";
