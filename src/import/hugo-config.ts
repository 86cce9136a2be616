import { join } from "node:path";
import type { Effects } from "../model/effects.ts";
import type { Problem } from "../model/problem.ts";
import type { ImportSource } from "./imported.ts";
import { readConfig } from "./source-text.ts";
import { textOf } from "./values.ts";

type Front = Readonly<Record<string, unknown>>;

/** What the settings of a Hugo site say: one file, or one for each key in `config/_default/`. */
export interface HugoConfig {
  readonly data: Front;
  /** The languages that file names and folders may bear; empty where the site states none. */
  readonly languages: readonly string[];
  readonly firstLanguage: string;
  /** Folders that hold its texts, from the site's folder; those of one language bear its name. */
  readonly folders: readonly { readonly path: string; readonly language: string | null }[];
  readonly problems: readonly Problem[];
}

const EXTENSIONS = ["toml", "yaml", "yml", "json"] as const;
const MAIN = ["hugo", "config", "config/_default/hugo", "config/_default/config"] as const;
/** https://gohugo.io/configuration/introduction/#configuration-directory */
const KEYS = ["languages", "permalinks"] as const;

export function readHugoConfig({ path, shown }: ImportSource, effects: Effects): HugoConfig {
  const find = (names: readonly string[]) =>
    names
      .flatMap((name) => EXTENSIONS.map((extension) => `${name}.${extension}`))
      .find((file) => effects.disk.stat(join(path, file))?.kind === "file");
  const read = (file: string) => readConfig(join(path, file), `${shown}/${file}`, effects);
  const main = read(find(MAIN) ?? "hugo.toml");
  const parts = KEYS.flatMap((key) => {
    const file = find([`config/_default/${key}`]);
    return file === undefined ? [] : [[key, read(file)] as const];
  });
  const data: Front = { ...main.data, ...Object.fromEntries(parts.map(([key, part]) => [key, part.data])) };
  const languages = record(data.languages);
  const own = Object.entries(languages).flatMap(([language, settings]) => {
    const folder = textOf(record(settings), "contentDir", "contentdir");
    return folder === undefined ? [] : [{ path: folder.replace(/^\.?\/|\/$/g, ""), language }];
  });
  return {
    data,
    languages: Object.keys(languages),
    firstLanguage: textOf(data, "defaultContentLanguage", "defaultcontentlanguage") ?? "en",
    // The longer first: `content/fr` before `content`.
    folders: [
      ...own.sort((a, b) => b.path.length - a.path.length),
      { path: textOf(data, "contentDir", "contentdir")?.replace(/^\.?\/|\/$/g, "") ?? "content", language: null },
    ],
    problems: [...main.problems, ...parts.flatMap(([, part]) => part.problems)],
  };
}

export function record(value: unknown): Front {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Front) : {};
}
