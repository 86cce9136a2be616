import type { Permalink } from "../model/permalink.ts";
import type { Problem } from "../model/problem.ts";

/** A Markdown file as it was read: decoded, mended, hashed. */
export interface SourceFile {
  /** Relative to the site's root, forward slashes: `content/articles/2024/a.md`. */
  readonly file: string;
  /** The folder below `content/` that it came from decides what it is. */
  readonly kind: "article" | "people" | "places" | "page";
  /** Without BOM, with `\n` line ends, NUL and lone surrogates replaced by U+FFFD. */
  readonly text: string;
  /** SHA-256 of the bytes on disk, hexadecimal. */
  readonly hash: string;
  /** What the reading met: an encoding that is not UTF-8, a file too large, … */
  readonly problems: readonly Problem[];
  /**
   * Facts about a file beside this one, by the path that the text gives (decoded, relative to this
   * file; from the root of the site for a file of `public/`); `undefined` where there is no such file.
   * Facts come from the file's content alone.
   */
  readonly beside: (relativePath: string) => FileFacts | undefined;
}

export interface FileFacts {
  /** Relative to the root. */
  readonly file: string;
  /** `unreadable` is there, and the system does not let it be read. `active` runs code where it is opened, and is not published; in `public/` it is the site's own, and a file like any other. */
  readonly kind: "markdown" | "image" | "file" | "active" | "unreadable";
  /** The name under which it is published, which carries the hash of its content unless it is in `public/`; `null` for what is not published as it is. */
  readonly permalink: Permalink | null;
  /** In CSS pixels, after turning upright as EXIF says; `null` unless it is an image that can be measured. */
  readonly width: number | null;
  readonly height: number | null;
  /** A picture of which smaller copies can be made: it does not move, and its name changes with its content. */
  readonly scalable: boolean;
}
