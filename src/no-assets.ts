import type { Assets } from "./edition.ts";

/** For who looks at content alone: to compile the templates takes longer than all the rest. */
export const NO_ASSETS: Assets = { styles: [], scripts: [], fonts: [], files: [] };
