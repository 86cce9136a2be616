import type { Annotated, RecordIntroduction, SitePage } from "../model/article.ts";
import type { PageFrontMatter, PersonFrontMatter, PlaceFrontMatter } from "../model/front-matter.ts";
import { type Permalink, pagePermalink } from "../model/permalink.ts";
import { slugify } from "../model/slug.ts";
import type { ParsedFile } from "../parse/parsed-file.ts";
import { bodyOf } from "./body.ts";
import { leadImage } from "./lead-image.ts";
import { createNameIndex } from "./name-index.ts";
import { oldPath, oldQueries } from "./old-path.ts";
import { createProseReader } from "./prose.ts";
import type { Setup } from "./setup.ts";

export interface TextAnnotator {
  /** The Markdown body of an authority record. */
  readonly introduction: (file: ParsedFile<PersonFrontMatter | PlaceFrontMatter>) => Annotated<RecordIntroduction>;
  /** A page of the site's own. */
  readonly page: (file: ParsedFile<PageFrontMatter>) => Annotated<SitePage>;
}

/** For text that is no article: its links are settled, but nothing is listed by what it names. */
export function createTextAnnotator({ authority, settings, base }: Setup): TextAnnotator {
  const off = { ...settings, recognition: { people: false, places: false, dates: false } };
  const readProse = createProseReader(authority, createNameIndex(authority), off, base);
  const read = (file: ParsedFile, language: string) => {
    const prose = readProse(file.tree, file.source, { language, published: null, tags: [], notHere: [] });
    return {
      body: bodyOf(file.tree, prose.blocks, prose.gaps),
      media: prose.media,
      problems: [...file.source.problems, ...file.problems, ...prose.problems],
    };
  };
  return {
    introduction: (file) => {
      const { body, media, problems } = read(file, settings.language);
      const { image: front, name = "" } = file.frontMatter ?? {};
      // The least that a portrait shows is whose it is.
      const image = leadImage({ image: front && { ...front, alt: front.alt || name } }, file, settings);
      return {
        value: { image: image.value, body, media: [...image.media, ...media] },
        problems: [...problems, ...image.problems],
      };
    },
    page: (file) => {
      const { frontMatter: front, source } = file;
      if (front === null) return { value: null, problems: [...source.problems, ...file.problems] };
      const language = front.language ?? settings.language;
      const { body, media, problems } = read(file, language);
      if (problems.some((problem) => problem.severity === "error")) return { value: null, problems };
      const page: SitePage = {
        file: source.file,
        permalink: pagePath(source.file, front.slug),
        title: front.title,
        language,
        summary: front.summary ?? null,
        aliases: front.aliases.map(oldPath).filter((path): path is Permalink => path !== null),
        oldQueries: oldQueries(front.aliases),
        body,
        media,
      };
      return { value: front.draft ? null : page, problems };
    },
  };
}

/** `content/pages/press/contact.md` → `/press/contact/`. */
function pagePath(file: string, slug: string | undefined): Permalink {
  const folders = file.split("/").slice(2, -1).map(slugify);
  const stem = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const last = slug === undefined && stem === "index" && folders.length > 0 ? [] : [slugify(slug ?? stem)];
  return pagePermalink(...folders, ...last);
}
