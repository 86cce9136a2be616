import { join, posix } from "node:path";
import type { Effects } from "../model/effects.ts";
import { type Problem, warningAt } from "../model/problem.ts";
import { type HugoConfig, record } from "./hugo-config.ts";
import type { ImportSource } from "./imported.ts";
import { readSource } from "./source-text.ts";
import { type WalkedFile, walk } from "./walk.ts";

type Front = Readonly<Record<string, unknown>>;

/** A page of a Hugo site, as its file has it. */
export interface HugoText {
  /** Below the folder of texts, without extension, language and the `index` of a bundle: `posts/bridge`. */
  readonly path: string;
  readonly language: string | null;
  readonly isBundle: boolean;
  readonly file: WalkedFile;
  readonly shown: string;
  /** With what sections above hand down (`cascade`). */
  readonly front: Front;
  readonly body: string;
  readonly line: number;
}

/** The texts of a Hugo site, and every file that lies among them; what is not taken is reported. */
export function hugoTexts(source: ImportSource, config: HugoConfig, effects: Effects) {
  const problems: Problem[] = [];
  const files: WalkedFile[] = [];
  const sections: HugoText[] = [];
  const texts: HugoText[] = [];
  const others: string[] = [];
  const seen = new Set<string>();
  for (const { path: folder, language } of config.folders) {
    for (const file of walk(join(source.path, ...folder.split("/")), effects.disk)) {
      if (seen.has(file.native)) continue;
      seen.add(file.native);
      files.push(file);
      const shown = `${source.shown}/${folder}/${file.path}`;
      if (/\.(?:html?|adoc|org|rst|pandoc)$/i.test(file.path)) others.push(shown);
      if (!/\.(?:md|markdown|mdown)$/i.test(file.path)) continue;
      const place = placeOf(file, language, config);
      const { front, body, line, problems: inText } = readSource(file.native, shown, effects);
      problems.push(...inText);
      if (/(?:^|\/)_index$/.test(place.path)) {
        sections.push({ ...place, file, shown, front: front ?? {}, body, line });
        if (body.trim() !== "") problems.push(sectionText(shown, line));
      } else if (front !== null || inText.length === 0)
        texts.push({ ...place, file, shown, front: front ?? {}, body, line });
    }
  }
  if (others.length > 0) problems.push(notMarkdown(others, texts.length));
  return { texts: texts.map((text) => ({ ...text, front: handedDown(text, sections) })), files, problems };
}

/** `posts/flood/index.ko.md` is the page `posts/flood`, in Korean, a bundle with the files beside it. */
function placeOf(file: WalkedFile, folderOf: string | null, { languages }: HugoConfig) {
  const bare = file.path.replace(/\.\w+$/, "");
  const last = /\.([a-z]{2,3}(?:-[a-z]{2,4})?)$/i.exec(bare)?.[1];
  // Where a site states no languages, two letters are mostly one.
  const isLanguage = last !== undefined && (languages.length > 0 ? languages.includes(last) : last.length === 2);
  const stem = isLanguage ? bare.slice(0, -last.length - 1) : bare;
  const isBundle = /(?:^|\/)index$/.test(stem);
  const path = isBundle ? stem.replace(/\/?index$/, "") : stem;
  return { language: isLanguage ? last : folderOf, isBundle, path };
}

/** What a section's `cascade` says to the pages below it, the nearest last: https://gohugo.io/content-management/front-matter/#cascade */
function handedDown({ path, language, front }: HugoText, sections: readonly HugoText[]): Front {
  const above = sections
    .filter((section) => section.language === language || section.language === null)
    .map((section) => ({ section, folder: posix.dirname(section.path) }))
    .filter(({ folder }) => folder === "." || path.startsWith(`${folder}/`))
    .sort((a, b) => a.folder.length - b.folder.length);
  const values = above.flatMap(({ section }) => {
    const { cascade } = section.front;
    return (Array.isArray(cascade) ? cascade : [cascade])
      .map(record)
      .filter((part) => part.target === undefined && part._target === undefined);
  });
  return Object.assign(
    {},
    ...values.map(({ build: _, _build: __, params, ...rest }) => ({ ...record(params), ...rest })),
    front,
  );
}

function sectionText(file: string, line: number): Problem {
  return warningAt({
    rule: "import-left-out",
    file,
    place: { line, column: 1 },
    message: "the text of a section is left out: Dateline makes its own lists",
    advice: "Copy what is wanted of it into content/pages, or into the record that it tells of",
    group: "_index",
  });
}

function notMarkdown(files: readonly string[], taken: number): Problem {
  return warningAt({
    rule: "import-left-out",
    file: files[0] ?? "",
    message: `${files.length} of ${taken + files.length} texts are not Markdown, and are left out`,
    found: files.slice(0, 3).join(", "),
    advice: "Convert them to Markdown, and import again",
  });
}
